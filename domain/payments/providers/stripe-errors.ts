import Stripe from 'stripe';
import { ProviderRefused, Unanswered } from '../provider.ts';

const { StripeError, StripeIdempotencyError } = Stripe.errors;

/** What Stripe answers to a call; throws Unanswered and ProviderRefused as the port wants it. */
export async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw translated(error);
  }
}

/** As answered, where a refusal tells the state of the charge: a declined one, or one that has moved on. */
export async function stateOf(call: Promise<Stripe.PaymentIntent>): Promise<Stripe.PaymentIntent> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof StripeError && error.payment_intent) {
      const { statusCode, code, payment_intent } = error;
      if (statusCode === 402 || code === 'payment_intent_unexpected_state') return payment_intent;
    }
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  if (!(error instanceof StripeError)) return error;
  const { statusCode = 0 } = error;
  // A wrong key is a fault of this installation, and says nothing about the charge.
  if (statusCode === 401 || statusCode === 403) return error;
  // A key that is under way, or was used for something else: the first request may have been done.
  const isElsewhere = error instanceof StripeIdempotencyError || statusCode === 409;
  if (isElsewhere || statusCode < 400 || statusCode === 429 || statusCode >= 500) {
    return new Unanswered('Stripe did not answer.', { cause: error });
  }
  return new ProviderRefused(declined(error), error.message);
}

const OUR_WORDS: Record<string, string> = {
  payment_intent_authentication_failure: 'authentication_failed',
};

/** Why a charge was declined: the bank's reason where there is one. */
export function declined(error: {
  code?: string | null | undefined;
  decline_code?: string | null | undefined;
}): string {
  const bank = error.decline_code === 'generic_decline' ? null : error.decline_code;
  const code = bank ?? error.code ?? 'card_declined';
  return OUR_WORDS[code] ?? code;
}
