import { replan, takeRulesInHand } from '#domain/availability/replan.ts';
import { requireAdmin } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import type { Changed } from './schedule.ts';
import { selectOutside } from './sql/outside.ts';

/**
 * Changes a clinic's rules and plans its future anew in one transaction; says which visits are outside now.
 * Errors: 401, 404 for others than its admins, and those of the change.
 */
export async function changeRules<T extends object>(
  ctx: Ctx,
  clinicId: string,
  change: (trx: Trx) => Promise<T>,
): Promise<Changed<T>> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    await takeRulesInHand(trx, clinicId);
    const changed = await change(trx);
    await replan(trx, ctx, clinicId);
    return { ...changed, outside: await selectOutside(trx, clinicId, ctx.now) };
  });
}
