import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LoginInput, RegisterInput } from '#domain/accounts/input.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { SignedIn } from './schemas.ts';

const CREDENTIALS_LIMIT = { rateLimit: { max: 300, seconds: 300 } };

export const accountRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { accounts } = options.domain;
  const cookies = sessionCookies({ secure: options.publicUrl.startsWith('https:') });

  app.post(
    '/auth/register',
    {
      config: CREDENTIALS_LIMIT,
      schema: {
        ...describe('accounts', 'Open an account', SignedIn, { status: 201, refusals: [409, 429] }),
        body: RegisterInput,
      },
    },
    async (request, reply) => {
      const session = await accounts.register(await options.makeCtx(request), request.body);
      reply.code(201).header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );

  app.post(
    '/auth/login',
    {
      config: CREDENTIALS_LIMIT,
      schema: {
        ...describe('accounts', 'Sign in with a password', SignedIn, { refusals: [401, 429] }),
        body: LoginInput,
      },
    },
    async (request, reply) => {
      const session = await accounts.login(await options.makeCtx(request), request.body);
      reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );

  app.post(
    '/auth/logout',
    { schema: describe('accounts', 'Sign out', Type.Object({})) },
    async (request, reply) => {
      const token = options.sessionToken(request);
      if (token) await accounts.logout(await options.makeCtx(request), token);
      reply.header('set-cookie', cookies.clear());
      return {};
    },
  );
};
