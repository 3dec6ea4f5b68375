import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { object, uuid } from '#platform/schema.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { DeskVisit } from './schemas.ts';

/** What the desk does with a visit on the day: each a POST without a body. */
export const attendRoutes: FastifyPluginAsyncTypebox<
  Pick<ApiOptions, 'domain' | 'makeCtx'>
> = async (app, { domain, makeCtx }) => {
  const { appointments } = domain;
  const verbs = [
    ['check-in', 'The animal has arrived (staff)', appointments.checkIn],
    ['start', 'The vet begins (staff)', appointments.start],
    ['complete', 'The visit is done (staff)', appointments.complete],
    ['no-show', 'Nobody came (staff)', appointments.markNoShow],
    [
      'undo',
      'Take back a start, completion or no-show of the last hour (staff)',
      appointments.undo,
    ],
  ] as const;
  for (const [path, summary, verb] of verbs) {
    app.post(
      `/appointments/:id/${path}`,
      {
        schema: {
          ...describe('appointments', summary, DeskVisit, { signedIn: true, refusals: [404, 409] }),
          params: object({ id: uuid() }),
        },
      },
      async (request) => verb(await makeCtx(request), request.params.id),
    );
  }
};
