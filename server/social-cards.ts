import type { FastifyPluginAsync } from 'fastify';
import { sendProblem } from '#api/problem.ts';
import type { Ctx } from '#domain/context.ts';
import type { Domain } from '#domain/index.ts';

const HEADERS = {
  'content-type': 'image/png',
  // A name or a score changes now and then, and whoever shows the picture keeps a copy anyway.
  'cache-control': 'public, max-age=86400',
  'cross-origin-resource-policy': 'cross-origin',
};

/** The pictures that stand beside shared links, drawn when they are asked for. */
export const socialCards: FastifyPluginAsync<{ domain: Domain; makeCtx: () => Ctx }> = async (
  app,
  { domain, makeCtx },
) => {
  app.setErrorHandler(sendProblem);
  app.get('/social.png', { schema: { hide: true } }, async (_request, reply) => {
    const card = await domain.clinics.drawSiteCard();
    return reply.headers(HEADERS).send(card);
  });
  app.get<{ Params: { slug: string } }>(
    '/clinics/:slug/social.png',
    { schema: { hide: true } },
    async (request, reply) => {
      const card = await domain.clinics.drawClinicCard(makeCtx(), request.params.slug);
      return reply.headers(HEADERS).send(card);
    },
  );
};
