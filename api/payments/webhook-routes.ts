import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { object, slug } from '#platform/schema.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

/** Where providers tell what happened. A signature covers the bytes as they came, so the body stays text. */
export const webhookRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  app.post(
    '/webhooks/:provider',
    {
      schema: {
        ...describe('payments', 'A payment provider’s signed event', Type.Object({}), {
          refusals: [400, 404],
        }),
        params: object({ provider: slug() }),
      },
    },
    async (request) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, [value].flat()[0]]),
      );
      const { provider } = request.params;
      const body = typeof request.body === 'string' ? request.body : '';
      await domain.payments.receiveEvent(await makeCtx(request), { provider, headers, body });
      return {};
    },
  );
};
