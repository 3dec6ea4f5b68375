import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BoardQuery } from '#domain/emergency/input.ts';
import { eventStreams, STREAM } from '../event-stream.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

/** The board as server-sent events. */
export const emergencyStream: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { live, makeCtx },
) => {
  const stream = eventStreams(app);
  const described = describe(
    'emergency',
    'The board as server-sent events: `board`, then `sign` or `gone` for each change; resumes after Last-Event-ID',
    Type.String(),
  );
  app.get(
    '/emergency/stream',
    {
      schema: {
        ...described,
        produces: STREAM.produces,
        querystring: BoardQuery,
        response: { ...described.response, ...STREAM.refusal },
      },
    },
    async (request, reply) => {
      const ctx = await makeCtx(request);
      const after = lastEventId(request.headers['last-event-id']);
      return stream(request, reply, (tell) => live.watch(ctx, request.query, after, tell));
    },
  );
};

const lastEventId = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
