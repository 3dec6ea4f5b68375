import { statement } from '#platform/db.ts';
import type { UtilisedHour } from '../analytics.ts';
import type { Asked } from './asked.ts';

// A blocked time is not offered, but for the visits that it had before. Minutes are those between the instants: in the hour
// that an autumn night has twice there is twice the time.
export const selectUtilisation = statement<UtilisedHour, Asked>(
  'analytics_utilisation',
  `SELECT extract(dow FROM s.slot_date)::int AS day_of_week, extract(hour FROM s.start_time)::int AS hour,
     sum(minutes * places)::int AS offered_min, sum(minutes * s.current_bookings)::int AS booked_min
   FROM availability_slots s,
     LATERAL (SELECT (extract(epoch FROM s.ends_at - s.starts_at) / 60)::int AS minutes,
       CASE WHEN s.is_blocked THEN s.current_bookings ELSE s.max_bookings END AS places) AS offered
   WHERE s.clinic_id = $1 AND s.slot_date BETWEEN $2::date AND $3::date
     AND ($4::uuid IS NULL OR s.vet_id = $4::uuid) AND places > 0
   GROUP BY 1, 2 ORDER BY 1, 2`,
);
