import { requireNear } from '#domain/availability/near.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { violatedConstraint } from '#platform/db.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { changeRules } from './change-rules.ts';
import type { TimeOffInput } from './input.ts';
import type { Changed, TimeOff } from './schedule.ts';
import { worksHere } from './sql/staff.ts';
import { deleteTimeOff, insertTimeOff, selectTimeOff } from './sql/time-off.ts';

/** Which vets are away from today on, soonest first. Errors: 401, 404 for others than the clinic's staff. */
export async function listTimeOff(ctx: Ctx, clinicId: string): Promise<TimeOff[]> {
  requireStaff(ctx, clinicId);
  return selectTimeOff(ctx.db, clinicId, ctx.now, null);
}

/** A vet is away for some time. Errors: 401, 404 for others than the clinic's admins, 422. */
export async function addTimeOff(
  ctx: Ctx,
  clinicId: string,
  input: TimeOffInput,
): Promise<Changed<TimeOff>> {
  requireNear(ctx, 'starts_on', input.starts_on);
  requireNear(ctx, 'ends_on', input.ends_on);
  return changeRules(ctx, clinicId, async (trx) => {
    if (!(await worksHere(trx, clinicId, input.vet_id))) {
      throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
    }
    const id = await insertTimeOff(trx, clinicId, input).catch(explain);
    const [added] = await selectTimeOff(trx, clinicId, null, id);
    if (!added) throw new NotFound('absence');
    return added;
  });
}

/** A vet is not away after all. Errors: 401, 404. */
export async function removeTimeOff(
  ctx: Ctx,
  clinicId: string,
  id: string,
): Promise<Changed<object>> {
  return changeRules(ctx, clinicId, async (trx) => {
    const [removed] = await deleteTimeOff(trx, clinicId, id);
    if (!removed) throw new NotFound('absence');
    return {};
  });
}

function explain(error: unknown): never {
  if (violatedConstraint(error) !== 'vet_time_off_end_later') throw error;
  throw InvalidInput.at('ends_on', 'must not be before the beginning');
}
