import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import type { Charge, Refund } from '#sandbox/bank.ts';
import { BEHAVIOURS, type Behaviour } from '#sandbox/cards.ts';

export const STRIPE_SECRET = 'whsec_5WbX5kEWLlfzsGNjH64I8lOOqUB6e8FH';

/** The bank's name for what Stripe calls an intent. */
export const theirs = (id: string) => id.replace(/^pi_/, 'ch_');
const STATUS = {
  processing: 'processing',
  requires_action: 'requires_action',
  authorized: 'requires_capture',
  succeeded: 'succeeded',
  failed: 'requires_payment_method',
  canceled: 'canceled',
} as const;

export function errorOf({ failure_reason, return_url }: Charge) {
  const error = { type: 'card_error', message: 'Your card was declined.' };
  if (failure_reason !== 'authentication_failed') {
    const decline_code = failure_reason === 'card_declined' ? 'generic_decline' : failure_reason;
    return { ...error, code: 'card_declined', decline_code };
  }
  return return_url === ''
    ? { ...error, code: 'authentication_required', decline_code: 'authentication_required' }
    : { ...error, code: 'payment_intent_authentication_failure' };
}

export const intentOf = (charge: Charge) => ({
  id: charge.id.replace(/^ch_/, 'pi_'),
  object: 'payment_intent',
  amount: charge.amount_cents,
  amount_capturable: charge.status === 'authorized' ? charge.amount_cents : 0,
  amount_received: charge.status === 'succeeded' ? charge.amount_cents : 0,
  capture_method: charge.capture ? 'automatic' : 'manual',
  currency: charge.currency.toLowerCase(),
  last_payment_error: charge.status === 'failed' ? errorOf(charge) : null,
  metadata: { reference: charge.reference },
  next_action: charge.action_url && {
    type: 'redirect_to_url',
    redirect_to_url: { url: charge.action_url, return_url: charge.return_url },
  },
  payment_method: `pm_${charge.card}`,
  status: STATUS[charge.status],
});

export const refundOf = (made: Refund) => ({
  id: made.id,
  object: 'refund',
  amount: made.amount_cents,
  currency: 'usd',
  metadata: { reference: made.reference },
  payment_intent: made.charge.replace(/^ch_/, 'pi_'),
  reason: null,
  status: made.status,
});

export function cardOf(token: string) {
  const behaviour = token.split('_')[1] as Behaviour;
  const { number, brand } = BEHAVIOURS[behaviour];
  return { brand, last4: number.slice(-4), exp_month: 8, exp_year: 2039 };
}

export function signed(type: string, object: object, at: Date, secret = STRIPE_SECRET) {
  const timestamp = Math.floor(at.getTime() / 1000);
  const event = { id: `evt_${randomUUID()}`, object: 'event', type, created: timestamp };
  const body = JSON.stringify({ ...event, api_version: Stripe.API_VERSION, data: { object } });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
  return { headers: { 'stripe-signature': signature }, body };
}
