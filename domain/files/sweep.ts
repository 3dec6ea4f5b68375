import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { storeOf } from './keep.ts';
import { forgetSwept, markUnused } from './sql/files.ts';

const DAY_MS = 86_400_000;
const INTERRUPTED_MS = 10 * 60_000;

/** Takes what nothing refers to any more out of the store: the worker's part, each hour. Returns how many. */
export async function sweepFiles(ctx: Ctx): Promise<number> {
  const store = storeOf(ctx);
  const before = (ms: number) => new Date(ctx.now.getTime() - ms);
  const unused = await transact(ctx.db, (trx) =>
    markUnused(trx, ctx.now, before(DAY_MS), before(INTERRUPTED_MS)),
  );
  for (const { key, names } of unused) {
    for (const name of names) await store.remove(`${key}/${name}`);
    await transact(ctx.db, (trx) => forgetSwept(trx, key));
  }
  return unused.length;
}
