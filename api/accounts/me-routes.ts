import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { EmailChange, MeChange, PasswordChange, PhoneCode } from '#domain/accounts/input.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { PhoneVerification, SignedIn, User } from './schemas.ts';

// Each sends an e-mail or a text.
const FEW = { rateLimit: { max: 100, seconds: 3600 } };

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

  app.post(
    '/me/email',
    {
      config: FEW,
      schema: {
        ...describe('accounts', 'Move to another address: a link goes there', User, {
          signedIn: true,
          refusals: [409, 429],
        }),
        body: EmailChange,
      },
    },
    async (request) => accounts.askToChangeEmail(await options.makeCtx(request), request.body),
  );

  app.delete(
    '/me/email',
    {
      schema: describe('accounts', 'Stay where I am: the link leads nowhere', User, {
        signedIn: true,
        refusals: [404],
      }),
    },
    async (request) => accounts.withdrawEmailChange(await options.makeCtx(request)),
  );

  app.get(
    '/me/phone-verification',
    {
      schema: describe('accounts', 'Whether my phone number is proved', PhoneVerification, {
        signedIn: true,
      }),
    },
    async (request) => accounts.getPhoneVerification(await options.makeCtx(request)),
  );

  app.post(
    '/me/phone-verification',
    {
      config: FEW,
      schema: describe('accounts', 'Have a code sent to my phone', PhoneVerification, {
        signedIn: true,
        refusals: [409, 429],
      }),
    },
    async (request) => accounts.askForPhoneCode(await options.makeCtx(request)),
  );

  app.post(
    '/me/phone-verification/confirm',
    {
      schema: {
        ...describe('accounts', 'Prove my phone number by the code', PhoneVerification, {
          signedIn: true,
          refusals: [409],
        }),
        body: PhoneCode,
      },
    },
    async (request) => accounts.confirmPhone(await options.makeCtx(request), request.body),
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
