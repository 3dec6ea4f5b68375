import { statement } from '#platform/db.ts';
import type { Clients } from '../analytics.ts';
import { type Asked, IN_PERIOD, KEPT, mondayOf, WEEKS } from './asked.ts';

/**
 * A client is new in the week of the first visit here, whoever that was with, and returns in each later one. The last row, of no
 * week, is the period as a whole.
 */
export const selectClients = statement<Clients & { week: string | null }, Asked>(
  'analytics_clients',
  `WITH ${WEEKS}, came AS MATERIALIZED (
    SELECT DISTINCT a.owner_id, ${mondayOf('a.scheduled_date')} AS week FROM appointments a WHERE ${IN_PERIOD} AND ${KEPT}
  ), firsts AS MATERIALIZED (
    SELECT a.owner_id, min(a.scheduled_date) AS day FROM appointments a
    WHERE a.clinic_id = $1 AND a.scheduled_date <= $3::date AND ${KEPT} GROUP BY 1
  ), counted AS (
    SELECT came.week, count(DISTINCT owner_id) FILTER (WHERE is_new)::int AS new_clients, count(DISTINCT owner_id)::int AS clients
    FROM came JOIN firsts USING (owner_id),
      LATERAL (SELECT firsts.day >= $2::date AND ${mondayOf('firsts.day')} = came.week AS is_new) AS known
    GROUP BY GROUPING SETS ((came.week), ())
  )
  SELECT every.week, coalesce(new_clients, 0) AS new_clients, coalesce(clients - new_clients, 0) AS returning_clients
  FROM (SELECT week FROM weeks UNION ALL SELECT NULL) AS every
    LEFT JOIN counted ON counted.week IS NOT DISTINCT FROM every.week
  ORDER BY every.week`,
);
