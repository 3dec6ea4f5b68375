import { statement } from '#platform/db.ts';
import type { StuckMoney } from '../stuck-money.ts';

type Row = StuckMoney & { payment_id: string | null };

// A checkout that has lapsed took nothing. A refused refund is past when the same payment was refunded after it.
const STUCK = `SELECT y.id, 'charge' AS what, 'unanswered' AS state, y.provider, y.amount_cents, y.currency, NULL::text AS trouble,
    y.clinic_id, y.created_at AS since, y.id AS payment_id
  FROM payments y WHERE y.status = 'pending' AND y.authorized_at IS NULL AND y.created_at < $1
  UNION ALL
  SELECT k.id, 'checkout', CASE k.status WHEN 'refunding' THEN 'owed' ELSE 'unanswered' END, k.provider, k.amount_cents,
    k.currency, k.failure_reason, k.clinic_id, k.created_at, NULL
  FROM checkouts k WHERE k.status IN ('pending', 'refunding') AND k.expires_at < $1
  UNION ALL
  SELECT r.id, 'refund', CASE r.status WHEN 'failed' THEN 'refused' ELSE 'unanswered' END, y.provider, r.amount_cents,
    y.currency, r.failure_reason, y.clinic_id, r.created_at, y.id
  FROM refunds r JOIN payments y ON y.id = r.payment_id
  WHERE r.status = 'pending' AND r.created_at < $1
    OR r.status = 'failed' AND y.amount_cents - y.refund_amount_cents >= r.amount_cents
      AND NOT EXISTS (SELECT FROM refunds later WHERE later.payment_id = r.payment_id AND later.id > r.id)`;

const shown = (where: string) =>
  `SELECT stuck.id, what, stuck.state, provider, amount_cents, stuck.currency, trouble, payment_id,
     json_build_object('id', c.id, 'name', c.name) AS clinic, rfc3339(since, 'UTC') AS since
   FROM (${STUCK}) AS stuck JOIN clinics c ON c.id = stuck.clinic_id WHERE ${where}`;

/** The latest first. */
export const selectStuck = statement<Row, [before: Date, after: string | null, most: number]>(
  'stuck_money',
  `${shown('$2::uuid IS NULL OR stuck.id < $2::uuid')} ORDER BY stuck.id DESC LIMIT $3`,
);

export const selectStuckOne = statement<Row, [before: Date, id: string]>(
  'stuck_money_of_id',
  shown('stuck.id = $2'),
);
