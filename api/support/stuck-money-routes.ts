import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ReasonInput } from '#domain/support/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { StuckMoney } from './schemas.ts';

const Retried = Type.Object({
  settled: Type.Boolean({ description: 'Whether the provider has now said what came of it.' }),
});
const support = { signedIn: true, refusals: [404 as const] };

/** Charges, checkouts and refunds that wait for a provider, or were refused by it. */
export const stuckMoneyRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { support: desk }, makeCtx },
) => {
  app.get(
    '/support/stuck-payments',
    {
      schema: {
        ...describe('support', 'Money that is stuck, latest first', list(StuckMoney), support),
        querystring: object(paging),
      },
    },
    async (request) => desk.listStuckMoney(await makeCtx(request), request.query),
  );

  app.post(
    '/support/stuck-payments/:id/retry',
    {
      schema: {
        ...describe('support', 'Ask the provider about one of them again', Retried, {
          signedIn: true,
          refusals: [404, 409],
        }),
        params: object({ id: uuid() }),
        body: ReasonInput,
      },
    },
    async (request) =>
      desk.retryStuckMoney(await makeCtx(request), request.params.id, request.body),
  );
};
