import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FIGURES } from '#domain/analytics/analytics.ts';
import { AnalyticsInput } from '#domain/analytics/input.ts';
import { object, oneOf, uuid } from '#platform/schema.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Analytics } from './schemas.ts';

export const analyticsRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { analytics } = domain;
  const ours = { signedIn: true, refusals: [404 as const] };

  app.get(
    '/clinics/:id/analytics',
    {
      schema: {
        ...describe('analytics', 'How a clinic does in a period (staff)', Analytics, ours),
        params: object({ id: uuid() }),
        querystring: AnalyticsInput,
      },
    },
    async (request) => analytics.read(await makeCtx(request), request.params.id, request.query),
  );

  app.get(
    '/clinics/:id/analytics.csv',
    {
      schema: {
        ...describe('analytics', 'One figure for a spreadsheet (staff)', Type.String(), ours),
        params: object({ id: uuid() }),
        querystring: object({
          figure: oneOf(FIGURES, { description: '`revenue` is for admins.' }),
          ...AnalyticsInput.properties,
        }),
        produces: ['text/csv'],
      },
      // The answer is no JSON.
      serializerCompiler: () => (data) => data as string,
    },
    async (request, reply) => {
      const { figure, ...asked } = request.query;
      const csv = await analytics.csv(await makeCtx(request), request.params.id, figure, asked);
      const { from, to } = asked;
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${figure}-${from}-${to}.csv"`);
      return reply.send(csv);
    },
  );
};
