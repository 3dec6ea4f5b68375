import type { Ctx } from '#domain/context.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import type { PublicReview } from './review.ts';
import { selectReviews } from './sql/select.ts';

/** A clinic's published reviews, newest first. */
export async function listForClinic(
  ctx: Ctx,
  clinicId: string,
  { limit = 20, cursor }: PageInput = {},
): Promise<Page<PublicReview>> {
  const [after] = cursor ? fromCursor(cursor, ['uuid']) : [null];
  const rows = await selectReviews(ctx.db, clinicId, after as string | null, limit + 1);
  return page(rows, limit, (review) => [review.id]);
}
