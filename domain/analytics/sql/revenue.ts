import { statement } from '#platform/db.ts';
import type { ByWeek, Revenue } from '../analytics.ts';
import { type Asked, mondayOf, PERIOD, WEEKS } from './asked.ts';

const OF_VET = `($4::uuid IS NULL OR EXISTS (SELECT FROM appointments a WHERE a.id = y.appointment_id AND a.vet_id = $4::uuid))`;

/** Money in the week in which it came or went, whenever the visit was; each currency by itself. */
export const selectRevenue = statement<ByWeek<Revenue>[number], Asked>(
  'analytics_revenue',
  `WITH ${WEEKS}, ${PERIOD}, moved AS (
    SELECT y.currency, y.paid_at AS moved_at, y.amount_cents AS taken, 0 AS given_back
    FROM payments y, period WHERE y.clinic_id = $1 AND y.paid_at >= since AND y.paid_at < before AND ${OF_VET}
    UNION ALL
    SELECT y.currency, r.created_at, 0, r.amount_cents
    FROM payments y JOIN refunds r ON r.payment_id = y.id, period
    WHERE y.clinic_id = $1 AND y.refund_amount_cents > 0 AND r.status = 'succeeded'
      AND r.created_at >= since AND r.created_at < before AND ${OF_VET}
  ), counted AS (
    SELECT ${mondayOf('day')} AS week, currency, sum(taken)::int AS taken, sum(given_back)::int AS given_back
    FROM moved, period, LATERAL (SELECT (moved_at AT TIME ZONE timezone)::date AS day) AS local GROUP BY 1, 2
  )
  SELECT week, currency, coalesce(taken, 0) AS taken_cents, coalesce(given_back, 0) AS given_back_cents
  FROM weeks CROSS JOIN (SELECT DISTINCT currency FROM counted) AS currencies LEFT JOIN counted USING (week, currency)
  ORDER BY currency, week`,
);
