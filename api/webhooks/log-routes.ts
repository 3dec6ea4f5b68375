import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ReplayInput } from '#domain/webhooks/input.ts';
import { DELIVERY_STATES } from '#domain/webhooks/webhook.ts';
import { object, oneOf, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Delivery } from './schemas.ts';

const One = object({ id: uuid(), webhook_id: uuid() });
const OneDelivery = object({ id: uuid(), webhook_id: uuid(), delivery_id: uuid() });
const Replayed = Type.Object({ replayed: Type.Integer({ description: 'How many.' }) });
const admin = { signedIn: true, refusals: [404 as const] };
const whileOn = { signedIn: true, refusals: [404 as const, 409 as const] };

/** What webhooks were sent, and sending it again. */
export const deliveryRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { webhooks }, makeCtx },
) => {
  app.get(
    '/clinics/:id/webhooks/:webhook_id/deliveries',
    {
      schema: {
        ...describe(
          'webhooks',
          'What a webhook was sent in 30 days (admin)',
          list(Delivery),
          admin,
        ),
        params: One,
        querystring: object({ ...paging, state: Type.Optional(oneOf(DELIVERY_STATES)) }),
      },
    },
    async (request) => {
      const { id, webhook_id } = request.params;
      return webhooks.listDeliveries(await makeCtx(request), id, webhook_id, request.query);
    },
  );

  app.post(
    '/clinics/:id/webhooks/:webhook_id/test',
    {
      schema: {
        ...describe('webhooks', 'Send a test (admin)', Delivery, { ...whileOn, status: 201 }),
        params: One,
      },
    },
    async (request, reply) => {
      const { id, webhook_id } = request.params;
      reply.code(201);
      return webhooks.sendTest(await makeCtx(request), id, webhook_id);
    },
  );

  app.post(
    '/clinics/:id/webhooks/:webhook_id/replay',
    {
      schema: {
        ...describe('webhooks', 'Send again all that failed since (admin)', Replayed, whileOn),
        params: One,
        body: ReplayInput,
      },
    },
    async (request) => {
      const { id, webhook_id } = request.params;
      return webhooks.replayFailed(await makeCtx(request), id, webhook_id, request.body);
    },
  );

  app.post(
    '/clinics/:id/webhooks/:webhook_id/deliveries/:delivery_id/replay',
    {
      schema: {
        ...describe('webhooks', 'Send one again, under the same id (admin)', Delivery, whileOn),
        params: OneDelivery,
      },
    },
    async (request) => {
      const { id, webhook_id, delivery_id } = request.params;
      return webhooks.replay(await makeCtx(request), id, webhook_id, delivery_id);
    },
  );
};
