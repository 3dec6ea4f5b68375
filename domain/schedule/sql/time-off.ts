import { statement, type Trx } from '#platform/db.ts';
import type { TimeOffInput } from '../input.ts';
import type { TimeOff } from '../schedule.ts';

/** Absences that are not over at an instant, or the one with the id. */
export const selectTimeOff = statement<
  TimeOff,
  [clinicId: string, now: Date | null, id: string | null]
>(
  'vet_time_off',
  `SELECT t.id, t.vet_id, 'Dr. ' || u.last_name AS vet_name, t.starts_on, t.start_time, t.ends_on, t.end_time, t.reason
   FROM vet_time_off t JOIN clinics c ON c.id = t.clinic_id JOIN vets v ON v.id = t.vet_id JOIN users u ON u.id = v.user_id
   WHERE t.clinic_id = $1 AND (t.id = $3::uuid OR t.ends_on >= ($2::timestamptz AT TIME ZONE c.timezone)::date)
   ORDER BY t.starts_on, t.start_time, t.id`,
);

export async function insertTimeOff(
  trx: Trx,
  clinicId: string,
  input: TimeOffInput,
): Promise<string> {
  const { id } = await trx
    .insertInto('vet_time_off')
    .values({ ...input, clinic_id: clinicId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const deleteTimeOff = statement<{ id: string }, [clinicId: string, id: string]>(
  'delete_time_off',
  'DELETE FROM vet_time_off WHERE clinic_id = $1 AND id = $2 RETURNING id',
);
