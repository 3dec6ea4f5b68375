import { statement, type Trx } from '#platform/db.ts';
import type { CheckoutInput } from '../input.ts';
import type { Checkout } from '../payment.ts';
import type { PaymentPolicy } from '../policy.ts';

export const selectCheckout = statement<Checkout, [id: string, userId: string]>(
  'checkout',
  `SELECT id, status, amount_cents, currency, slot_id, appointment_id, action_url, failure_reason,
     rfc3339(expires_at, 'UTC') AS expires_at
   FROM checkouts WHERE id = $1 AND user_id = $2`,
);

export type CheckoutIntent = {
  id: string;
  user_id: string;
  clinic_id: string;
  hold_id: string;
  slot_id: string;
  payment_method_id: string | null;
  provider_token: string | null;
  booking: Omit<CheckoutInput, 'payment_method_id' | 'return_url' | 'hold_token'>;
  policy: PaymentPolicy;
  shares: number[];
  amount_cents: number;
  currency: string;
  status: Checkout['status'];
  provider: string;
  provider_payment_id: string | null;
  return_url: string;
  expires_at: Date;
  created_at: Date;
};

const INTENT = `SELECT k.id, k.user_id, k.clinic_id, k.hold_id, k.slot_id, k.payment_method_id, m.provider_token,
    k.booking, k.policy, k.shares, k.amount_cents, k.currency, k.status, k.provider, k.provider_payment_id,
    k.return_url, k.expires_at, k.created_at
  FROM checkouts k LEFT JOIN payment_methods m ON m.id = k.payment_method_id WHERE k.id = $1`;

export const selectCheckoutIntent = statement<CheckoutIntent, [id: string]>(
  'checkout_intent',
  INTENT,
);

export const lockCheckout = statement<CheckoutIntent, [id: string]>(
  'lock_checkout',
  `${INTENT} FOR UPDATE OF k`,
);

export async function insertCheckout(
  trx: Trx,
  {
    booking,
    ...checkout
  }: Omit<CheckoutIntent, 'id' | 'status' | 'provider_token' | 'provider_payment_id'>,
): Promise<string> {
  const { id } = await trx
    .insertInto('checkouts')
    .values({ ...checkout, booking: JSON.stringify(booking), looked_at: checkout.created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What the provider says while nothing is decided. */
export const noteCheckout = statement<
  unknown,
  [id: string, providerId: string, actionUrl: string | null, now: Date]
>(
  'note_checkout',
  'UPDATE checkouts SET provider_payment_id = $2, action_url = $3, looked_at = $4 WHERE id = $1',
);

export const moveCheckout = statement<
  unknown,
  [
    id: string,
    status: Checkout['status'],
    providerId: string | null,
    appointmentId: string | null,
    why: string | null,
    now: Date,
  ]
>(
  'move_checkout',
  `UPDATE checkouts SET status = $2, provider_payment_id = coalesce($3, provider_payment_id), appointment_id = $4::uuid,
     failure_reason = $5, action_url = NULL, looked_at = $6 WHERE id = $1`,
);

export const refundedCheckout = statement<unknown, [id: string, refundId: string, now: Date]>(
  'refunded_checkout',
  `UPDATE checkouts SET status = 'refunded', provider_refund_id = $2, looked_at = $3 WHERE id = $1 AND status = 'refunding'`,
);

/**
 * Checkouts about which the provider should be asked: undecided ones, those to be refunded, and for a day those that
 * lapsed before it had answered at all.
 */
export const selectUnsettledCheckouts = statement<
  { id: string },
  [before: Date, dayAgo: Date, most: number]
>(
  'unsettled_checkouts',
  `SELECT id FROM checkouts
   WHERE status IN ('pending', 'lapsed', 'refunding') AND looked_at <= $1
     AND (status <> 'lapsed' OR provider_payment_id IS NULL AND created_at > $2)
   ORDER BY looked_at LIMIT $3`,
);

export const markCheckoutLooked = statement<unknown, [id: string, now: Date]>(
  'mark_checkout_looked',
  'UPDATE checkouts SET looked_at = $2 WHERE id = $1',
);

/** Keeps an event once; no row when it was kept before. */
export const insertEvent = statement<
  { event_id: string },
  [provider: string, id: string, type: string, reference: string | null, now: Date]
>(
  'keep_payment_event',
  `INSERT INTO payment_events (provider, event_id, event_type, reference, received_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING event_id`,
);
