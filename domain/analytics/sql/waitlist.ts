import { statement } from '#platform/db.ts';
import type { ByWeek, Waiting } from '../analytics.ts';
import { type Asked, mondayOf, PERIOD, WEEKS } from './asked.ts';

/** Who got in line, which times were offered and which of those taken, each in its own week. */
export const selectWaitlist = statement<ByWeek<Waiting>[number], Asked>(
  'analytics_waitlist',
  `WITH ${WEEKS}, ${PERIOD}, happened AS (
    SELECT e.created_at AS at, 'joined' AS what FROM waitlist_entries e
    WHERE e.clinic_id = $1 AND ($4::uuid IS NULL OR e.vet_id = $4::uuid)
    UNION ALL
    SELECT moment.at, moment.what FROM waitlist_entries e JOIN waitlist_offers o ON o.entry_id = e.id
      JOIN availability_slots s ON s.id = o.slot_id,
      LATERAL (VALUES (o.created_at, 'offered'), (o.answered_at, CASE o.status WHEN 'accepted' THEN 'filled' END)) AS moment (at, what)
    WHERE e.clinic_id = $1 AND ($4::uuid IS NULL OR s.vet_id = $4::uuid)
  ), counted AS (
    SELECT ${mondayOf('day')} AS week, count(*) FILTER (WHERE what = 'joined')::int AS joined,
      count(*) FILTER (WHERE what = 'offered')::int AS offered, count(*) FILTER (WHERE what = 'filled')::int AS filled
    FROM happened, period, LATERAL (SELECT (at AT TIME ZONE timezone)::date AS day) AS local
    WHERE at >= since AND at < before GROUP BY 1
  )
  SELECT week, coalesce(joined, 0) AS joined, coalesce(offered, 0) AS offered, coalesce(filled, 0) AS filled
  FROM weeks LEFT JOIN counted USING (week) ORDER BY week`,
);
