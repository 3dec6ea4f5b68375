import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PetInvitationInput, PetInvitationToken } from '#domain/household/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { InvitedToPets, PetInvitation, Share } from './schemas.ts';

const OneInvitation = object({ id: uuid() });
const Nothing = Type.Object({});
// Each sends an e-mail, or tries a link.
const FEW = { rateLimit: { max: 100, seconds: 3600 } };

export const invitationRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { household }, makeCtx },
) => {
  app.get(
    '/pet-invitations',
    {
      schema: describe('household', 'Whom I asked and who has not answered', list(PetInvitation), {
        signedIn: true,
      }),
    },
    async (request) => ({
      data: await household.listInvitations(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.post(
    '/pet-invitations',
    {
      config: FEW,
      schema: {
        ...describe('household', 'Ask somebody by e-mail to share my pets', PetInvitation, {
          signedIn: true,
          status: 201,
          refusals: [409],
        }),
        body: PetInvitationInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return household.invite(await makeCtx(request), request.body);
    },
  );

  app.delete(
    '/pet-invitations/:id',
    {
      schema: {
        ...describe('household', 'Take an invitation back', Nothing, {
          signedIn: true,
          refusals: [404],
        }),
        params: OneInvitation,
      },
    },
    async (request) => {
      await household.withdraw(await makeCtx(request), request.params.id);
      return {};
    },
  );

  app.post(
    '/pet-invitations/look-up',
    {
      config: FEW,
      schema: {
        ...describe('household', 'What an invitation is for', InvitedToPets, { refusals: [404] }),
        body: PetInvitationToken,
      },
    },
    async (request) => household.lookUp(await makeCtx(request), request.body),
  );

  app.post(
    '/pet-invitations/accept',
    {
      config: FEW,
      schema: {
        ...describe('household', 'Share the pets that an invitation is about', list(Share), {
          signedIn: true,
          status: 201,
          refusals: [404, 409],
        }),
        body: PetInvitationToken,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return {
        data: await household.accept(await makeCtx(request), request.body),
        next_cursor: null,
      };
    },
  );

  app.post(
    '/pet-invitations/decline',
    {
      config: FEW,
      schema: {
        ...describe('household', 'Say no to an invitation', Nothing, { refusals: [404] }),
        body: PetInvitationToken,
      },
    },
    async (request) => {
      await household.decline(await makeCtx(request), request.body);
      return {};
    },
  );
};
