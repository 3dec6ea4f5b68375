import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  BookInput,
  CancelInput,
  RescheduleInput,
  VisitChange,
} from '#domain/appointments/input.ts';
import { object, oneOf, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { attendRoutes } from './attend-routes.ts';
import { Booking, Quote, StatusChange, Visit } from './schemas.ts';

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
        ...describe('appointments', 'Book a free time', Booking, {
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

  app.patch(
    '/appointments/:id',
    {
      schema: {
        ...describe('appointments', 'Assign a vet, keep notes', Visit, {
          signedIn: true,
          refusals: [404, 409],
        }),
        params: OneVisit,
        body: VisitChange,
      },
    },
    async (request) => appointments.change(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/appointments/:id/reschedule',
    {
      schema: {
        ...describe('appointments', 'Move to another time', Visit, {
          signedIn: true,
          refusals: [404, 409],
        }),
        params: OneVisit,
        body: RescheduleInput,
      },
    },
    async (request) =>
      appointments.reschedule(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/appointments/:id/cancellation-quote',
    {
      schema: {
        ...describe('appointments', 'What cancelling now costs', Quote, {
          signedIn: true,
          refusals: [404],
        }),
        params: OneVisit,
      },
    },
    async (request) => appointments.cancellationQuote(await makeCtx(request), request.params.id),
  );

  app.post(
    '/appointments/:id/cancel',
    {
      schema: {
        ...describe('appointments', 'Cancel', Visit, { signedIn: true, refusals: [404, 409] }),
        params: OneVisit,
        body: CancelInput,
      },
    },
    async (request) => appointments.cancel(await makeCtx(request), request.params.id, request.body),
  );

  await app.register(attendRoutes, { domain, makeCtx });

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
