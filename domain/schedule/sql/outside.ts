import { AFFECTED_JOINS, AFFECTED_VISIT } from '#domain/availability/affected-visit-sql.ts';
import { statement } from '#platform/db.ts';
import type { OutsideVisit } from '../schedule.ts';

/**
 * Live visits ahead that do not lie within the opening hours, or whose vet is away, or, booked on a planned slot, within
 * nobody's shift any more. A slot that staff made outside the shifts was meant so.
 */
export const selectOutside = statement<OutsideVisit, [clinicId: string, now: Date]>(
  'visits_outside',
  `SELECT ${AFFECTED_VISIT}, CASE WHEN fits.closed THEN 'closure' WHEN NOT fits.open THEN 'hours'
      WHEN fits.away THEN 'time_off' ELSE 'shift' END AS why
   FROM appointments a ${AFFECTED_JOINS} LEFT JOIN availability_slots s ON s.id = a.slot_id,
   LATERAL (SELECT tsrange(a.scheduled_date + a.scheduled_start,
     end_of_local(a.scheduled_date, a.scheduled_start, a.scheduled_end)) AS time) AS visit,
   LATERAL (SELECT
     open_windows(a.clinic_id, a.scheduled_date, a.scheduled_date) @> visit.time AS open,
     EXISTS (SELECT FROM clinic_closures x
       WHERE x.clinic_id = a.clinic_id AND tsrange(x.starts_on, x.ends_on + 1) && visit.time) AS closed,
     EXISTS (SELECT FROM vet_time_off t WHERE t.clinic_id = a.clinic_id AND t.vet_id = a.vet_id
       AND tsrange(t.starts_on + t.start_time, t.ends_on + t.end_time) && visit.time) AS away,
     s.is_planned IS NOT TRUE OR coalesce((
       SELECT range_agg(tsrange(day + sh.start_time, end_of_local(day, sh.start_time, sh.end_time))) @> visit.time
       FROM generate_series(-1, 1) AS n, LATERAL (SELECT a.scheduled_date + n AS day) AS days, vet_shifts sh
       WHERE sh.clinic_id = a.clinic_id AND sh.day_of_week = extract(dow FROM day)
         AND sh.vet_id IS NOT DISTINCT FROM s.vet_id AND sh.slot_type = s.slot_type), false) AS on_shift
   ) AS fits
   WHERE a.clinic_id = $1 AND a.status IN ('booked', 'rescheduled') AND a.starts_at > $2
     AND a.scheduled_date >= ($2::timestamptz AT TIME ZONE c.timezone)::date
     AND NOT (fits.open AND NOT fits.closed AND NOT fits.away AND fits.on_shift)
   ORDER BY a.starts_at, a.id`,
);
