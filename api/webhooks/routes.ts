import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { EndpointChange, EndpointInput } from '#domain/webhooks/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Endpoint, EndpointWithSecret } from './schemas.ts';

const OneClinic = object({ id: uuid() });
const One = object({ id: uuid(), webhook_id: uuid() });
const Nothing = Type.Object({});
const admin = { signedIn: true, refusals: [404 as const] };

/** Where a clinic's own systems hear of what happens. */
export const endpointRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { webhooks }, makeCtx },
) => {
  app.get(
    '/clinics/:id/webhooks',
    {
      schema: {
        ...describe('webhooks', 'A clinic’s webhooks (admin)', list(Endpoint), admin),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await webhooks.list(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/clinics/:id/webhooks',
    {
      schema: {
        ...describe('webhooks', 'Add a webhook (admin)', EndpointWithSecret, {
          signedIn: true,
          refusals: [404, 409],
          status: 201,
        }),
        params: OneClinic,
        body: EndpointInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return webhooks.add(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.get(
    '/clinics/:id/webhooks/:webhook_id',
    { schema: { ...describe('webhooks', 'One webhook (admin)', Endpoint, admin), params: One } },
    async (request) => {
      const { id, webhook_id } = request.params;
      return webhooks.get(await makeCtx(request), id, webhook_id);
    },
  );

  app.patch(
    '/clinics/:id/webhooks/:webhook_id',
    {
      schema: {
        ...describe('webhooks', 'Change a webhook, or turn it off or on (admin)', Endpoint, admin),
        params: One,
        body: EndpointChange,
      },
    },
    async (request) => {
      const { id, webhook_id } = request.params;
      return webhooks.change(await makeCtx(request), id, webhook_id, request.body);
    },
  );

  app.delete(
    '/clinics/:id/webhooks/:webhook_id',
    {
      schema: {
        ...describe('webhooks', 'Remove a webhook with its log (admin)', Nothing, admin),
        params: One,
      },
    },
    async (request) => {
      const { id, webhook_id } = request.params;
      await webhooks.remove(await makeCtx(request), id, webhook_id);
      return {};
    },
  );

  app.post(
    '/clinics/:id/webhooks/:webhook_id/secret',
    {
      schema: {
        ...describe(
          'webhooks',
          'Another secret; the one before signs as well for a day (admin)',
          EndpointWithSecret,
          admin,
        ),
        params: One,
      },
    },
    async (request) => {
      const { id, webhook_id } = request.params;
      return webhooks.rotateSecret(await makeCtx(request), id, webhook_id);
    },
  );
};
