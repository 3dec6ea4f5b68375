import { statement } from '#platform/db.ts';
import type { AffectedVisit } from '../affected-visit.ts';
import { AFFECTED_JOINS, AFFECTED_VISIT } from '../affected-visit-sql.ts';

type Stretch = [
  clinicId: string,
  date: string,
  from: string,
  to: string,
  everyone: boolean,
  vetId: string | null,
];

/** Of $2 from $3 to $4, in local time; an end at or before the beginning is past midnight. */
const STRETCH = `tsrange($2::date + $3::time, end_of_local($2::date, $3::time, $4::time))`;

/** Blocks or frees the slots in a stretch that have places left, locked in order of start; returns those that changed. */
export const markStretch = statement<{ id: string }, [...Stretch, isBlocked: boolean]>(
  'mark_stretch',
  `WITH locked AS MATERIALIZED (
    SELECT s.id FROM availability_slots s
    WHERE s.clinic_id = $1 AND s.slot_date BETWEEN $2::date - 1 AND $2::date + 1
      AND ($5 OR s.vet_id IS NOT DISTINCT FROM $6::uuid)
      AND s.is_blocked <> $7 AND s.current_bookings < s.max_bookings
      AND tsrange(s.slot_date + s.start_time, end_of_local(s.slot_date, s.start_time, s.end_time)) && ${STRETCH}
    ORDER BY s.starts_at, s.id FOR UPDATE
  )
  UPDATE availability_slots s SET is_blocked = $7 FROM locked WHERE s.id = locked.id RETURNING s.id`,
);

/** Live visits in a stretch. */
export const selectVisitsIn = statement<AffectedVisit, Stretch>(
  'visits_in_stretch',
  `SELECT ${AFFECTED_VISIT} FROM appointments a ${AFFECTED_JOINS}
   WHERE a.clinic_id = $1 AND a.scheduled_date BETWEEN $2::date - 1 AND $2::date + 1
     AND a.status IN ('booked', 'rescheduled') AND ($5 OR a.vet_id IS NOT DISTINCT FROM $6::uuid)
     AND tsrange(a.scheduled_date + a.scheduled_start, end_of_local(a.scheduled_date, a.scheduled_start, a.scheduled_end))
       && ${STRETCH}
   ORDER BY a.starts_at, a.id`,
);
