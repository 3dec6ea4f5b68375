import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import { openBank, type Refund, Refusal } from '#sandbox/bank.ts';
import type { Behaviour } from '#sandbox/cards.ts';
import { openStore } from '#sandbox/store.ts';
import type { Scope } from '../database.ts';
import { FIELDS } from './square-parameters.ts';
import { cardOf, errorsOf, paymentOf, refundOf, signed } from './square-shapes.ts';

export const SQUARE_TOKEN = 'EAAAEOuLQObrVwJvCvoio3H13b8Ssqz1ighmTBKZvIENW9qxirHGHkqsGcPBC1uN';
export const SQUARE_LOCATION = 'LH2K7QW1J9X0R';
const VERSION = '2026-09-16';

type Answer = { status: number; body: object };
type Fields = Record<string, string>;

/** Square's API as its reference describes it, strict about what comes in, before the sandbox's bank. */
export async function squareServer(scope: Scope) {
  const bank = openBank(
    openStore(':memory:'),
    () => {},
    (path) => path,
  );
  const customers = new Set<string>();
  const cards: ReturnType<typeof cardOf>[] = [];
  const repeated = new Map<string, { asked: string; answer: Answer }>();
  let cursors = 0;

  const tokenOf = (card: string) => card.replace('ccof:', '');
  const find = (id: string) => paymentOf(bank.chargeById(id));

  const routes: Record<string, (fields: Fields, id: string) => object> = {
    'POST /v2/customers': ({ reference_id }) => {
      const id = randomUUID().replaceAll('-', '').toUpperCase();
      customers.add(id);
      return { customer: { id, reference_id } };
    },
    'DELETE /v2/customers/:id': (_, id) => {
      if (!customers.delete(id)) throw new Wrong(404, 'NOT_FOUND');
      return {};
    },
    'POST /v2/cards': (asked) => {
      const customer = asked['card.customer_id'] ?? '';
      if (!customers.has(customer)) throw new Wrong(404, 'NOT_FOUND');
      const behaviour = (asked.source_id ?? '').replace('cnon:', '') as Behaviour;
      const id = `ccof:card_${behaviour}_${cards.length}`;
      cards.push(cardOf(id, behaviour, customer, asked['card.reference_id'] ?? ''));
      return { card: cards.at(-1) };
    },
    'GET /v2/cards': ({ reference_id }) => {
      const found = cards.filter((one) => one.enabled && one.reference_id === reference_id);
      return found.length > 0 ? { cards: found } : {};
    },
    'POST /v2/cards/:id/disable': (_, id) => {
      const card = cards.find((one) => one.id === id);
      if (!card) throw new Wrong(404, 'NOT_FOUND');
      card.enabled = false;
      bank.forgetCard(tokenOf(id));
      return { card };
    },
    'POST /v2/payments': (asked) => {
      const made = bank.charge(asked.reference_id ?? '', {
        card: tokenOf(asked.source_id ?? ''),
        amount_cents: Number(asked['amount_money.amount']),
        currency: asked['amount_money.currency'] ?? '',
        capture: asked.autocomplete !== 'false',
        return_url: '',
      });
      const isAsked = made.charge.status === 'requires_action';
      const charge = isAsked ? bank.answerChallenge(made.charge.id, false) : made.charge;
      if (charge.status === 'failed') throw new Wrong(402, '', errorsOf(charge));
      return { payment: paymentOf(charge) };
    },
    // Pages of one, so that reading on is seen to work.
    'GET /v2/payments': ({ cursor }) => {
      const all = bank.charges();
      const at = cursor ? Number(cursor.slice(1)) : 0;
      cursors = at + 1;
      const payments = all.slice(at, cursors).map(paymentOf);
      return { payments, ...(cursors < all.length && { cursor: `c${cursors}` }) };
    },
    'GET /v2/payments/:id': (_, id) => ({ payment: find(id) }),
    'PUT /v2/payments/:id': (asked, id) => {
      const held = bank.chargeById(id);
      const amount_cents = Number(asked['payment.amount_money.amount']);
      if (held.status !== 'authorized' || amount_cents > held.amount_cents) {
        throw new Wrong(400, 'BAD_REQUEST');
      }
      smaller.set(id, amount_cents);
      return { payment: paymentOf({ ...held, amount_cents }) };
    },
    'POST /v2/payments/:id/complete': (_, id) => {
      const held = bank.chargeById(id);
      if (held.status !== 'authorized') throw new Wrong(400, 'BAD_REQUEST');
      return { payment: paymentOf(bank.capture(id, smaller.get(id) ?? held.amount_cents)) };
    },
    'POST /v2/payments/:id/cancel': (_, id) => {
      const held = bank.chargeById(id);
      if (held.status !== 'authorized' && held.status !== 'processing') {
        throw new Wrong(400, 'BAD_REQUEST');
      }
      return { payment: paymentOf(bank.cancel(id)) };
    },
    'POST /v2/refunds': (asked) => {
      const reference = asked.reason?.replace('Refund ', '') ?? '';
      const amount_cents = Number(asked['amount_money.amount']);
      return {
        refund: refundOf(bank.refund(reference, { charge: asked.payment_id ?? '', amount_cents })),
      };
    },
  };
  const smaller = new Map<string, number>();

  const app = Fastify();
  for (const [route, make] of Object.entries(routes)) {
    const [method = '', path = ''] = route.split(' ');
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const { id = '' } = request.params as { id?: string };
        const { isNew, answer } = once(route, request, (fields) => make(fields, id));
        const { payment } = answer.body as { payment?: { id: string } };
        const isLost = payment && bank.chargeById(payment.id).card.startsWith('card_lost');
        if (isNew && isLost && route === 'POST /v2/payments') {
          return reply.code(502).type('text/html').send('Bad gateway');
        }
        return reply.code(answer.status).send(answer.body);
      },
    });
  }
  app.setNotFoundHandler(({ method, url: path }, reply) =>
    reply.code(404).send(new Wrong(404, 'NOT_FOUND', `${method} ${path}`).answer.body),
  );
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  scope.after(() => app.close());

  function once(route: string, request: FastifyRequest, make: (fields: Fields) => object) {
    const fields = { ...flat(request.body), ...flat(request.query) };
    const fault = faultOf(route, request, fields);
    if (fault) return { isNew: false, answer: fault.answer };
    const key = fields.idempotency_key;
    const asked = `${request.url} ${JSON.stringify(request.body)}`;
    const known = key ? repeated.get(key) : undefined;
    if (known && known.asked !== asked) {
      return { isNew: false, answer: new Wrong(400, 'IDEMPOTENCY_KEY_REUSED').answer };
    }
    if (known) return { isNew: false, answer: known.answer };
    const answer = attempt(() => make(fields));
    if (key) repeated.set(key, { asked, answer });
    return { isNew: true, answer };
  }

  return {
    url,
    bank,
    /** How many pages of payments were read last. */
    pagesRead: () => cursors,
    webhook: (
      reference: string,
      about: 'charge' | 'refund',
      at: Date,
      key?: string,
      to?: string,
    ) => {
      const charge = bank.chargeByReference(reference);
      const how = { ...(key && { key }), ...(to && { to }) };
      return about === 'charge' && charge
        ? signed('payment.updated', { payment: paymentOf(charge) }, at, how)
        : signed(
            'refund.updated',
            { refund: refundOf(bank.refundByReference(reference) as Refund) },
            at,
            how,
          );
    },
    otherWebhook: (at: Date) => signed('customer.created', { customer: { id: 'one' } }, at),
  };
}

/** What Square itself would not take: who asks, in which version, of what shape. */
function faultOf(route: string, request: FastifyRequest, fields: Fields): Wrong | null {
  const { headers, method } = request;
  if (headers.authorization !== `Bearer ${SQUARE_TOKEN}`) return new Wrong(401, 'UNAUTHORIZED');
  if (headers['square-version'] !== VERSION) return new Wrong(400, 'INVALID_SQUARE_VERSION_FORMAT');
  const isJson = headers['content-type']?.startsWith('application/json');
  if (['POST', 'PUT'].includes(method) && request.body && !isJson) {
    return new Wrong(415, 'UNSUPPORTED_MEDIA_TYPE');
  }
  const allowed = FIELDS[route] ?? {};
  for (const [name, value] of Object.entries(fields)) {
    if (!allowed[name]?.of.test(value)) return new Wrong(400, 'INVALID_VALUE', name);
  }
  for (const [name, { required }] of Object.entries(allowed)) {
    if (required && !(name in fields)) return new Wrong(400, 'MISSING_REQUIRED_PARAMETER', name);
  }
  return null;
}

class Wrong extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string, about: string | object[] = code) {
    const category = status === 401 ? 'AUTHENTICATION_ERROR' : 'INVALID_REQUEST_ERROR';
    const errors = typeof about === 'string' ? [{ category, code, detail: about }] : about;
    super(JSON.stringify(errors));
    this.answer = { status, body: { errors } };
  }
}

function attempt(make: () => object): Answer {
  try {
    return { status: 200, body: make() };
  } catch (error) {
    if (error instanceof Wrong) return error.answer;
    if (!(error instanceof Refusal)) throw error;
    return new Wrong(error.status === 404 ? 404 : 400, 'BAD_REQUEST', error.code).answer;
  }
}

/** { a: { b: 1 } } as { 'a.b': '1' }. */
function flat(value: unknown, under = ''): Fields {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      typeof inner === 'object'
        ? Object.entries(flat(inner, `${under}${name}.`))
        : [[`${under}${name}`, String(inner)]],
    ),
  );
}
