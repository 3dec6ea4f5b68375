import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LinkRequest, ResetRequest, ResetUse, TokenInput } from '#domain/accounts/input.ts';
import { object } from '#platform/schema.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { SignedIn } from './schemas.ts';

const Nothing = Type.Object({});
// Which browser asks is known to our pages alone.
const { email, next } = LinkRequest.properties;
const LinkAsked = object({ email, next });

/** Links by e-mail. Asking is answered alike whether or not the address has an account. */
export const linkRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { accounts } = options.domain;
  const cookies = sessionCookies({ secure: options.publicUrl.startsWith('https:') });
  const asking = (summary: string) => describe('accounts', summary, Nothing, { refusals: [429] });

  app.post(
    '/auth/magic-links',
    { schema: { ...asking('Have a link to sign in sent'), body: LinkAsked } },
    async (request) => {
      await accounts.askForLink(await options.makeCtx(request), request.body);
      return {};
    },
  );

  app.post(
    '/auth/magic-links/redeem',
    {
      schema: {
        ...describe('accounts', 'Sign in by a link', SignedIn, { refusals: [401, 409] }),
        body: TokenInput,
      },
    },
    async (request, reply) => {
      // Whoever posts the token by itself means it; it is pages that a link can be opened in unawares.
      const use = { ...request.body, confirmed: true };
      const session = await accounts.redeemLink(await options.makeCtx(request), use);
      reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );

  app.post(
    '/auth/password-resets',
    { schema: { ...asking('Have a link to set a new password sent'), body: ResetRequest } },
    async (request) => {
      await accounts.askForReset(await options.makeCtx(request), request.body);
      return {};
    },
  );

  app.post(
    '/auth/password-resets/redeem',
    {
      schema: {
        ...describe('accounts', 'Set a new password by a link', SignedIn, { refusals: [409] }),
        body: ResetUse,
      },
    },
    async (request, reply) => {
      const session = await accounts.redeemReset(await options.makeCtx(request), request.body);
      reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );

  app.post(
    '/auth/email-verifications',
    {
      schema: describe('accounts', 'Have a link that proves my address sent', Nothing, {
        signedIn: true,
        refusals: [429],
      }),
    },
    async (request) => {
      await accounts.askToVerify(await options.makeCtx(request));
      return {};
    },
  );

  app.post(
    '/auth/email-verifications/redeem',
    {
      schema: {
        ...describe('accounts', 'Prove an address by a link', Nothing, { refusals: [409] }),
        body: TokenInput,
      },
    },
    async (request) => {
      await accounts.verifyEmail(await options.makeCtx(request), request.body);
      return {};
    },
  );

  app.post(
    '/auth/email-changes/redeem',
    {
      schema: {
        ...describe('accounts', 'Move the account to the address that a link went to', Nothing, {
          refusals: [409],
        }),
        body: TokenInput,
      },
    },
    async (request, reply) => {
      const ctx = await options.makeCtx(request);
      const session = await accounts.confirmEmailChange(ctx, request.body);
      if (session) reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return {};
    },
  );

  app.post(
    '/auth/email-changes/undo',
    {
      schema: {
        ...describe(
          'accounts',
          'Take the account back to the address that it was moved from',
          Nothing,
          {
            refusals: [409],
          },
        ),
        body: TokenInput,
      },
    },
    async (request) => {
      await accounts.undoEmailChange(await options.makeCtx(request), request.body);
      return {};
    },
  );
};
