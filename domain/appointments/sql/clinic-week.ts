import { statement } from '#platform/db.ts';
import type { WeekVisit } from '../clinic-week.ts';
import { VISIT_JOINS } from './columns.ts';

const IN_WEEK = (column: string) => `${column} BETWEEN $2::date AND $2::date + 6`;

export const selectWeekVisits = statement<
  WeekVisit,
  [clinicId: string, from: string, vetId: string | null]
>(
  'visits_of_week',
  `SELECT a.id, a.status, a.appointment_type, a.scheduled_date, a.scheduled_start, a.scheduled_end, a.is_emergency,
     rfc3339(a.checked_in_at, c.timezone) AS checked_in_at, rfc3339(a.started_at, c.timezone) AS started_at,
     CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'name', 'Dr. ' || vu.last_name) END AS vet,
     json_build_object('name', p.name) AS pet,
     json_build_object('name', ow.first_name || ' ' || ow.last_name) AS owner,
     json_build_object('slug', sv.slug, 'name', sv.name) AS service
   FROM appointments a ${VISIT_JOINS} JOIN users ow ON ow.id = a.owner_id
   WHERE a.clinic_id = $1 AND ${IN_WEEK('a.scheduled_date')} AND ($3::uuid IS NULL OR a.vet_id = $3::uuid)
   ORDER BY a.starts_at, a.id`,
);

/** How many open times still lie ahead, by day. */
export const selectWeekOpen = statement<
  { slot_date: string; count: number },
  [clinicId: string, from: string, vetId: string | null, now: Date]
>(
  'open_times_of_week',
  `SELECT slot_date, count(*)::int AS count FROM availability_slots
   WHERE clinic_id = $1 AND ${IN_WEEK('slot_date')} AND ($3::uuid IS NULL OR vet_id = $3::uuid)
     AND NOT is_blocked AND current_bookings < max_bookings AND starts_at > $4
   GROUP BY slot_date`,
);
