import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import { selectStranded } from './sql/deliver.ts';

const PATIENCE_MS = 60_000;
const A_SWEEP = 500;

/** Puts messages back to work whose job was lost or whose sender is gone: the worker's part, every minute. */
export async function sweep(ctx: Ctx): Promise<number> {
  return transact(ctx.db, async (trx) => {
    const overdue = new Date(ctx.now.getTime() - PATIENCE_MS);
    const stranded = await selectStranded(trx, overdue, ctx.now, A_SWEEP);
    for (const { id } of stranded) {
      await enqueue(trx, 'notifications.deliver', { id }, { jobKey: `notification:${id}` });
    }
    return stranded.length;
  });
}
