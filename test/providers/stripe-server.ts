import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import Stripe from 'stripe';
import { type Charge, openBank, type Refund, Refusal } from '#sandbox/bank.ts';
import type { Behaviour } from '#sandbox/cards.ts';
import { openStore } from '#sandbox/store.ts';
import type { Scope } from '../database.ts';
import { KEYED, PARAMETERS } from './stripe-parameters.ts';
import { cardOf, errorOf, intentOf, refundOf, signed, theirs } from './stripe-shapes.ts';

export const STRIPE_KEY = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc';

type Answer = { status: number; body: object };
type Params = Record<string, string>;

/** Stripe's API as its reference describes it, strict about what comes in, before the sandbox's bank. */
export async function stripeServer(scope: Scope) {
  let url = '';
  const bank = openBank(
    openStore(':memory:'),
    () => {},
    (path) => `${url}${path}`,
  );
  const customers = new Map<string, string>();
  const sessions = new Map<string, { url: string; customer: string | null }>();
  const repeated = new Map<string, { asked: string; answer: Answer }>();
  const lost = new Set<string>();
  let cards = 0;

  const routes: Record<string, (params: Params, id: string) => object> = {
    'POST /v1/checkout/sessions': () => {
      const id = `cs_test_${randomUUID().replaceAll('-', '')}`;
      sessions.set(id, { url: `https://checkout.stripe.com/c/pay/${id}`, customer: null });
      return session(id);
    },
    'GET /v1/checkout/sessions/:id': (_, id) => session(id),
    'POST /v1/checkout/sessions/:id/expire': (_, id) => {
      const { status } = session(id);
      if (status !== 'open') throw new Wrong(wrong(400, { message: `It is ${status}.` }));
      sessions.delete(id);
      return { id, object: 'checkout.session', status: 'expired' };
    },
    'DELETE /v1/customers/:id': (_, id) => {
      bank.forgetCard(customers.get(id) ?? '');
      if (!customers.delete(id)) throw missing(id);
      return { id, object: 'customer', deleted: true };
    },
    'POST /v1/payment_intents': (asked) => {
      const token = customers.get(asked.customer ?? '');
      if (!token) throw missing(asked.customer ?? '');
      const reference = asked['metadata[reference]'] ?? '';
      const isAlone = asked.off_session === 'true';
      const { charge } = bank.charge(reference, {
        card: token,
        amount_cents: Number(asked.amount),
        currency: (asked.currency ?? '').toUpperCase(),
        capture: asked.capture_method !== 'manual',
        return_url: asked.return_url ?? '',
      });
      if (token.startsWith('card_lost')) lost.add(charge.id);
      if (charge.status === 'requires_action' && isAlone) {
        throw declinedBy(bank.answerChallenge(charge.id, false));
      }
      if (charge.status === 'failed') throw declinedBy(charge);
      return intentOf(charge);
    },
    'GET /v1/payment_intents/search': ({ query = '' }) => {
      const [, reference = ''] = /^metadata\['reference'\]:'([^']+)'$/.exec(query) ?? [];
      const found = bank.chargeByReference(reference);
      const data = found ? [intentOf(found)] : [];
      return { object: 'search_result', url: '/v1/payment_intents/search', has_more: false, data };
    },
    'GET /v1/payment_intents/:id': (_, id) => intentOf(bank.chargeById(theirs(id))),
    'POST /v1/payment_intents/:id/capture': ({ amount_to_capture }, id) => {
      const held = bank.chargeById(theirs(id));
      if (held.status !== 'authorized') throw unexpected(held);
      return intentOf(bank.capture(held.id, Number(amount_to_capture ?? held.amount_cents)));
    },
    'POST /v1/payment_intents/:id/cancel': (_, id) => {
      const held = bank.chargeById(theirs(id));
      if (held.status === 'succeeded' || held.status === 'canceled') throw unexpected(held);
      return intentOf(bank.cancel(held.id));
    },
    'POST /v1/refunds': (asked) => {
      const reference = asked['metadata[reference]'] ?? '';
      const charge = theirs(asked.payment_intent ?? '');
      return refundOf(bank.refund(reference, { charge, amount_cents: Number(asked.amount) }));
    },
  };

  const session = (id: string) => {
    const found = sessions.get(id);
    if (!found) throw missing(id);
    const token = found.customer && customers.get(found.customer);
    const card = token && cardOf(token);
    return {
      id,
      object: 'checkout.session',
      mode: 'setup',
      status: found.customer ? 'complete' : 'open',
      url: found.customer ? null : found.url,
      customer: found.customer,
      setup_intent: token && {
        id: `seti_${id}`,
        object: 'setup_intent',
        status: 'succeeded',
        payment_method: { id: `pm_${token}`, object: 'payment_method', type: 'card', card },
      },
    };
  };

  const app = Fastify();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  for (const [route, make] of Object.entries(routes)) {
    const [method = '', path = ''] = route.split(' ');
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const answer = once(route, request, (params) => {
          const { id = '' } = request.params as { id?: string };
          return make(params, id);
        });
        const id = (answer.body as { id?: string }).id ?? '';
        if (lost.delete(theirs(id))) return reply.code(502).type('text/html').send('Bad gateway');
        return send(reply, answer);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const message = `Unrecognized request URL (${request.method}: ${request.url}).`;
    return send(reply, wrong(404, { message }));
  });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  scope.after(() => app.close());

  function once(route: string, request: FastifyRequest, make: (params: Params) => object): Answer {
    const text = request.method === 'POST' ? String(request.body ?? '') : '';
    const params = Object.fromEntries(new URLSearchParams(text || request.url.split('?')[1]));
    const fault = faultOf(route, request, params);
    if (fault) return fault;
    const key = request.headers['idempotency-key'];
    const asked = `${request.url} ${text}`;
    const known = key === undefined ? undefined : repeated.get(String(key));
    // A key belongs to the account, not to the address it was sent to.
    if (known) return known.asked === asked ? known.answer : wrong(400, MISUSED);
    const answer = attempt(() => make(params));
    if (key !== undefined) repeated.set(String(key), { asked, answer });
    return answer;
  }

  return {
    url,
    bank,
    enterCard: async ({ id }: { id: string }, behaviour: Behaviour) => {
      const customer = `cus_${randomUUID().slice(0, 14).replaceAll('-', '')}`;
      customers.set(customer, `card_${behaviour}_${++cards}`);
      sessions.set(id, { url: '', customer });
    },
    webhook: (reference: string, about: 'charge' | 'refund', at: Date, secret?: string) => {
      const charge = bank.chargeByReference(reference);
      const back = bank.refundByReference(reference);
      return about === 'charge' && charge
        ? signed('payment_intent.succeeded', intentOf(charge), at, secret)
        : signed('refund.created', refundOf(back as Refund), at, secret);
    },
    otherWebhook: (at: Date) => signed('customer.created', { id: 'cus_1', object: 'customer' }, at),
  };
}

/** What Stripe itself would not take: who asks, in which version, of what shape. */
function faultOf(route: string, request: FastifyRequest, params: Params): Answer | null {
  const { headers } = request;
  if (headers.authorization !== `Bearer ${STRIPE_KEY}`) {
    return wrong(401, { message: 'Invalid API Key provided.' });
  }
  if (headers['stripe-version'] !== Stripe.API_VERSION) {
    return wrong(400, { message: `Invalid Stripe API version: ${headers['stripe-version']}` });
  }
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  if (request.method === 'POST' && Object.keys(params).length > 0 && !isForm) {
    return wrong(400, { message: `Not a form: ${headers['content-type']}` });
  }
  if (KEYED.has(route) && !headers['idempotency-key']) {
    return wrong(400, { message: 'Asked twice, this would be done twice.' });
  }
  const allowed = PARAMETERS[route] ?? {};
  for (const [name, value] of Object.entries(params)) {
    const shape = allowed[name];
    if (!shape) {
      const message = `Received unknown parameter: ${name}`;
      return wrong(400, { code: 'parameter_unknown', param: name, message });
    }
    if (!shape.of.test(value)) return wrong(400, { param: name, message: `Invalid ${name}` });
  }
  for (const [name, { required }] of Object.entries(allowed)) {
    if (required && !(name in params)) {
      const message = `Missing required param: ${name}.`;
      return wrong(400, { code: 'parameter_missing', param: name, message });
    }
  }
  return null;
}

const MISUSED = {
  type: 'idempotency_error',
  message: 'Keys for idempotent requests can only be used with the same parameters.',
};

class Wrong extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(JSON.stringify(answer.body));
    this.answer = answer;
  }
}

const wrong = (status: number, error: object): Answer => ({
  status,
  body: { error: { type: 'invalid_request_error', ...error } },
});

function attempt(make: () => object): Answer {
  try {
    return { status: 200, body: make() };
  } catch (error) {
    if (error instanceof Wrong) return error.answer;
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message } = error;
    return wrong(status === 404 ? 404 : 400, { code, message });
  }
}

const missing = (id: string) =>
  new Wrong(wrong(404, { code: 'resource_missing', message: `No such object: '${id}'` }));
const unexpected = (charge: Charge) =>
  new Wrong(
    wrong(400, {
      code: 'payment_intent_unexpected_state',
      message: `This PaymentIntent has a status of ${intentOf(charge).status}.`,
      payment_intent: intentOf(charge),
    }),
  );
const declinedBy = (charge: Charge) =>
  new Wrong({
    status: 402,
    body: { error: { ...errorOf(charge), charge: charge.id, payment_intent: intentOf(charge) } },
  });

const send = (reply: FastifyReply, { status, body }: Answer) => reply.code(status).send(body);
