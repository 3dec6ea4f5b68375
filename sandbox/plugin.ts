import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Bank, type ChargeRequest, type RefundRequest, Refusal } from './bank.ts';
import { type Entry, readEntry } from './cards.ts';
import { cardPage, challengePage, STYLE } from './pages.ts';

/** What may go wrong on the way: nothing, no answer and nothing done, or done and the answer lost. */
export type Fault = 'none' | 'unheard' | 'unanswered';

export type SandboxOptions = {
  bank: Bank;
  key: string;
  now: () => number;
  pageUrl: (path: string) => string;
  fault: (request: FastifyRequest) => Fault;
};

type One = { Params: { id: string } };

/** The provider's HTTP face: its API behind a key, and the pages that cardholders see. */
export async function sandboxPlugin(app: FastifyInstance, options: SandboxOptions): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.setErrorHandler((error, _request, reply) => {
    const { status, code, message } =
      error instanceof Refusal ? error : { status: 500, code: 'internal', message: 'Failed.' };
    return reply.code(status).send({ error: { code, message } });
  });
  await app.register(api, { ...options, prefix: '/v1' });
  await app.register(pages, options);
}

async function api(app: FastifyInstance, { bank, key, pageUrl, fault }: SandboxOptions) {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${key}`) {
      throw new Refusal(401, 'bad_key', 'This key is not known.');
    }
    if (fault(request) !== 'unheard') return;
    reply.hijack();
    reply.raw.destroy();
  });

  const answer = (request: FastifyRequest, reply: FastifyReply, body: object, lost = false) => {
    if (!lost && fault(request) !== 'unanswered') return body;
    reply.hijack();
    reply.raw.destroy();
    return undefined;
  };
  const referenceOf = (request: FastifyRequest) => {
    const reference = request.headers['idempotency-key'];
    if (typeof reference === 'string' && reference) return reference;
    throw new Refusal(400, 'no_key', 'Send an Idempotency-Key.');
  };

  app.post<{ Body: { return_url: string } }>('/card-sessions', async (request, reply) => {
    const session = bank.openSession(request.body.return_url);
    return answer(request, reply, { id: session.id, url: pageUrl(`/cards/${session.id}`) });
  });
  app.get<One>('/card-sessions/:id', async ({ params }) => bank.session(params.id));
  app.delete<One>('/card-sessions/:id', async ({ params }) => {
    bank.endSession(params.id);
    return {};
  });
  app.delete<One>('/cards/:id', async ({ params }) => {
    bank.forgetCard(params.id);
    return {};
  });
  app.post<{ Body: ChargeRequest }>('/charges', async (request, reply) => {
    const { charge, isNew } = bank.charge(referenceOf(request), request.body);
    return answer(request, reply, charge, isNew && charge.card.startsWith('card_lost'));
  });
  app.get<{ Querystring: { reference: string } }>('/charges', async ({ query }) => ({
    data: [bank.chargeByReference(query.reference)].filter((one) => one !== null),
  }));
  app.get<One>('/charges/:id', async ({ params }) => bank.chargeById(params.id));
  app.post<One & { Body: { amount_cents: number } }>(
    '/charges/:id/capture',
    async (request, reply) =>
      answer(request, reply, bank.capture(request.params.id, request.body.amount_cents)),
  );
  app.post<One>('/charges/:id/cancel', async (request, reply) =>
    answer(request, reply, bank.cancel(request.params.id)),
  );
  app.post<{ Body: RefundRequest }>('/refunds', async (request, reply) =>
    answer(request, reply, bank.refund(referenceOf(request), request.body)),
  );
  app.get<{ Querystring: { reference: string } }>('/refunds', async ({ query }) => ({
    data: [bank.refundByReference(query.reference)].filter((one) => one !== null),
  }));
}

async function pages(app: FastifyInstance, { bank, now }: SandboxOptions) {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self' http: https:; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  const html = (reply: FastifyReply, page: string, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').send(page);
  app.get('/style.css', async (_request, reply) => reply.type('text/css').send(STYLE));
  app.get<One>('/cards/:id', async ({ params }, reply) => {
    const session = bank.session(params.id);
    return session.card ? reply.redirect(session.return_url, 303) : html(reply, cardPage());
  });
  app.post<One & { Body: Partial<Entry> }>('/cards/:id', async ({ params, body }, reply) => {
    const session = bank.session(params.id);
    const { number = '', expiry = '', cvc = '' } = body ?? {};
    const read = readEntry({ number, expiry, cvc }, new Date(now()));
    if ('errors' in read) return html(reply, cardPage({ expiry }, read.errors), 422);
    if (!session.card) bank.keepCard(session, read.behaviour, read.card);
    return reply.redirect(session.return_url, 303);
  });
  app.get<One>('/challenges/:id', async ({ params }, reply) => {
    const charge = bank.chargeById(params.id);
    if (charge.status !== 'requires_action') return reply.redirect(charge.return_url, 303);
    return html(reply, challengePage(charge.amount_cents, charge.currency));
  });
  app.post<One & { Body: { answer?: string } }>(
    '/challenges/:id',
    async ({ params, body }, reply) => {
      const { return_url } = bank.answerChallenge(params.id, body?.answer === 'yes');
      return reply.redirect(return_url, 303);
    },
  );
}
