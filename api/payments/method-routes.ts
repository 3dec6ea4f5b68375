import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CardEntryInput, SavedCardInput } from '#domain/payments/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { CardSession, PaymentMethod } from './schemas.ts';

const One = object({ id: uuid() });
const Nothing = Type.Object({});

export const methodRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { payments } = domain;
  const refusals = (codes: (404 | 409 | 502)[]) => ({ signedIn: true, refusals: codes });

  app.get(
    '/payment-methods',
    { schema: describe('payments', 'My cards', list(PaymentMethod), { signedIn: true }) },
    async (request) => ({
      data: await payments.listMethods(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.post(
    '/payment-methods/sessions',
    {
      schema: {
        ...describe('payments', 'Open the provider’s page for entering a card', CardSession, {
          ...refusals([409, 502]),
          status: 201,
        }),
        body: CardEntryInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return payments.openCardEntry(await makeCtx(request), request.body);
    },
  );

  app.post(
    '/payment-methods',
    {
      schema: {
        ...describe('payments', 'Keep the card that was entered', PaymentMethod, {
          ...refusals([404, 409, 502]),
          status: 201,
        }),
        body: SavedCardInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return payments.saveCard(await makeCtx(request), request.body);
    },
  );

  app.patch(
    '/payment-methods/:id',
    {
      schema: {
        ...describe('payments', 'Make it the default', PaymentMethod, refusals([404])),
        params: One,
        body: object({ is_default: Type.Literal(true) }),
      },
    },
    async (request) => payments.makeDefault(await makeCtx(request), request.params.id),
  );

  app.delete(
    '/payment-methods/:id',
    {
      schema: {
        ...describe('payments', 'Remove a card', Nothing, refusals([404, 409])),
        params: One,
      },
    },
    async (request) => {
      await payments.removeMethod(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
