import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { SubscriptionInput } from '#domain/push/input.ts';
import { nullable, object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

const Subscription = Type.Object(
  {
    id: uuid(),
    device: nullable(Type.String()),
    created_at: Type.String({ format: 'date-time' }),
    current: Type.Boolean({ description: 'The browser that asks.' }),
  },
  { title: 'PushSubscription' },
);
const signedIn = { signedIn: true };

/** Browsers that show messages by themselves (Web Push). */
export const pushRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { push }, makeCtx },
) => {
  app.get(
    '/notifications/push-key',
    {
      schema: describe(
        'messages',
        'The applicationServerKey with which a browser subscribes',
        Type.Object({ public_key: Type.String() }),
        signedIn,
      ),
    },
    async (request) => push.publicKey(await makeCtx(request)),
  );

  app.get(
    '/notifications/push-subscriptions',
    {
      schema: describe('messages', 'Browsers that show my messages', list(Subscription), signedIn),
    },
    async (request) => ({ data: await push.list(await makeCtx(request)), next_cursor: null }),
  );

  app.post(
    '/notifications/push-subscriptions',
    {
      schema: {
        ...describe(
          'messages',
          'Show my messages in this browser, until I sign out',
          Subscription,
          {
            signedIn: true,
            status: 201,
          },
        ),
        body: SubscriptionInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return push.subscribe(await makeCtx(request), request.body);
    },
  );

  app.delete(
    '/notifications/push-subscriptions/:id',
    {
      schema: {
        ...describe('messages', 'Show nothing there any more', Type.Object({}), {
          signedIn: true,
          refusals: [404],
        }),
        params: object({ id: uuid() }),
      },
    },
    async (request) => {
      await push.unsubscribe(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
