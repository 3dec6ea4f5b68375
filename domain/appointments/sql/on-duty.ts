import { statement } from '#platform/db.ts';

/** The lock of a vet's calendar, taken before a visit is laid into it otherwise than by a slot of that vet. */
export const VET_LOCK = (vetId: string) =>
  `pg_advisory_xact_lock(hashtextextended(${vetId}::text, 5))`;

// On duty: on the clinic's staff, not away, with a shift that covers the visit (one of the evening before may last past
// midnight); where no shifts are kept, everyone on the staff.
export const lockVetsOnDuty = statement<{ vet_id: string }, [appointmentId: string]>(
  'lock_vets_on_duty',
  `SELECT vet_id, ${VET_LOCK('vet_id')} FROM (
     SELECT st.vet_id
     FROM appointments a JOIN clinic_staff st ON st.clinic_id = a.clinic_id
     WHERE a.id = $1 AND st.vet_id IS NOT NULL AND st.removed_at IS NULL
       AND (EXISTS (
         SELECT FROM vet_shifts sh, generate_series(-1, 0) AS back, LATERAL (SELECT a.scheduled_date + back AS day) AS d
         WHERE sh.clinic_id = a.clinic_id AND sh.vet_id = st.vet_id AND sh.day_of_week = extract(dow FROM day)
           AND tsrange(day + sh.start_time, end_of_local(day, sh.start_time, sh.end_time))
             @> tsrange(a.scheduled_date + a.scheduled_start,
               end_of_local(a.scheduled_date, a.scheduled_start, a.scheduled_end))
       ) OR NOT EXISTS (SELECT FROM vet_shifts sh WHERE sh.clinic_id = a.clinic_id AND sh.vet_id IS NOT NULL))
       AND NOT EXISTS (
         SELECT FROM vet_time_off t
         WHERE t.clinic_id = a.clinic_id AND t.vet_id = st.vet_id
           AND t.starts_on + t.start_time < end_of_local(a.scheduled_date, a.scheduled_start, a.scheduled_end)
           AND t.ends_on + t.end_time > a.scheduled_date + a.scheduled_start)
     ORDER BY st.vet_id
   ) AS on_duty`,
);

// A second statement, so that it sees what those before us in the lock have done.
export const assignFreest = statement<{ id: string }, [appointmentId: string, vetIds: string[]]>(
  'assign_freest',
  `UPDATE appointments a SET vet_id = freest.vet_id
   FROM (
     SELECT candidate.vet_id
     FROM appointments mine, unnest($2::uuid[]) AS candidate (vet_id)
     WHERE mine.id = $1 AND NOT EXISTS (
       SELECT FROM appointments other
       WHERE other.vet_id = candidate.vet_id AND other.status IN ('booked', 'rescheduled')
         AND tstzrange(other.starts_at, other.ends_at) && tstzrange(mine.starts_at, mine.ends_at))
     ORDER BY (
       SELECT count(*) FROM appointments other
       WHERE other.vet_id = candidate.vet_id AND other.scheduled_date = mine.scheduled_date
         AND other.status IN ('booked', 'rescheduled', 'completed')), candidate.vet_id
     LIMIT 1
   ) AS freest
   WHERE a.id = $1 RETURNING a.id`,
);
