import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import { announceAll } from './announce-open.ts';
import { addMissing, drawHorizon, lockRules, removeUnfit } from './sql/replan.ts';

/** Takes a clinic's rules in hand before they change, so that changes and planning take turns. Errors: 404. */
export async function takeRulesInHand(trx: Trx, clinicId: string): Promise<void> {
  const [clinic] = await lockRules(trx, clinicId);
  if (!clinic) throw new NotFound('clinic');
}

/**
 * Plans a clinic's future anew in the transaction that changed its rules: planned slots that no longer fit go, missing
 * ones come. What is booked or held, and what staff made, stays. Days that were never planned are left to the worker.
 */
export async function replan(trx: Trx, ctx: Ctx, clinicId: string): Promise<void> {
  const [clinic] = await drawHorizon(trx, clinicId, ctx.now);
  if (clinic?.slots_planned_until) {
    await removeUnfit(trx, clinicId, ctx.now);
    const added = await addMissing(trx, clinicId, ctx.now);
    await announceAll(
      trx,
      added.map((slot) => slot.id),
    );
  }
  if (clinic?.is_behind) {
    await enqueue(trx, 'availability.fill-horizon', {}, { jobKey: 'availability.fill-horizon' });
  }
}
