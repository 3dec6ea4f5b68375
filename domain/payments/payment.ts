export const PAYMENT_KINDS = ['deposit', 'balance', 'cancellation_fee'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];
export const PAYMENT_STATUSES = ['pending', 'succeeded', 'failed', 'refunded'] as const;
/** How money is taken at the desk, where no provider has a part in it. */
export const DESK_WAYS = ['cash', 'terminal'] as const;

export const isAtDesk = (provider: string): boolean => DESK_WAYS.some((way) => way === provider);

export const CHECKOUT_STATUSES = [
  'pending',
  'booked',
  'failed',
  'lapsed',
  'refunding',
  'refunded',
] as const;

export type PaymentRefund = {
  id: string;
  amount_cents: number;
  status: 'pending' | 'succeeded' | 'failed';
  reason: string | null;
  created_at: string;
};

export type Payment = {
  id: string;
  appointment_id: string;
  kind: PaymentKind;
  amount_cents: number;
  currency: string;
  status: (typeof PAYMENT_STATUSES)[number];
  /** Who moved the money: a provider's name, or how it was taken at the desk. */
  provider: string;
  /** Refunded or being refunded. */
  refund_amount_cents: number;
  card_brand: string | null;
  card_last4: string | null;
  /** Where the cardholder confirms, while that is still to be done. */
  action_url: string | null;
  failure_reason: string | null;
  is_captured_later: boolean;
  authorized_at: string | null;
  paid_at: string | null;
  created_at: string;
  refunds: PaymentRefund[];
};

/** A payment among all of a clinic's, with whose it is. */
export type ClinicPayment = Payment & { owner_name: string; pet_name: string; visit_date: string };

export const PAYMENT_STATES = ['taken', 'given_back', 'failed', 'open'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What came in and went back one way: through a provider, in cash or on the terminal. */
export type Takings = {
  provider: string;
  currency: string;
  taken_cents: number;
  given_back_cents: number;
};

/** What was paid for a visit and what is left. */
export type VisitPayments = {
  currency: string;
  /** Taken and not given back. */
  paid_cents: number;
  /** What can be paid now, and as what; null when there is nothing to pay. */
  due: { kind: PaymentKind; amount_cents: number } | null;
  /** The card that stands behind the visit. */
  card: { id: string; card_brand: string | null; card_last4: string | null } | null;
  payments: Payment[];
};

/** A booking that is paid first. */
export type Checkout = {
  id: string;
  status: (typeof CHECKOUT_STATUSES)[number];
  amount_cents: number;
  currency: string;
  slot_id: string;
  /** The visit, once booked. */
  appointment_id: string | null;
  action_url: string | null;
  failure_reason: string | null;
  expires_at: string;
};

/** Taken and not given back, of some payments. */
export const netPaid = (
  payments: Pick<Payment, 'status' | 'amount_cents' | 'refund_amount_cents'>[],
): number =>
  payments
    .filter(({ status }) => status === 'succeeded' || status === 'refunded')
    .reduce((sum, one) => sum + one.amount_cents - one.refund_amount_cents, 0);
