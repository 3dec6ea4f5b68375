import type { ClinicProfile } from '#domain/clinics/clinic.ts';
import { get } from '#domain/clinics/find.ts';
import type { HoursInput } from '#domain/clinics/input.ts';
import type { Ctx } from '#domain/context.ts';
import { violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { changeRules } from './change-rules.ts';
import type { Changed } from './schedule.ts';
import { replaceHours } from './sql/hours.ts';

/** Sets the clinic's weekly hours; a day left out is closed. Errors: 401, 404 for others than its admins, 422. */
export async function setHours(
  ctx: Ctx,
  clinicId: string,
  input: HoursInput,
): Promise<Changed<ClinicProfile>> {
  return changeRules(ctx, clinicId, async (trx) => {
    await replaceHours(trx, clinicId, input.hours).catch(explain);
    return get({ ...ctx, db: trx }, clinicId);
  });
}

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'clinic_hours_clinic_id_day_of_week_key':
      throw InvalidInput.at('hours', 'names a day twice');
    case 'clinic_hours_some_time':
      throw InvalidInput.at(
        'hours',
        'must open and close at different times; all day is 00:00 to 24:00',
      );
    default:
      throw error;
  }
}
