import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  InvitationInput,
  InvitationToken,
  MemberChange,
  SecurityInput,
} from '#domain/staff/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Invitation, Invited, Member } from './schemas.ts';

const OneClinic = object({ id: uuid() });
const OneMember = object({ id: uuid(), staff_id: uuid() });
const OneInvitation = object({ id: uuid(), invitation_id: uuid() });
const Nothing = Type.Object({});
const staff = { signedIn: true, refusals: [404 as const] };
const orLast = { signedIn: true, refusals: [404 as const, 409 as const] };
// Each sends an e-mail, or tries a link.
const FEW = { rateLimit: { max: 100, seconds: 3600 } };

export const staffRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { staff: team }, makeCtx },
) => {
  app.get(
    '/clinics/:id/staff',
    {
      schema: {
        ...describe('staff', 'Who works at a clinic, then who did (staff)', list(Member), staff),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await team.list(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.patch(
    '/clinics/:id/staff/:staff_id',
    {
      schema: {
        ...describe('staff', 'Give somebody another role (admin)', Member, orLast),
        params: OneMember,
        body: MemberChange,
      },
    },
    async (request) => {
      const { id, staff_id } = request.params;
      return team.changeRole(await makeCtx(request), id, staff_id, request.body);
    },
  );

  app.delete(
    '/clinics/:id/staff/:staff_id',
    {
      schema: {
        ...describe('staff', 'Take somebody off the team (admin), or leave it', Member, orLast),
        params: OneMember,
      },
    },
    async (request) => {
      const { id, staff_id } = request.params;
      return team.remove(await makeCtx(request), id, staff_id);
    },
  );

  app.get(
    '/clinics/:id/staff-security',
    {
      schema: {
        ...describe('staff', 'What is asked of how staff sign in (staff)', SecurityInput, staff),
        params: OneClinic,
      },
    },
    async (request) => team.getSecurity(await makeCtx(request), request.params.id),
  );

  app.put(
    '/clinics/:id/staff-security',
    {
      schema: {
        ...describe('staff', 'Ask a second factor of all staff (admin)', SecurityInput, orLast),
        params: OneClinic,
        body: SecurityInput,
      },
    },
    async (request) => team.setSecurity(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/clinics/:id/staff-invitations',
    {
      schema: {
        ...describe('staff', 'Who was invited and has not come (admin)', list(Invitation), staff),
        params: OneClinic,
      },
    },
    async (request) => ({
      data: await team.listInvitations(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/clinics/:id/staff-invitations',
    {
      config: FEW,
      schema: {
        ...describe('staff', 'Invite somebody by e-mail (admin)', Invitation, {
          ...orLast,
          status: 201,
        }),
        params: OneClinic,
        body: InvitationInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return team.invite(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.delete(
    '/clinics/:id/staff-invitations/:invitation_id',
    {
      schema: {
        ...describe('staff', 'Take an invitation back (admin)', Nothing, staff),
        params: OneInvitation,
      },
    },
    async (request) => {
      const { id, invitation_id } = request.params;
      await team.withdraw(await makeCtx(request), id, invitation_id);
      return {};
    },
  );

  app.post(
    '/staff-invitations/look-up',
    {
      config: FEW,
      schema: {
        ...describe('staff', 'What an invitation is for', Invited, { refusals: [404] }),
        body: InvitationToken,
      },
    },
    async (request) => team.lookUp(await makeCtx(request), request.body),
  );

  app.post(
    '/staff-invitations/accept',
    {
      config: FEW,
      schema: {
        ...describe('staff', 'Join the team that an invitation is from', Member, {
          ...orLast,
          status: 201,
        }),
        body: InvitationToken,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return team.accept(await makeCtx(request), request.body);
    },
  );
};
