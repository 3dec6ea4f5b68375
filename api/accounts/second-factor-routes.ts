import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  CodeInput,
  Reauthentication,
  SecondFactorOff,
  SecondFactorUse,
} from '#domain/accounts/input.ts';
import { nullable } from '#platform/schema.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { SignedIn } from './schemas.ts';

const SecondFactor = Type.Object(
  {
    is_on: Type.Boolean(),
    since: nullable(Type.String({ format: 'date-time' })),
    recovery_codes_left: Type.Integer(),
    required_by: Type.Array(
      Type.String({ description: 'A clinic that asks its staff for it, by name.' }),
    ),
  },
  { title: 'SecondFactor' },
);
const Secret = Type.Object({
  secret: Type.String({ description: 'Base32, for an authenticator.' }),
  uri: Type.String({ description: 'The same as otpauth address, for a QR code.' }),
});
const Codes = Type.Object({
  recovery_codes: Type.Array(Type.String(), { description: 'Each once; seen only now.' }),
});
const changing = { signedIn: true, refusals: [409 as const, 429 as const] };

export const secondFactorRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { accounts } = options.domain;
  const cookies = sessionCookies({ secure: options.publicUrl.startsWith('https:') });

  app.post(
    '/auth/second-factor',
    {
      config: { rateLimit: { max: 300, seconds: 300 } },
      schema: {
        ...describe(
          'accounts',
          'Sign in with the second factor, after 401 second_factor_needed',
          SignedIn,
          {
            refusals: [401, 429],
          },
        ),
        body: SecondFactorUse,
      },
    },
    async (request, reply) => {
      const ctx = await options.makeCtx(request);
      const session = await accounts.passSecondFactor(ctx, request.body);
      reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );

  app.get(
    '/me/second-factor',
    { schema: describe('accounts', 'My second factor', SecondFactor, { signedIn: true }) },
    async (request) => accounts.getSecondFactor(await options.makeCtx(request)),
  );

  app.post(
    '/me/second-factor',
    {
      schema: {
        ...describe('accounts', 'Begin with a new secret', Secret, changing),
        body: Reauthentication,
      },
    },
    async (request) => accounts.beginSecondFactor(await options.makeCtx(request), request.body),
  );

  app.post(
    '/me/second-factor/confirm',
    {
      schema: {
        ...describe('accounts', 'Turn it on with a first code', Codes, changing),
        body: CodeInput,
      },
    },
    async (request) => accounts.confirmSecondFactor(await options.makeCtx(request), request.body),
  );

  app.post(
    '/me/second-factor/recovery-codes',
    {
      schema: {
        ...describe('accounts', 'New recovery codes; the old are worth nothing', Codes, changing),
        body: Reauthentication,
      },
    },
    async (request) => accounts.renewRecoveryCodes(await options.makeCtx(request), request.body),
  );

  app.post(
    '/me/second-factor/turn-off',
    {
      schema: {
        ...describe('accounts', 'Turn it off', Type.Object({}), changing),
        body: SecondFactorOff,
      },
    },
    async (request) => {
      await accounts.turnOffSecondFactor(await options.makeCtx(request), request.body);
      return {};
    },
  );
};
