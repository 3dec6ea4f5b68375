import * as client from 'openid-client';
import { DomainError } from '#platform/errors.ts';

/** How to reach one provider of identities, from configuration. */
export type ProviderSettings = {
  /** In addresses and variables: lower-case letters and digits. */
  key: string;
  /** As people know it. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
};

/** What a provider says of who came back from it. */
export type Identity = {
  issuer: string;
  subject: string;
  email: string | null;
  email_verified: boolean;
  given_name: string | null;
  family_name: string | null;
  name: string | null;
  zoneinfo: string | null;
  /** The provider says that it asked for two factors (RFC 8176: `mfa`). */
  has_two_factors: boolean;
};

/** What the browser keeps while it is at the provider, so that only its own answer is taken. */
export type Journey = { state: string; nonce: string; verifier: string };

export type IdentityProvider = {
  key: string;
  name: string;
  /** Where to send the browser, and what it keeps until it is back. */
  leave(): Promise<{ url: string; journey: Journey }>;
  /** Who came back with this query. Errors: 409 provider_refused, 503 provider_away. */
  comeBack(query: URLSearchParams, journey: Journey): Promise<Identity>;
};

/** OpenID Connect by authorization code with PKCE, state and nonce; the provider's own document says where everything is. */
export function oidcProvider(settings: ProviderSettings, redirectUri: string): IdentityProvider {
  const { key, name, issuer, clientId, clientSecret } = settings;
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    // One that is away now may be there later.
    discovered ??= discover(issuer, clientId, clientSecret).catch((error) => {
      discovered = undefined;
      throw away(name, error);
    });
    return discovered;
  };
  return {
    key,
    name,
    leave: async () => {
      const journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, journey };
    },
    comeBack: async (query, { state, nonce, verifier }) => {
      const config = await configuration();
      try {
        const address = new URL(redirectUri);
        address.search = query.toString();
        const tokens = await client.authorizationCodeGrant(config, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('no ID token came');
        // Many keep the e-mail out of the ID token.
        const more = claims.email
          ? {}
          : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
        return identityOf(config.serverMetadata().issuer, { ...claims, ...more });
      } catch (error) {
        throw refused(name, error);
      }
    },
  };
}

async function discover(issuer: string, clientId: string, clientSecret: string) {
  const server = new URL(issuer);
  // Plain HTTP never leaves this machine: configuration takes it for a loopback address alone.
  const execute = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
}

function identityOf(issuer: string, claims: Record<string, unknown> & { sub: string }): Identity {
  const text = (claim: string) => {
    const value = claims[claim];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    issuer,
    subject: claims.sub,
    email: text('email'),
    email_verified: claims.email_verified === true,
    has_two_factors: Array.isArray(claims.amr) && claims.amr.includes('mfa'),
    given_name: text('given_name'),
    family_name: text('family_name'),
    name: text('name'),
    zoneinfo: text('zoneinfo'),
  };
}

const away = (name: string, cause: unknown) =>
  Object.assign(new DomainError(503, 'provider_away', `${name} cannot be reached right now.`), {
    cause,
  });

const refused = (name: string, cause: unknown) =>
  Object.assign(
    new DomainError(409, 'provider_refused', `Signing in with ${name} did not work. Try again.`),
    { cause },
  );
