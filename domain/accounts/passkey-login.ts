import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { Unauthenticated } from '#platform/errors.ts';
import type { User } from './account.ts';
import type { PasskeyUse } from './input.ts';
import { answeredChallenge, keepChallenge } from './passkey-challenge.ts';
import type { PasskeySite } from './passkey-site.ts';
import { type Session, startSession } from './session.ts';
import { findCredential, noteSigning } from './sql/passkeys.ts';
import { findUser } from './sql/users.ts';

/** What the browser needs to let somebody choose one of their passkeys; nothing in it says who is asked. */
export async function askForPasskey(
  ctx: Ctx,
  site: PasskeySite,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    userVerification: 'required',
  });
  await keepChallenge(ctx, options.challenge, null);
  return options;
}

/** Signs in whoever's passkey signed the challenge, once. Errors: 401 passkey_refused, whatever is wrong. */
export async function loginWithPasskey(
  ctx: Ctx,
  site: PasskeySite,
  { response }: PasskeyUse,
): Promise<Session & { user: User }> {
  const challenge = await answeredChallenge(ctx, response.response.clientDataJSON, null);
  const found = challenge && (await findCredential(ctx.db, response.id));
  if (!challenge || !found) throw refused();
  const signed = await verified(response as AuthenticationResponseJSON, site, challenge, {
    id: found.credential_id,
    publicKey: new Uint8Array(found.public_key),
    counter: found.sign_count,
    transports: found.transports,
  });
  if (!signed) throw refused();
  return transact(ctx.db, async (trx) => {
    await noteSigning(trx, found.id, signed.newCounter, signed.credentialBackedUp, ctx.now);
    const session = await startSession({ ...ctx, db: trx }, found.user_id, {
      isStrong: true,
    });
    return { user: await findUser(trx, found.user_id), ...session };
  });
}

async function verified(
  response: AuthenticationResponseJSON,
  { id, origin }: PasskeySite,
  expectedChallenge: string,
  credential: WebAuthnCredential,
) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential,
      requireUserVerification: true,
    });
    return verified ? authenticationInfo : null;
  } catch {
    // A wrong signature, another site, a copied key: nobody is told which.
    return null;
  }
}

const refused = () =>
  new Unauthenticated(
    'This passkey does not sign in here. Use another way, then add it anew.',
    'passkey_refused',
  );
