import { statement, type Trx } from '#platform/db.ts';
import type { ShiftsInput } from '../input.ts';
import type { Shift } from '../schedule.ts';

export const selectShifts = statement<Shift, [clinicId: string]>(
  'clinic_shifts',
  `SELECT sh.id, sh.vet_id, 'Dr. ' || u.last_name AS vet_name, sh.day_of_week, sh.start_time, sh.end_time,
     sh.slot_type, sh.capacity
   FROM vet_shifts sh LEFT JOIN vets v ON v.id = sh.vet_id LEFT JOIN users u ON u.id = v.user_id
   WHERE sh.clinic_id = $1
   ORDER BY u.last_name NULLS LAST, sh.vet_id, sh.day_of_week, sh.start_time, sh.id`,
);

export async function replaceShifts(
  trx: Trx,
  clinicId: string,
  { vet_id, shifts }: ShiftsInput,
): Promise<void> {
  await trx
    .deleteFrom('vet_shifts')
    .where('clinic_id', '=', clinicId)
    .where('vet_id', vet_id ? '=' : 'is', vet_id)
    .execute();
  if (shifts.length === 0) return;
  await trx
    .insertInto('vet_shifts')
    .values(shifts.map((shift) => ({ ...shift, vet_id, clinic_id: clinicId })))
    .execute();
}
