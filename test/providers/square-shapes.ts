import { createHmac, randomUUID } from 'node:crypto';
import type { Charge, Refund } from '#sandbox/bank.ts';
import { BEHAVIOURS, type Behaviour } from '#sandbox/cards.ts';

export const SQUARE_KEY = 'asdf1234webhooks';
export const SQUARE_WEBHOOK_URL = 'https://findmyvet.example/v1/webhooks/square';

const STATUS = {
  processing: 'PENDING',
  requires_action: 'FAILED',
  authorized: 'APPROVED',
  succeeded: 'COMPLETED',
  failed: 'FAILED',
  canceled: 'CANCELED',
} as const;

const CODES: Record<string, string> = {
  card_declined: 'GENERIC_DECLINE',
  insufficient_funds: 'INSUFFICIENT_FUNDS',
  authentication_failed: 'CARD_DECLINED_VERIFICATION_REQUIRED',
};

export const errorsOf = ({ failure_reason }: Charge) => [
  {
    category: 'PAYMENT_METHOD_ERROR',
    code: CODES[failure_reason ?? ''] ?? 'GENERIC_DECLINE',
    detail: 'Authorization error.',
  },
];

export const paymentOf = (charge: Charge) => ({
  id: charge.id,
  created_at: '2026-11-30T13:00:00.000Z',
  amount_money: { amount: charge.amount_cents, currency: charge.currency },
  status: STATUS[charge.status],
  source_type: 'CARD',
  card_details: {
    status: charge.status === 'succeeded' ? 'CAPTURED' : 'AUTHORIZED',
    ...(charge.status === 'failed' && { errors: errorsOf(charge) }),
  },
  reference_id: charge.reference,
  version_token: `v-${charge.amount_cents}`,
});

export const refundOf = (made: Refund, currency = 'USD') => ({
  id: made.id,
  status: made.status === 'succeeded' ? 'COMPLETED' : 'FAILED',
  amount_money: { amount: made.amount_cents, currency },
  payment_id: made.charge,
  reason: `Refund ${made.reference}`,
});

export function cardOf(id: string, behaviour: Behaviour, customer_id: string, reference: string) {
  const { number, brand } = BEHAVIOURS[behaviour];
  return {
    id,
    card_brand: brand.toUpperCase(),
    last_4: number.slice(-4),
    exp_month: 8,
    exp_year: 2039,
    customer_id,
    reference_id: reference,
    enabled: true,
  };
}

/** A webhook as Square signs it: over the address it goes to and the body. */
export function signed(
  type: string,
  object: object,
  at: Date,
  { key = SQUARE_KEY, to = SQUARE_WEBHOOK_URL } = {},
) {
  const body = JSON.stringify({
    merchant_id: 'MLPB2GNT8FHQT',
    type,
    event_id: randomUUID(),
    created_at: at.toISOString(),
    data: { type: type.split('.')[0], id: 'one', object },
  });
  const signature = createHmac('sha256', key).update(`${to}${body}`).digest('base64');
  return { headers: { 'x-square-hmacsha256-signature': signature }, body };
}
