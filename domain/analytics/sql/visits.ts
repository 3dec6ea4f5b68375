import { statement } from '#platform/db.ts';
import type { Attendance, ByWeek, ServiceVisits, VetVisits } from '../analytics.ts';
import { type Asked, ATTENDANCE, IN_PERIOD, KEPT, mondayOf, WEEKS } from './asked.ts';

export const selectAttendance = statement<ByWeek<Attendance>[number], Asked>(
  'analytics_attendance',
  `WITH ${WEEKS}, counted AS (
    SELECT ${mondayOf('a.scheduled_date')} AS week, ${ATTENDANCE} FROM appointments a WHERE ${IN_PERIOD} GROUP BY 1
  )
  SELECT week, coalesce(ended, 0) AS ended, coalesce(no_shows, 0) AS no_shows,
    coalesce(late_cancellations, 0) AS late_cancellations
  FROM weeks LEFT JOIN counted USING (week) ORDER BY week`,
);

export type LeadRow = Attendance & {
  /** Index into LEADS; null for all of them. */
  lead: number | null;
  visits: number;
  quartiles: [number, number, number] | null;
};

/** By how long before the start visits were booked, and a last row of all. Walk-ins are booked as they begin. */
export const selectLeads = statement<LeadRow, Asked>(
  'analytics_lead_times',
  `SELECT lead, count(*) FILTER (WHERE a.is_kept)::int AS visits, ${ATTENDANCE},
     percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE a.is_kept) AS quartiles
   FROM (
     SELECT a.status, a.cancelled_at, a.starts_at, ${KEPT} OR a.status = 'no_show' AS is_kept, minutes,
       width_bucket(minutes / 60.0, ARRAY[4, 24, 72, 168, 336, 672]::double precision[]) AS lead
     FROM appointments a, LATERAL (
       SELECT greatest(0, extract(epoch FROM a.starts_at - a.created_at) / 60)::double precision AS minutes) AS length
     WHERE ${IN_PERIOD}
   ) AS a
   GROUP BY GROUPING SETS ((lead), ()) ORDER BY lead`,
);

export const selectServices = statement<ServiceVisits, Asked>(
  'analytics_services',
  `SELECT json_build_object('id', sv.id, 'name', sv.name) AS service, visits
   FROM (SELECT a.service_id, count(*)::int AS visits FROM appointments a WHERE ${IN_PERIOD} AND ${KEPT} GROUP BY 1) AS counted
     JOIN services sv ON sv.id = counted.service_id
   ORDER BY visits DESC, sv.name`,
);

export const selectVets = statement<VetVisits, Asked>(
  'analytics_vets',
  `SELECT CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'name', 'Dr. ' || u.last_name) END AS vet, visits
   FROM (SELECT a.vet_id, count(*)::int AS visits FROM appointments a WHERE ${IN_PERIOD} AND ${KEPT} GROUP BY 1) AS counted
     LEFT JOIN vets v ON v.id = counted.vet_id LEFT JOIN users u ON u.id = v.user_id
   ORDER BY visits DESC, u.last_name, v.id`,
);
