import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { SignedInDevice } from './schemas.ts';

const Nothing = Type.Object({});

export const sessionRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { accounts } = domain;

  app.get(
    '/auth/sessions',
    {
      schema: describe('accounts', 'Where I am signed in', list(SignedInDevice), {
        signedIn: true,
      }),
    },
    async (request) => ({
      data: await accounts.listSessions(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.delete(
    '/auth/sessions',
    { schema: describe('accounts', 'Sign out everywhere else', Nothing, { signedIn: true }) },
    async (request) => {
      await accounts.endOtherSessions(await makeCtx(request));
      return {};
    },
  );

  app.delete(
    '/auth/sessions/:id',
    {
      schema: {
        ...describe('accounts', 'Sign a device out', Nothing, { signedIn: true, refusals: [404] }),
        params: object({ id: uuid() }),
      },
    },
    async (request) => {
      await accounts.endSession(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
