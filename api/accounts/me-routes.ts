import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { MeChange, PasswordChange } from '#domain/accounts/input.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { SignedIn, User } from './schemas.ts';

export const meRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { accounts } = options.domain;
  const cookies = sessionCookies({ secure: options.publicUrl.startsWith('https:') });

  app.get(
    '/me',
    { schema: describe('accounts', 'Who am I', User, { signedIn: true }) },
    async (request) => accounts.me(await options.makeCtx(request)),
  );

  app.patch(
    '/me',
    {
      schema: {
        ...describe('accounts', 'Change my name, phone or time zone', User, { signedIn: true }),
        body: MeChange,
      },
    },
    async (request) => accounts.updateMe(await options.makeCtx(request), request.body),
  );

  app.put(
    '/me/password',
    {
      schema: {
        ...describe('accounts', 'Change my password; every other session ends', SignedIn, {
          signedIn: true,
          refusals: [409, 429],
        }),
        body: PasswordChange,
      },
    },
    async (request, reply) => {
      const session = await accounts.changePassword(await options.makeCtx(request), request.body);
      reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );
};
