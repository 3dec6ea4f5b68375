import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { HoldInput, holdToken } from '#domain/holds/input.ts';
import { nullable, object, oneOf, uuid } from '#platform/schema.ts';
import { Slot } from '../clinics/schemas.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

const hold = {
  id: uuid(),
  kind: oneOf(['checkout', 'waitlist_offer']),
  service_id: Type.Integer(),
  expires_at: Type.String({ format: 'date-time' }),
  slot: Slot,
};
const Hold = Type.Object(hold, { title: 'Hold' });
const TakenHold = Type.Object({
  ...hold,
  token: nullable(
    Type.String({
      description:
        'For a visitor who has not signed in: give it as `hold_token` to book or let go.',
    }),
  ),
});
const OneHold = object({ id: uuid() });
const Proof = object({ hold_token: Type.Optional(holdToken()) });

export const holdRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  app.post(
    '/holds',
    {
      schema: {
        ...describe('appointments', 'Keep a time for ten minutes', TakenHold, {
          status: 201,
          refusals: [409],
        }),
        body: HoldInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return domain.holds.take(await makeCtx(request), request.body);
    },
  );

  app.get(
    '/holds/:id',
    {
      schema: {
        ...describe('appointments', 'A hold of mine', Hold, { refusals: [404] }),
        params: OneHold,
        querystring: Proof,
      },
    },
    async (request) => domain.holds.get(await makeCtx(request), request.params.id, request.query),
  );

  app.delete(
    '/holds/:id',
    {
      schema: {
        ...describe('appointments', 'Let a hold go', Type.Object({}), { refusals: [404] }),
        params: OneHold,
        querystring: Proof,
      },
    },
    async (request) => {
      await domain.holds.release(await makeCtx(request), request.params.id, request.query);
      return {};
    },
  );
};
