import { type Db, statement, type Trx } from '#platform/db.ts';
import type { Payment, PaymentKind } from '../payment.ts';
import type { PaymentPolicy } from '../policy.ts';
import type { Charge } from '../provider.ts';

/** A payment `y` as its owner and the clinic see it. */
export const PAYMENT = `y.id, y.appointment_id, y.kind, y.amount_cents, y.currency, y.status, y.provider, y.refund_amount_cents,
  m.card_brand, m.card_last4, y.action_url, y.failure_reason, y.is_captured_later,
  rfc3339(y.authorized_at, 'UTC') AS authorized_at, rfc3339(y.paid_at, 'UTC') AS paid_at,
  rfc3339(y.created_at, 'UTC') AS created_at,
  coalesce((SELECT json_agg(json_build_object('id', r.id, 'amount_cents', r.amount_cents, 'status', r.status,
      'reason', r.reason, 'created_at', rfc3339(r.created_at, 'UTC')) ORDER BY r.id)
    FROM refunds r WHERE r.payment_id = y.id), '[]') AS refunds`;
const FROM = 'FROM payments y LEFT JOIN payment_methods m ON m.id = y.payment_method_id';

export const selectPayments = statement<Payment, [appointmentId: string]>(
  'payments_of_visit',
  `SELECT ${PAYMENT} ${FROM} WHERE y.appointment_id = $1 ORDER BY y.id`,
);

/** A payment for its payer, or for the staff of the visit's clinic. */
export const selectPayment = statement<
  Payment,
  [id: string, userId: string | null, workplaces: string[]]
>(
  'payment',
  `SELECT ${PAYMENT} ${FROM} JOIN appointments a ON a.id = y.appointment_id
   WHERE y.id = $1 AND (a.owner_id = $2 OR a.clinic_id = ANY ($3::uuid[]))`,
);

/** A payment as the provider has to be asked for it. */
export type Intent = {
  id: string;
  appointment_id: string;
  status: Payment['status'];
  provider: string;
  provider_payment_id: string | null;
  provider_token: string | null;
  amount_cents: number;
  currency: string;
  is_captured_later: boolean;
  authorized_at: Date | null;
  return_url: string | null;
  created_at: Date;
};

const INTENT = `y.id, y.appointment_id, y.status, y.provider, y.provider_payment_id, m.provider_token, y.amount_cents,
  y.currency, y.is_captured_later, y.authorized_at, y.return_url, y.created_at`;

export const selectIntent = statement<Intent, [id: string]>(
  'payment_intent',
  `SELECT ${INTENT} ${FROM} WHERE y.id = $1`,
);

export const lockIntent = statement<Intent, [id: string]>(
  'lock_payment_intent',
  `SELECT ${INTENT} ${FROM} WHERE y.id = $1 FOR UPDATE OF y`,
);

/** Payments that still wait for the provider's word and were not looked at since an instant. */
export const selectUnsettled = statement<{ id: string }, [before: Date, most: number]>(
  'unsettled_payments',
  `SELECT id FROM payments WHERE status = 'pending' AND looked_at <= $1 ORDER BY looked_at LIMIT $2`,
);

export const markLooked = statement<unknown, [id: string, now: Date]>(
  'mark_payment_looked',
  'UPDATE payments SET looked_at = $2 WHERE id = $1',
);

export type NewPayment = {
  appointment_id: string;
  user_id: string;
  payment_method_id: string | null;
  kind: PaymentKind;
  amount_cents: number;
  currency: string;
  provider: string;
  is_captured_later?: boolean;
  return_url?: string | null;
  created_at: Date;
};

export async function insertPending(trx: Trx, payment: NewPayment): Promise<string> {
  const { id } = await trx
    .insertInto('payments')
    .values({ ...payment, status: 'pending', looked_at: payment.created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The row of a charge that succeeded before its visit was there. */
export async function insertPaid(
  trx: Trx,
  payment: NewPayment & { checkout_id: string; provider_payment_id: string },
): Promise<void> {
  const { created_at } = payment;
  await trx
    .insertInto('payments')
    .values({ ...payment, status: 'succeeded', paid_at: created_at, looked_at: created_at })
    .execute();
}

/** Money that was taken at the desk: there is nobody to ask about it. */
export async function insertRecorded(
  trx: Trx,
  payment: NewPayment & { recorded_by: string },
): Promise<string> {
  const { created_at } = payment;
  const { id } = await trx
    .insertInto('payments')
    .values({ ...payment, status: 'succeeded', paid_at: created_at, looked_at: created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes what the provider says of a pending charge. */
const writeCharge = statement<
  unknown,
  [
    id: string,
    status: string,
    providerId: string,
    amount: number,
    actionUrl: string | null,
    failure: string | null,
    now: Date,
    isAuthorized: boolean,
  ]
>(
  'write_charge',
  `UPDATE payments SET status = $2::varchar, provider_payment_id = $3, amount_cents = $4, action_url = $5, failure_reason = $6,
     paid_at = CASE WHEN $2::varchar = 'succeeded' THEN $7::timestamptz END, looked_at = $7,
     authorized_at = CASE WHEN $8 THEN coalesce(authorized_at, $7::timestamptz) ELSE authorized_at END
   WHERE id = $1 AND status = 'pending'`,
);

export async function settleRow(trx: Trx, intent: Intent, charge: Charge, now: Date) {
  const isAuthorized = charge.status === 'authorized';
  await writeCharge(
    trx,
    intent.id,
    isAuthorized ? 'pending' : charge.status,
    charge.provider_payment_id,
    charge.status === 'succeeded' ? charge.amount_cents : intent.amount_cents,
    charge.status === 'pending' ? charge.action_url : null,
    charge.failure_reason,
    now,
    isAuthorized,
  );
}

/** A charge that never was: refused before it had a name at the provider. */
export const failUnasked = statement<unknown, [id: string, reason: string, now: Date]>(
  'fail_payment',
  `UPDATE payments SET status = 'failed', failure_reason = $2, action_url = NULL, looked_at = $3
   WHERE id = $1 AND status = 'pending'`,
);

export type Guarantee = {
  id: string;
  provider: string;
  card_brand: string | null;
  card_last4: string | null;
};

/** The card behind a visit, else the owner's default. */
export const selectCardBehind = statement<Guarantee, [appointmentId: string]>(
  'card_behind_visit',
  `SELECT m.id, m.provider, m.card_brand, m.card_last4
   FROM appointments a LEFT JOIN visit_guarantees g ON g.appointment_id = a.id
     JOIN payment_methods m ON m.user_id = a.owner_id AND m.deleted_at IS NULL
       AND (m.id = g.payment_method_id OR g.appointment_id IS NULL AND m.is_default)
   WHERE a.id = $1`,
);

/** The card that the owner agreed to when booking, removed since or not: removing it is no way around a fee. */
export const selectAgreedCard = statement<
  { id: string; provider: string },
  [appointmentId: string]
>(
  'agreed_card',
  `SELECT m.id, m.provider FROM visit_guarantees g JOIN payment_methods m ON m.id = g.payment_method_id
   WHERE g.appointment_id = $1`,
);

export const selectUsableMethod = statement<
  { id: string; provider: string },
  [userId: string, id: string, now: Date]
>(
  'usable_method',
  `SELECT id, provider FROM payment_methods WHERE user_id = $1 AND id = $2 AND deleted_at IS NULL
     AND (card_exp_year IS NULL
       OR make_timestamptz(card_exp_year, card_exp_month, 1, 0, 0, 0, 'UTC') + interval '1 month' > $3)`,
);

export async function insertGuarantee(
  trx: Trx,
  appointment_id: string,
  policy: PaymentPolicy,
  payment_method_id: string,
  created_at: Date,
): Promise<void> {
  await trx
    .insertInto('visit_guarantees')
    .values({ appointment_id, policy, payment_method_id, created_at })
    .execute();
}

/** Whether a card stands behind a visit that is still ahead, or pays a checkout that is under way. */
export const isMethodNeeded = statement<{ is_needed: boolean }, [methodId: string]>(
  'is_method_needed',
  `SELECT EXISTS (SELECT FROM visit_guarantees g JOIN appointments a ON a.id = g.appointment_id
       WHERE g.payment_method_id = $1 AND a.status IN ('booked', 'rescheduled'))
     OR EXISTS (SELECT FROM checkouts WHERE payment_method_id = $1 AND status = 'pending')
     OR EXISTS (SELECT FROM payments WHERE payment_method_id = $1 AND status = 'pending') AS is_needed`,
);

/** What the clinic asks for a service, as it stands. */
export const selectTerms = (db: Db, clinicId: string, serviceId: number) =>
  terms(db, clinicId, serviceId);
const terms = statement<
  {
    policy: 'none' | 'card_on_file' | 'deposit' | 'prepay';
    price_cents: number | null;
    deposit_cents: number | null;
    deposit_percent: number;
    currency: string;
  },
  [clinicId: string, serviceId: number]
>(
  'payment_terms',
  `SELECT coalesce(o.payment_policy, c.payment_policy) AS policy, o.price_cents, o.deposit_cents, c.deposit_percent, c.currency
   FROM clinics c JOIN clinic_services o ON o.clinic_id = c.id AND o.service_id = $2
   WHERE c.id = $1`,
);
