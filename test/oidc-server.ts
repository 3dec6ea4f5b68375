import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import type { Scope } from './database.ts';

export type Claims = {
  email?: string;
  email_verified?: boolean;
  given_name?: string;
  family_name?: string;
};

export type OidcServer = {
  issuer: string;
  /** What it says of whoever signs in there with this name. */
  people: Map<string, Claims>;
};

const CLIENT = { client_id: 'findmyvet', client_secret: 'a secret of the two of them' };

/** A certified provider on this machine, with its own pages to sign in and to consent. */
export async function oidcServer(scope: Scope, redirectUri: string): Promise<OidcServer> {
  const people = new Map<string, Claims>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name'],
    },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
    cookies: { keys: ['for this test'] },
  });
  server.on('request', provider.callback());
  scope.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { issuer, people };
}

/** The configuration of an application that uses it under the name of town. */
export const townId = ({ issuer }: OidcServer) => ({
  OIDC_PROVIDERS: 'town',
  OIDC_TOWN_ISSUER: issuer,
  OIDC_TOWN_LABEL: 'Town ID',
  OIDC_TOWN_CLIENT_ID: CLIENT.client_id,
  OIDC_TOWN_CLIENT_SECRET: CLIENT.client_secret,
});
