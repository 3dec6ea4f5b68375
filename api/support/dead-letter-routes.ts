import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ReasonInput, ReplayInput } from '#domain/support/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { DeadLetter } from './schemas.ts';

const Replayed = Type.Object({ replayed: Type.Integer({ description: 'How many.' }) });
const support = { signedIn: true, refusals: [404 as const] };

/** Messages and webhooks that ran out of tries. */
export const deadLetterRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { support: desk }, makeCtx },
) => {
  app.get(
    '/support/dead-letters',
    {
      schema: {
        ...describe(
          'support',
          'What could not be delivered, latest first',
          list(DeadLetter),
          support,
        ),
        querystring: object(paging),
      },
    },
    async (request) => desk.listDeadLetters(await makeCtx(request), request.query),
  );

  app.post(
    '/support/dead-letters/:id/replay',
    {
      schema: {
        ...describe('support', 'Send one of them again', Replayed, support),
        params: object({ id: uuid() }),
        body: ReasonInput,
      },
    },
    async (request) =>
      desk.replayDeadLetter(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/support/dead-letters/replay',
    {
      schema: {
        ...describe('support', 'Send again all that was caused since', Replayed, support),
        body: ReplayInput,
      },
    },
    async (request) => desk.replayDeadLetters(await makeCtx(request), request.body),
  );
};
