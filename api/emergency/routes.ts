import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BoardQuery, SignInput } from '#domain/emergency/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { Emergency } from '../clinics/schemas.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Board } from './schemas.ts';

const OneClinic = object({ id: uuid() });

export const emergencyRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { emergency } = domain;
  const forStaff = { signedIn: true, refusals: [404 as const] };

  app.get(
    '/emergency',
    {
      schema: {
        ...describe('emergency', 'Who takes emergencies near a place, soonest help first', Board),
        querystring: BoardQuery,
      },
    },
    async (request) => {
      const { data, origin } = await emergency.board(await makeCtx(request), request.query);
      return { data, next_cursor: null, origin };
    },
  );

  app.put(
    '/clinics/:id/emergency',
    {
      schema: {
        ...describe(
          'emergency',
          'Put up the sign, or confirm it by setting the same again (staff)',
          Emergency,
          forStaff,
        ),
        params: OneClinic,
        body: SignInput,
      },
    },
    async (request) => emergency.setSign(await makeCtx(request), request.params.id, request.body),
  );

  app.delete(
    '/clinics/:id/emergency',
    {
      schema: {
        ...describe('emergency', 'Take the sign down (staff)', Type.Object({}), forStaff),
        params: OneClinic,
      },
    },
    async (request) => {
      await emergency.takeDownSign(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
