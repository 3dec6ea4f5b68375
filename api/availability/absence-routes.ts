import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ClosureInput, TimeOffInput } from '#domain/schedule/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Changed, ChangedClosure, ChangedTimeOff, Closure, TimeOff } from './schemas.ts';

const OneClinic = object({ id: uuid() });
const OneClosure = object({ id: uuid(), closure_id: uuid() });
const OneAbsence = object({ id: uuid(), time_off_id: uuid() });
const staff = { signedIn: true, refusals: [404 as const] };

/** Days on which a clinic is closed, and times at which its vets are away. */
export const absenceRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { schedule }, makeCtx },
) => {
  app.get(
    '/clinics/:id/closures',
    {
      schema: {
        ...describe('schedule', 'Closed days ahead (staff)', list(Closure), staff),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await schedule.listClosures(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/clinics/:id/closures',
    {
      schema: {
        ...describe('schedule', 'Close on some days (admin)', ChangedClosure, {
          ...staff,
          status: 201,
        }),
        params: OneClinic,
        body: ClosureInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return schedule.addClosure(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.delete(
    '/clinics/:id/closures/:closure_id',
    {
      schema: {
        ...describe('schedule', 'Open again (admin)', Changed, staff),
        params: OneClosure,
      },
    },
    async (request) =>
      schedule.removeClosure(await makeCtx(request), request.params.id, request.params.closure_id),
  );

  app.get(
    '/clinics/:id/time-off',
    {
      schema: {
        ...describe('schedule', 'Which vets are away (staff)', list(TimeOff), staff),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await schedule.listTimeOff(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/clinics/:id/time-off',
    {
      schema: {
        ...describe('schedule', 'A vet is away (admin)', ChangedTimeOff, { ...staff, status: 201 }),
        params: OneClinic,
        body: TimeOffInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return schedule.addTimeOff(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.delete(
    '/clinics/:id/time-off/:time_off_id',
    {
      schema: {
        ...describe('schedule', 'A vet is not away after all (admin)', Changed, staff),
        params: OneAbsence,
      },
    },
    async (request) =>
      schedule.removeTimeOff(await makeCtx(request), request.params.id, request.params.time_off_id),
  );
};
