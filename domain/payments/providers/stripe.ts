import Stripe from 'stripe';
import { BadSignature, type Charge, type Provider, type Refund } from '../provider.ts';
import { answered, declined, stateOf } from './stripe-errors.ts';

const TOLERANCE_S = 300;

/**
 * Stripe: cards are entered on a Checkout page in setup mode, and charged as payment intents. Names are prefixed because an
 * idempotency key stands for one request of an account, whatever it asks for.
 */
export function stripeProvider(options: {
  key: string;
  webhookSecret: string;
  /** Another address than Stripe's own, for a proxy or a test. */
  url?: string | null;
  timeoutMs?: number;
}): Provider {
  const { hostname, port, protocol } = new URL(options.url ?? 'https://api.stripe.com');
  const stripe = new Stripe(options.key, {
    host: hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    protocol: protocol === 'https:' ? 'https' : 'http',
    timeout: options.timeoutMs ?? 10_000,
    // The reconciler asks again, and knows when to stop.
    maxNetworkRetries: 0,
    telemetry: false,
  });
  const intents = stripe.paymentIntents;

  return {
    name: 'stripe',
    pages: ['https://checkout.stripe.com', 'https://hooks.stripe.com'],
    openCardSession: async (return_url) => {
      const { id, url } = await answered(
        stripe.checkout.sessions.create({
          mode: 'setup',
          allowed_payment_method_types: ['card'],
          // A card can be charged again only as a customer's.
          customer_creation: 'always',
          success_url: return_url,
          cancel_url: return_url,
        }),
      );
      if (!url) throw new Error('Stripe opened a session without a page.');
      return { id, url };
    },
    cardOf: async (id) => {
      const expand = ['setup_intent.payment_method'];
      const session = await answered(stripe.checkout.sessions.retrieve(id, { expand }));
      const { setup_intent, customer } = session;
      const method = typeof setup_intent === 'string' ? null : setup_intent?.payment_method;
      if (session.status !== 'complete' || !customer) return null;
      if (!method || typeof method === 'string' || !method.card) return null;
      const { brand, last4, exp_month, exp_year } = method.card;
      const token = tokenOf(idOf(customer), method.id);
      return { token, brand, last4, exp_month, exp_year };
    },
    endCardSession: async (id) => {
      const { sessions } = stripe.checkout;
      const { status, customer } = await answered(sessions.retrieve(id));
      if (status === 'open') await answered(sessions.expire(id));
      if (customer) await answered(stripe.customers.del(idOf(customer)));
    },
    // Each card has a customer of its own, and goes with it.
    forgetCard: async (token) => {
      await answered(stripe.customers.del(readToken(token).customer));
    },
    charge: async ({ reference, card_token, amount_cents, currency, ...request }) => {
      const { capture, is_present, return_url } = request;
      const asked = intents.create(
        {
          amount: amount_cents,
          currency: currency.toLowerCase(),
          ...readToken(card_token),
          allowed_payment_method_types: ['card'],
          capture_method: capture ? 'automatic' : 'manual',
          confirm: true,
          ...(is_present ? { return_url } : { off_session: true }),
          metadata: { reference },
        },
        { idempotencyKey: `charge-${reference}` },
      );
      return ours(await stateOf(asked));
    },
    findCharge: async ({ reference, provider_payment_id: id }) => {
      if (id) return ours(await answered(intents.retrieve(id)));
      const query = `metadata['reference']:'${reference}'`;
      const [found] = (await answered(intents.search({ query, limit: 1 }))).data;
      return found ? ours(found) : null;
    },
    capture: async (id, reference, amount) => {
      // Another amount is another request.
      const idempotencyKey = `capture-${reference}-${amount}`;
      const asked = intents.capture(id, { amount_to_capture: amount }, { idempotencyKey });
      return ours(await stateOf(asked));
    },
    cancel: async (id) => ours(await stateOf(intents.cancel(id))),
    refund: async ({ reference, provider_payment_id: payment_intent, amount_cents: amount }) => {
      const made = await answered(
        stripe.refunds.create(
          { payment_intent, amount, metadata: { reference } },
          { idempotencyKey: `refund-${reference}` },
        ),
      );
      // What is repeated under a key is the first answer, however long ago that was.
      const isOpen = STATUS_OF_REFUND[made.status ?? ''] === undefined;
      return ourRefund(isOpen ? await answered(stripe.refunds.retrieve(made.id)) : made);
    },
    readEvent: async (headers, body, now) => {
      const event = read(headers['stripe-signature'] ?? '', body, now);
      const what = { id: event.id, type: event.type };
      const object = event.data.object as { object?: string };
      if (object.object === 'refund') {
        return { ...what, about: 'refund', refund: ourRefund(object as Stripe.Refund) };
      }
      if (object.object !== 'payment_intent') return { ...what, about: 'other' };
      const charge = ours(object as Stripe.PaymentIntent);
      // What is still open says less than the answer did, and may be older.
      return charge.status === 'pending'
        ? { ...what, about: 'other' }
        : { ...what, about: 'charge', charge };
    },
  };

  function read(signature: string, body: string, now: Date): Stripe.Event {
    const { webhookSecret } = options;
    try {
      return stripe.webhooks.constructEvent(
        ...([body, signature, webhookSecret, TOLERANCE_S, undefined, now.getTime()] as const),
      );
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
      throw new BadSignature('The signature is missing, wrong or too old.');
    }
  }
}

const tokenOf = (customer: string, method: string) => `${customer}:${method}`;
function readToken(token: string): { customer: string; payment_method: string } {
  const [customer = '', payment_method = ''] = token.split(':');
  return { customer, payment_method };
}

const idOf = (thing: string | { id: string }) => (typeof thing === 'string' ? thing : thing.id);

function ours(intent: Stripe.PaymentIntent): Charge {
  const status = statusOf(intent);
  return {
    provider_payment_id: intent.id,
    reference: intent.metadata.reference ?? '',
    status,
    amount_cents: status === 'succeeded' ? intent.amount_received : intent.amount,
    currency: intent.currency.toUpperCase(),
    failure_reason: status === 'failed' ? reasonOf(intent) : null,
    action_url:
      intent.status === 'requires_action'
        ? (intent.next_action?.redirect_to_url?.url ?? null)
        : null,
  };
}

function statusOf(intent: Stripe.PaymentIntent): Charge['status'] {
  switch (intent.status) {
    case 'succeeded':
      return 'succeeded';
    case 'requires_capture':
      return 'authorized';
    case 'canceled':
      return 'failed';
    // Where a declined intent goes back to; nobody but us could try another card on it, and we make a new one.
    case 'requires_payment_method':
      return intent.last_payment_error ? 'failed' : 'pending';
    default:
      return 'pending';
  }
}

const reasonOf = ({ status, last_payment_error }: Stripe.PaymentIntent): string =>
  status === 'canceled' ? 'canceled' : declined(last_payment_error ?? {});

const STATUS_OF_REFUND: Record<string, Refund['status'] | undefined> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

const ourRefund = (refund: Stripe.Refund): Refund => ({
  provider_refund_id: refund.id,
  reference: refund.metadata?.reference ?? '',
  status: STATUS_OF_REFUND[refund.status ?? ''] ?? 'pending',
  amount_cents: refund.amount,
  failure_reason: refund.failure_reason ?? null,
});
