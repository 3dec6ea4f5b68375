import type { Ctx } from '#domain/context.ts';
import { countListed, selectFirst, selectListed } from './sql/listed.ts';

/** A clinic with a public page, and the day in UTC on which it last changed something. */
export type ListedClinic = { slug: string; changed_on: string };

const BATCH = 1_000;

/** How many clinics have a public page. */
export async function countPublic(ctx: Ctx): Promise<number> {
  const [counted] = await countListed(ctx.db);
  return counted?.count ?? 0;
}

/** Clinics with a public page after the first `skipped`, `most` of them, a batch at a time: there may be more than should be in memory at once. */
export async function* everyPublic(
  ctx: Ctx,
  { skipped, most }: { skipped: number; most: number },
): AsyncGenerator<ListedClinic[]> {
  let [next] = await selectFirst(ctx.db, skipped);
  for (let left = most; next && left > 0; left -= BATCH) {
    const wanted = Math.min(BATCH, left);
    // One more than wanted: where the next batch begins.
    const found = await selectListed(ctx.db, next.id, wanted + 1);
    yield found.slice(0, wanted).map(({ slug, changed_on }) => ({ slug, changed_on }));
    next = found[wanted];
  }
}
