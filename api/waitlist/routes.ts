import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { JoinInput } from '#domain/waitlist/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { Visit } from '../appointments/schemas.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { WaitlistEntry } from './schemas.ts';

const One = object({ id: uuid() });
const Nothing = Type.Object({});

export const waitlistRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { waitlist } = domain;
  const refusals = (codes: (404 | 409)[]) => ({ signedIn: true, refusals: codes });

  app.post(
    '/waitlist',
    {
      schema: {
        ...describe('waitlist', 'Wait for a time', WaitlistEntry, {
          ...refusals([404, 409]),
          status: 201,
        }),
        body: JoinInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return waitlist.join(await makeCtx(request), request.body);
    },
  );

  app.get(
    '/waitlist',
    { schema: describe('waitlist', 'My places in line', list(WaitlistEntry), { signedIn: true }) },
    async (request) => ({ data: await waitlist.list(await makeCtx(request)), next_cursor: null }),
  );

  app.delete(
    '/waitlist/:id',
    {
      schema: { ...describe('waitlist', 'Leave the line', Nothing, refusals([404])), params: One },
    },
    async (request) => {
      await waitlist.leave(await makeCtx(request), request.params.id);
      return {};
    },
  );

  app.post(
    '/waitlist/offers/:id/accept',
    {
      schema: {
        ...describe('waitlist', 'Take an offered time', Visit, refusals([404, 409])),
        params: One,
      },
    },
    async (request) => waitlist.accept(await makeCtx(request), request.params.id),
  );

  app.delete(
    '/waitlist/offers/:id',
    {
      schema: {
        ...describe('waitlist', 'Decline an offer', Nothing, refusals([404])),
        params: One,
      },
    },
    async (request) => {
      await waitlist.decline(await makeCtx(request), request.params.id);
      return {};
    },
  );

  app.get(
    '/clinics/:id/waitlist',
    {
      schema: {
        ...describe(
          'waitlist',
          'Who waits at a clinic (staff)',
          list(WaitlistEntry),
          refusals([404]),
        ),
        params: One,
      },
    },
    async (request) => ({
      data: await waitlist.listForClinic(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );
};
