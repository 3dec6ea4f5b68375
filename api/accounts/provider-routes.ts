import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { nullable, object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

const Provider = Type.Object(
  {
    key: Type.String(),
    name: Type.String(),
    url: Type.String({ description: 'Where a browser begins; `next` says where it goes on to.' }),
  },
  { title: 'Provider' },
);

const Identity = Type.Object(
  {
    id: uuid(),
    issuer: Type.String(),
    email: nullable(Type.String()),
    created_at: Type.String({ format: 'date-time' }),
    last_used_at: nullable(Type.String({ format: 'date-time' })),
  },
  { title: 'Identity' },
);

const SIGNED_IN = { signedIn: true };

/** OpenID Connect goes through the browser, from page to page; the API says only where it begins. */
export const providerRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { domain, makeCtx, publicUrl } = options;

  app.get(
    '/auth/providers',
    { schema: describe('accounts', 'Who else can vouch for people here', list(Provider)) },
    async (request) => {
      const providers = await domain.accounts.listProviders(await makeCtx(request));
      const data = providers.map((one) => ({
        ...one,
        url: `${publicUrl}/sign-in/with/${one.key}`,
      }));
      return { data, next_cursor: null };
    },
  );

  app.get(
    '/auth/identities',
    { schema: describe('accounts', 'Providers that sign me in', list(Identity), SIGNED_IN) },
    async (request) => ({
      data: await domain.accounts.listIdentities(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.delete(
    '/auth/identities/:id',
    {
      schema: {
        ...describe('accounts', 'Sign in with a provider no more', Type.Object({}), {
          ...SIGNED_IN,
          refusals: [404],
        }),
        params: object({ id: uuid() }),
      },
    },
    async (request) => {
      await domain.accounts.unlinkIdentity(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
