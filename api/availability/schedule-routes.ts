import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { HoursInput } from '#domain/clinics/input.ts';
import { BookingRulesInput, BreaksInput, ShiftsInput } from '#domain/schedule/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import {
  BookingRules,
  Break,
  ChangedBreaks,
  ChangedClinic,
  ChangedRules,
  ChangedShifts,
  OutsideVisit,
  Shift,
} from './schemas.ts';

const OneClinic = object({ id: uuid() });
const staff = { signedIn: true, refusals: [404 as const] };

/** A clinic's rules; each change plans its future anew and answers with the visits that are outside now. */
export const scheduleRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { clinics, schedule }, makeCtx },
) => {
  app.put(
    '/clinics/:id/hours',
    {
      schema: {
        ...describe('schedule', 'Set the weekly hours (admin)', ChangedClinic, staff),
        params: OneClinic,
        body: HoursInput,
      },
    },
    async (request) => clinics.setHours(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/clinics/:id/breaks',
    {
      schema: {
        ...describe('schedule', 'Weekly breaks (staff)', list(Break), staff),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await schedule.listBreaks(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.put(
    '/clinics/:id/breaks',
    {
      schema: {
        ...describe('schedule', 'Set the weekly breaks (admin)', ChangedBreaks, staff),
        params: OneClinic,
        body: BreaksInput,
      },
    },
    async (request) => schedule.setBreaks(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/clinics/:id/shifts',
    {
      schema: {
        ...describe('schedule', 'Who works when (staff)', list(Shift), staff),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await schedule.listShifts(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.put(
    '/clinics/:id/shifts',
    {
      schema: {
        ...describe(
          'schedule',
          'Set the week of a vet or of the pool (admin)',
          ChangedShifts,
          staff,
        ),
        params: OneClinic,
        body: ShiftsInput,
      },
    },
    async (request) => schedule.setShifts(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/clinics/:id/booking-rules',
    {
      schema: {
        ...describe('schedule', 'What the clinic asks of a booking (staff)', BookingRules, staff),
        params: OneClinic,
      },
    },
    async (request) => schedule.getBookingRules(await makeCtx(request), request.params.id),
  );

  app.patch(
    '/clinics/:id/booking-rules',
    {
      schema: {
        ...describe('schedule', 'Change the booking rules (admin)', ChangedRules, staff),
        params: OneClinic,
        body: BookingRulesInput,
      },
    },
    async (request) =>
      schedule.setBookingRules(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/clinics/:id/visits-outside-hours',
    {
      schema: {
        ...describe(
          'schedule',
          'Visits that the rules no longer fit (staff)',
          list(OutsideVisit),
          staff,
        ),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await schedule.visitsOutsideHours(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );
};
