import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ShareChange } from '#domain/household/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { Share } from './schemas.ts';

const OnePet = object({ id: uuid() });
const OneShare = object({ id: uuid(), share_id: uuid() });
const own = { signedIn: true, refusals: [404 as const] };

export const householdRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { domain, makeCtx } = options;
  const { household } = domain;

  app.get(
    '/pet-shares',
    {
      schema: describe('household', 'Who shares my pets, and whose pets I share', list(Share), {
        signedIn: true,
      }),
    },
    async (request) => ({ data: await household.list(await makeCtx(request)), next_cursor: null }),
  );

  app.get(
    '/pets/:id/shares',
    {
      schema: {
        ...describe('household', 'Who shares a pet, then who did', list(Share), own),
        params: OnePet,
      },
    },
    async (request) => ({
      data: await household.listOfPet(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.patch(
    '/pets/:id/shares/:share_id',
    {
      schema: {
        ...describe('household', 'Give more or less (owner), or choose messages', Share, own),
        params: OneShare,
        body: ShareChange,
      },
    },
    async (request) => {
      const { id, share_id } = request.params;
      return household.change(await makeCtx(request), id, share_id, request.body);
    },
  );

  app.delete(
    '/pets/:id/shares/:share_id',
    {
      schema: {
        ...describe(
          'household',
          'Take somebody off a pet (owner), or leave it',
          Type.Object({}),
          own,
        ),
        params: OneShare,
      },
    },
    async (request) => {
      const { id, share_id } = request.params;
      await household.end(await makeCtx(request), id, share_id);
      return {};
    },
  );

  app.post(
    '/pets/:id/shares/:share_id/transfer',
    {
      schema: {
        ...describe(
          'household',
          'Give the pet to this co-owner; the answer is your own share',
          Share,
          {
            signedIn: true,
            refusals: [404, 409],
          },
        ),
        params: OneShare,
      },
    },
    async (request) => {
      const { id, share_id } = request.params;
      return household.transfer(await makeCtx(request), id, share_id);
    },
  );

  await app.register(invitationRoutes, options);
};
