import { statement } from '#platform/db.ts';
import type { Refund } from '../provider.ts';

/** Reserves an amount on a payment if there is so much left of it: two at once cannot both have the last cent. */
export const reserveRefund = statement<
  { id: string },
  [
    paymentId: string,
    amount: number | null,
    reason: string | null,
    requestedBy: string | null,
    now: Date,
    workplaces: string[] | null,
  ]
>(
  'reserve_refund',
  // Read under the lock, for of whoever waited RETURNING old would still tell what was there before the wait.
  `WITH left_over AS MATERIALIZED (
    SELECT y.id, y.amount_cents - y.refund_amount_cents AS cents FROM payments y JOIN appointments a ON a.id = y.appointment_id
    WHERE y.id = $1 AND y.status = 'succeeded' AND ($6::uuid[] IS NULL OR a.clinic_id = ANY ($6::uuid[]))
    FOR UPDATE OF y
  ), reserved AS (
    UPDATE payments y SET refund_amount_cents = y.refund_amount_cents + coalesce($2::int, left_over.cents)
    FROM left_over WHERE y.id = left_over.id AND coalesce($2::int, left_over.cents) BETWEEN 1 AND left_over.cents
    RETURNING y.id, coalesce($2::int, left_over.cents) AS amount_cents
  )
  INSERT INTO refunds (payment_id, amount_cents, reason, requested_by, looked_at, created_at)
  SELECT id, amount_cents, $3, $4::uuid, $5, $5 FROM reserved RETURNING id`,
);

export type RefundIntent = {
  id: string;
  payment_id: string;
  status: Refund['status'];
  amount_cents: number;
  currency: string;
  provider: string;
  provider_payment_id: string;
};

const INTENT = `SELECT r.id, r.payment_id, r.status, r.amount_cents, y.currency, y.provider, y.provider_payment_id
  FROM refunds r JOIN payments y ON y.id = r.payment_id WHERE r.id = $1`;

export const selectRefund = statement<RefundIntent, [id: string]>('refund_intent', INTENT);

/** The payment first, as whoever reserves does. */
export const lockRefund = statement<RefundIntent, [id: string]>(
  'lock_refund_intent',
  `${INTENT} FOR UPDATE OF y, r`,
);

export const succeedRefund = statement<
  unknown,
  [id: string, paymentId: string, providerId: string, now: Date]
>(
  'succeed_refund',
  `WITH done AS (
    UPDATE refunds SET status = 'succeeded', provider_refund_id = $3, looked_at = $4 WHERE id = $1
    RETURNING payment_id
  )
  UPDATE payments y SET provider_refund_id = $3, refunded_at = $4,
    status = CASE WHEN y.refund_amount_cents = y.amount_cents AND NOT EXISTS (
      SELECT FROM refunds r WHERE r.payment_id = y.id AND r.status = 'pending' AND r.id <> $1)
      THEN 'refunded' ELSE y.status END
  FROM done WHERE y.id = done.payment_id AND y.id = $2`,
);

/** Gives back what was reserved. */
export const failRefund = statement<
  unknown,
  [id: string, paymentId: string, why: string, now: Date]
>(
  'fail_refund',
  `WITH failed AS (
    UPDATE refunds SET status = 'failed', failure_reason = $3, looked_at = $4 WHERE id = $1
    RETURNING payment_id, amount_cents
  )
  UPDATE payments y SET refund_amount_cents = y.refund_amount_cents - failed.amount_cents
  FROM failed WHERE y.id = failed.payment_id AND y.id = $2`,
);

export const selectUnsettledRefunds = statement<{ id: string }, [before: Date, most: number]>(
  'unsettled_refunds',
  `SELECT id FROM refunds WHERE status = 'pending' AND looked_at <= $1 ORDER BY looked_at LIMIT $2`,
);

export const markRefundLooked = statement<unknown, [id: string, now: Date]>(
  'mark_refund_looked',
  'UPDATE refunds SET looked_at = $2 WHERE id = $1',
);
