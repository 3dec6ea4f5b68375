import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { changeRules } from './change-rules.ts';
import type { ShiftsInput } from './input.ts';
import { overlapInWeek } from './overlap.ts';
import type { Changed, Shift } from './schedule.ts';
import { replaceShifts, selectShifts } from './sql/shifts.ts';
import { worksHere } from './sql/staff.ts';

/** Who works when at the clinic, week by week. Errors: 401, 404 for others than its staff. */
export async function listShifts(ctx: Ctx, clinicId: string): Promise<Shift[]> {
  requireStaff(ctx, clinicId);
  return selectShifts(ctx.db, clinicId);
}

/** Sets the whole week of a vet, or of the pool; answers with everyone's. Errors: 401, 404 for others than its admins, 422. */
export async function setShifts(
  ctx: Ctx,
  clinicId: string,
  input: ShiftsInput,
): Promise<Changed<{ data: Shift[] }>> {
  const { vet_id, shifts } = input;
  // A vet is in one place; the pool may see patients here and at home at once.
  const alone = vet_id ? [shifts] : Map.groupBy(shifts, (s) => s.slot_type ?? 'in_person').values();
  if ([...alone].some(overlapInWeek)) {
    throw InvalidInput.at('shifts', 'must not overlap');
  }
  return changeRules(ctx, clinicId, async (trx) => {
    if (vet_id && !(await worksHere(trx, clinicId, vet_id))) {
      throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
    }
    await replaceShifts(trx, clinicId, input).catch(explain);
    return { data: await selectShifts(trx, clinicId) };
  });
}

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'vet_shifts_one_vet_one_place':
      throw InvalidInput.at(
        'shifts',
        'must have capacity 1 for a named vet: nobody is in two places at once',
      );
    case 'vet_shifts_some_time':
      throw InvalidInput.at('shifts', 'must begin and end at different times');
    default:
      throw error;
  }
}
