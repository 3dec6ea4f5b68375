import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DaysQuery } from '#domain/appointments/day-input.ts';
import { object, uuid } from '#platform/schema.ts';
import { eventStreams, STREAM } from '../event-stream.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

// Who has left the clinic, or signed out, hears no longer than this that something changed there.
const MOST_OPEN_MS = 600_000;

/** When the days of a clinic change, as server-sent events. */
export const dayStream: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { liveDays, makeCtx },
) => {
  const stream = eventStreams(app, { mostOpenMs: MOST_OPEN_MS });
  const described = describe(
    'clinics',
    "The version of the clinic's days as server-sent events: `day` at first and at each change (staff)",
    Type.String(),
    { signedIn: true, refusals: [404] },
  );
  app.get(
    '/clinics/:id/day/stream',
    {
      schema: {
        ...described,
        produces: STREAM.produces,
        params: object({ id: uuid() }),
        querystring: DaysQuery,
        response: { ...described.response, ...STREAM.refusal },
      },
    },
    async (request, reply) => {
      const ctx = await makeCtx(request);
      const asked = { ...request.query, clinic_id: request.params.id };
      return stream(request, reply, (tell) => liveDays.watch(ctx, asked, tell));
    },
  );
};
