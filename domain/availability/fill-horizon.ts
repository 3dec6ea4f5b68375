import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { planBatch } from './sql/plan.ts';

// Small enough that a batch's locks and write-ahead log stay short, large enough that the planning is one statement.
const CLINICS_A_BATCH = 50;

/**
 * Plans the slots of every clinic from its hours, breaks, closures and shifts for the days up to the horizon that
 * were not planned yet. Safe to run at any time and by several workers at once. Returns how many slots it made.
 */
export async function fillHorizon(ctx: Ctx, horizonDays: number): Promise<number> {
  let slots = 0;
  for (;;) {
    const [batch] = await transact(ctx.db, (trx) =>
      planBatch(trx, ctx.now, horizonDays, CLINICS_A_BATCH),
    );
    if (!batch || batch.clinics === 0) return slots;
    slots += batch.slots;
  }
}
