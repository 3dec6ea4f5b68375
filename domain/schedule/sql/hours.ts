import type { HoursInput } from '#domain/clinics/input.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { BreaksInput } from '../input.ts';
import type { Break } from '../schedule.ts';

export async function replaceHours(
  trx: Trx,
  clinicId: string,
  hours: HoursInput['hours'],
): Promise<void> {
  await trx.deleteFrom('clinic_hours').where('clinic_id', '=', clinicId).execute();
  if (hours.length === 0) return;
  await trx
    .insertInto('clinic_hours')
    .values(hours.map((day) => ({ ...day, clinic_id: clinicId })))
    .execute();
}

export async function replaceBreaks(
  trx: Trx,
  clinicId: string,
  breaks: BreaksInput['breaks'],
): Promise<void> {
  await trx.deleteFrom('clinic_breaks').where('clinic_id', '=', clinicId).execute();
  if (breaks.length === 0) return;
  await trx
    .insertInto('clinic_breaks')
    .values(breaks.map((pause) => ({ ...pause, clinic_id: clinicId })))
    .execute();
}

export const selectBreaks = statement<Break, [clinicId: string]>(
  'clinic_breaks',
  `SELECT id, day_of_week, start_time, end_time FROM clinic_breaks WHERE clinic_id = $1
   ORDER BY day_of_week, start_time, id`,
);
