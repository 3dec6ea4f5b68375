import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BlockInput, SlotChange, SlotInput, SlotQuery } from '#domain/availability/input.ts';
import { PauseInput } from '#domain/schedule/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { Slot } from '../clinics/schemas.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Block, Intake } from './schemas.ts';

const OneClinic = object({ id: uuid() });
const OneSlot = object({ id: uuid() });
const staff = { signedIn: true, refusals: [404 as const] };
const onSlot = { signedIn: true, refusals: [404 as const, 409 as const] };

/** Times to book, and what staff do to single ones. */
export const slotRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { availability, schedule }, makeCtx },
) => {
  app.get(
    '/clinics/:id/slots',
    {
      schema: {
        ...describe('slots', 'Starts that can be booked', list(Slot), { refusals: [404] }),
        params: OneClinic,
        querystring: SlotQuery,
      },
    },
    async (request) => ({
      data: await availability.listSlots(await makeCtx(request), {
        ...request.query,
        clinic_id: request.params.id,
      }),
      next_cursor: null,
    }),
  );

  app.post(
    '/clinics/:id/slots',
    {
      schema: {
        ...describe('slots', 'Offer a time (staff)', Slot, { ...staff, status: 201 }),
        params: OneClinic,
        body: SlotInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return availability.addSlot(await makeCtx(request), {
        ...request.body,
        clinic_id: request.params.id,
      });
    },
  );

  app.patch(
    '/slots/:id',
    {
      schema: {
        ...describe('slots', 'Block, resize or reserve a time (staff)', Slot, onSlot),
        params: OneSlot,
        body: SlotChange,
      },
    },
    async (request) =>
      availability.changeSlot(await makeCtx(request), request.params.id, request.body),
  );

  app.delete(
    '/slots/:id',
    {
      schema: {
        ...describe('slots', 'Take a time off the calendar (staff)', Type.Object({}), onSlot),
        params: OneSlot,
      },
    },
    async (request) => {
      await availability.removeSlot(await makeCtx(request), request.params.id);
      return {};
    },
  );

  app.post(
    '/clinics/:id/blocks',
    {
      schema: {
        ...describe('slots', 'Block a stretch of a day, or free it (staff)', Block, staff),
        params: OneClinic,
        body: BlockInput,
      },
    },
    async (request) =>
      availability.blockStretch(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/clinics/:id/pause-intake',
    {
      schema: {
        ...describe('slots', 'Take no online bookings for some hours (staff)', Intake, staff),
        params: OneClinic,
        body: PauseInput,
      },
    },
    async (request) =>
      schedule.pauseIntake(await makeCtx(request), request.params.id, request.body),
  );

  app.delete(
    '/clinics/:id/pause-intake',
    {
      schema: {
        ...describe('slots', 'Take online bookings again (staff)', Intake, staff),
        params: OneClinic,
      },
    },
    async (request) => schedule.resumeIntake(await makeCtx(request), request.params.id),
  );
};
