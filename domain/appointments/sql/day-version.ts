import { statement } from '#platform/db.ts';

/**
 * What the days of several clinics are at this moment, each in one number: it hashes which version of each row there is,
 * as the database itself numbers them, so nobody who writes a row has to think of it. Instants of writing would not do: of two
 * writers the later may be the first to commit, and the greatest instant would hide the other.
 */
export const selectDayVersions = statement<
  { version: string },
  [clinicIds: string[], from: string[], days: number[]]
>(
  'day_versions',
  `SELECT (
     SELECT bit_xor(uuid_hash_extended(id, xmin::text::bigint))::text FROM (
       SELECT id, xmin FROM availability_slots
       WHERE clinic_id = w.clinic_id AND slot_date BETWEEN w.first_day AND w.first_day + w.days - 1
       UNION ALL SELECT id, xmin FROM appointments
       WHERE clinic_id = w.clinic_id AND scheduled_date BETWEEN w.first_day AND w.first_day + w.days - 1
       UNION ALL SELECT id, xmin FROM waitlist_entries WHERE clinic_id = w.clinic_id AND status = 'waiting'
       UNION ALL SELECT id, xmin FROM emergency_flags WHERE clinic_id = w.clinic_id AND is_active
       UNION ALL SELECT id, xmin FROM clinics WHERE id = w.clinic_id) AS part) AS version
   FROM unnest($1::uuid[], $2::date[], $3::int[]) WITH ORDINALITY AS w (clinic_id, first_day, days, nr)
   ORDER BY w.nr`,
);
