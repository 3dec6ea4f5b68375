import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PasskeyInput, PasskeyRename, PasskeyUse } from '#domain/accounts/input.ts';
import { passkeySite } from '#domain/accounts/passkey-site.ts';
import { object, uuid } from '#platform/schema.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Passkey, PasskeyOptions, SignedIn } from './schemas.ts';

const One = object({ id: uuid() });

/** Passkeys by WebAuthn: the options go to the browser as they are, and its answer comes back as it is. */
export const passkeyRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { accounts } = options.domain;
  const { makeCtx, publicUrl } = options;
  const cookies = sessionCookies({ secure: publicUrl.startsWith('https:') });

  app.post(
    '/auth/passkeys/options',
    {
      schema: describe('accounts', 'Begin to sign in with a passkey', PasskeyOptions, {
        refusals: [409],
      }),
    },
    async (request) => accounts.askForPasskey(await makeCtx(request), passkeySite(publicUrl)),
  );

  app.post(
    '/auth/passkeys/login',
    {
      schema: {
        ...describe('accounts', 'Sign in with a passkey', SignedIn, { refusals: [401, 409] }),
        body: PasskeyUse,
      },
    },
    async (request, reply) => {
      const ctx = await makeCtx(request);
      const session = await accounts.loginWithPasskey(ctx, passkeySite(publicUrl), request.body);
      reply.header('set-cookie', cookies.cookie(session.token, session.expires_at));
      return session;
    },
  );

  app.post(
    '/auth/passkeys/registration-options',
    {
      schema: describe('accounts', 'Begin to add a passkey', PasskeyOptions, {
        signedIn: true,
        refusals: [409],
      }),
    },
    async (request) => accounts.passkeyOptions(await makeCtx(request), passkeySite(publicUrl)),
  );

  app.post(
    '/auth/passkeys',
    {
      schema: {
        ...describe('accounts', 'Add a passkey', Passkey, {
          status: 201,
          signedIn: true,
          refusals: [409],
        }),
        body: PasskeyInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return accounts.addPasskey(await makeCtx(request), passkeySite(publicUrl), request.body);
    },
  );

  app.get(
    '/auth/passkeys',
    { schema: describe('accounts', 'My passkeys', list(Passkey), { signedIn: true }) },
    async (request) => ({
      data: await accounts.listPasskeys(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.patch(
    '/auth/passkeys/:id',
    {
      schema: {
        ...describe('accounts', 'Rename a passkey', Passkey, { signedIn: true, refusals: [404] }),
        params: One,
        body: PasskeyRename,
      },
    },
    async (request) =>
      accounts.renamePasskey(await makeCtx(request), request.params.id, request.body),
  );

  app.delete(
    '/auth/passkeys/:id',
    {
      schema: {
        ...describe('accounts', 'Remove a passkey', Type.Object({}), {
          signedIn: true,
          refusals: [404],
        }),
        params: One,
      },
    },
    async (request) => {
      await accounts.removePasskey(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
