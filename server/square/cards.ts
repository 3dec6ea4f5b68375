import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ProviderRefused, Unanswered } from '#domain/payments/provider.ts';
import type { SquareProvider } from '#domain/payments/providers/square.ts';
import { cardPage, policyFor, SCRIPT, type SquareField } from './page.ts';

type Entry = {
  Params: { session: string };
  Querystring: { back?: string; sig?: string };
  Body: { source_id?: string } | null;
};

/**
 * Square has no page of its own that keeps a card without a payment, so this is it: Square's field, the token that it
 * gives, and the way back. An address is good only as it was made, so it leads nowhere else and fills nobody else's session.
 */
export function squareCards(options: { publicUrl: string; secret: string; field: SquareField }) {
  const { publicUrl, secret, field } = options;
  const signatureOf = (session: string, back: string) =>
    createHmac('sha256', secret).update(`card page\n${session}\n${back}`).digest('base64url');

  function isOurs(session: string, back: string, given: string): boolean {
    const right = Buffer.from(signatureOf(session, back));
    const sig = Buffer.from(given);
    return right.length === sig.length && timingSafeEqual(right, sig);
  }

  return {
    pageOf(session: string, back: string): string {
      const query = new URLSearchParams({ back, sig: signatureOf(session, back) });
      return `${publicUrl}/square/cards/${session}?${query}`;
    },
    plugin: (provider: SquareProvider) => async (app: FastifyInstance) => {
      app.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
      );
      const show = (reply: FastifyReply, status: number, problem?: string) =>
        reply
          .code(status)
          .header('content-security-policy', policyFor(field))
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(cardPage(field, problem));

      app.get('/card.js', (_request, reply) =>
        reply.type('text/javascript; charset=utf-8').send(SCRIPT),
      );
      app.addHook<Entry>('preValidation', async ({ params, query }, reply) => {
        const { session = '' } = params;
        if (!session || isOurs(session, query.back ?? '', query.sig ?? '')) return;
        return reply.code(404).type('text/plain').send('This page has run out. Start again.');
      });
      app.get<Entry>('/cards/:session', async (_request, reply) => show(reply, 200));
      app.post<Entry>('/cards/:session', async ({ params, query, body }, reply) => {
        try {
          await provider.keepCard(params.session, body?.source_id ?? '');
        } catch (error) {
          if (error instanceof ProviderRefused) {
            return show(reply, 422, 'Square did not take this card. Try another.');
          }
          if (!(error instanceof Unanswered)) throw error;
          return show(reply, 502, 'Square does not answer. Try again in a moment.');
        }
        return reply.redirect(query.back ?? '/', 303);
      });
    },
  };
}
