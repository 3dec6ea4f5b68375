import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, page } from '#platform/page.ts';
import type { ReviewQuery } from './input.ts';
import type { OwnReview, PublicReview, RatingSummary } from './review.ts';
import { selectOwn, selectReviews, selectSummary } from './sql/select.ts';

export type ReviewList = Page<PublicReview> & { summary: RatingSummary };

/** A clinic's published reviews and what all of them come to. Errors: 404, 422 on a foreign cursor. */
export async function listForClinic(
  ctx: Ctx,
  clinicId: string,
  { sort = 'newest', limit = 20, cursor, rating, vet_id, answered }: ReviewQuery = {},
): Promise<ReviewList> {
  const [after = null] = cursor ? fromCursor(cursor, ['uuid']) : [];
  const [summary] = await selectSummary(ctx.db, clinicId);
  if (!summary) throw new NotFound('clinic');
  const rows = await selectReviews[sort](
    ctx.db,
    clinicId,
    after as string | null,
    limit + 1,
    rating ?? null,
    vet_id ?? null,
    answered ?? null,
  );
  return { ...page(rows, limit, (review) => [review.id]), summary };
}

/** The actor's review of a visit of theirs. Errors: 401, 404. */
export async function ofVisit(ctx: Ctx, appointmentId: string): Promise<OwnReview> {
  const [review] = await ofVisits(ctx, [appointmentId]);
  if (!review) throw new NotFound('review');
  return review;
}

/** The actor's reviews of some of their visits. Errors: 401. */
export async function ofVisits(ctx: Ctx, appointmentIds: string[]): Promise<OwnReview[]> {
  return selectOwn(ctx.db, requireActor(ctx).user_id, appointmentIds);
}
