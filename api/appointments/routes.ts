import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BookInput } from '#domain/appointments/input.ts';
import { object, oneOf, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { StatusChange, Visit } from './schemas.ts';

const OneVisit = object({ id: uuid() });

export const appointmentRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { appointments } = domain;

  app.post(
    '/appointments',
    {
      schema: {
        ...describe('appointments', 'Book a free time', Visit, {
          signedIn: true,
          status: 201,
          refusals: [409],
        }),
        body: BookInput,
      },
    },
    async (request, reply) => {
      const visit = await appointments.book(await makeCtx(request), request.body);
      reply.code(201).header('location', `/v1/appointments/${visit.id}`);
      return visit;
    },
  );

  app.get(
    '/appointments',
    {
      schema: {
        ...describe('appointments', 'My visits', list(Visit), { signedIn: true }),
        querystring: object({ ...paging, when: Type.Optional(oneOf(['upcoming', 'past'])) }),
      },
    },
    async (request) => appointments.list(await makeCtx(request), request.query),
  );

  app.get(
    '/appointments/:id',
    {
      schema: {
        ...describe('appointments', 'One of my visits', Visit, { signedIn: true, refusals: [404] }),
        params: OneVisit,
      },
    },
    async (request) => appointments.get(await makeCtx(request), request.params.id),
  );

  app.get(
    '/appointments/:id/history',
    {
      schema: {
        ...describe('appointments', 'What became of a visit', list(StatusChange), {
          signedIn: true,
          refusals: [404],
        }),
        params: OneVisit,
      },
    },
    async (request) => ({
      data: await appointments.history(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );
};
