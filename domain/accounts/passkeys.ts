import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { write } from '#domain/write.ts';
import { transact, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import type { Passkey } from './account.ts';
import { requireActor } from './authenticate.ts';
import { deviceOf } from './device.ts';
import type { PasskeyInput, PasskeyRename } from './input.ts';
import { answeredChallenge, keepChallenge } from './passkey-challenge.ts';
import type { PasskeySite } from './passkey-site.ts';
import {
  credentialIds,
  deletePasskeys,
  insertPasskey,
  renameOne,
  selectPasskeys,
} from './sql/passkeys.ts';

const MOST = 20;

/** What the browser needs to make a passkey for the actor. Errors: 401, 409 too_many_passkeys. */
export async function passkeyOptions(
  ctx: Ctx,
  site: PasskeySite,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { user_id, email, first_name, last_name } = requireActor(ctx);
  const known = await credentialIds(ctx.db, user_id);
  if (known.length >= MOST) {
    throw new Conflict('too_many_passkeys', `Keep at most ${MOST} passkeys. Remove one first.`);
  }
  const options = await generateRegistrationOptions({
    rpName: 'FindMyVet',
    rpID: site.id,
    userID: new Uint8Array(Buffer.from(user_id.replaceAll('-', ''), 'hex')),
    userName: email,
    userDisplayName: `${first_name} ${last_name}`,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports })),
    // Discoverable, so that nobody has to type who they are; verified, so that a found phone is not enough.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(ctx, options.challenge, user_id);
  return options;
}

/** Adds a passkey that the browser made; a mail tells of it. Errors: 401, 409 passkey_known, 422 response. */
export async function addPasskey(
  ctx: Ctx,
  site: PasskeySite,
  { response, name }: PasskeyInput,
): Promise<Passkey> {
  const { user_id } = requireActor(ctx);
  const challenge = await answeredChallenge(ctx, response.response.clientDataJSON, user_id);
  const made = challenge && (await verified(response as RegistrationResponseJSON, site, challenge));
  if (!made) {
    throw InvalidInput.at('response', 'is not the answer to a passkey that was asked for here');
  }
  const { credential, credentialBackedUp } = made;
  return transact(ctx.db, async (trx) => {
    const id = await insertPasskey(trx, {
      user_id,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      sign_count: credential.counter,
      transports: credential.transports ?? [],
      name: name ?? deviceOf(ctx.caller?.user_agent) ?? 'Passkey',
      is_backed_up: credentialBackedUp,
      created_at: ctx.now,
    }).catch(explain);
    await sendAccountMail(trx, ctx, { user_id }, { kind: 'passkey_added', data: { id } });
    const [passkey] = await selectPasskeys(trx, user_id, id);
    if (!passkey) throw new Error('the passkey just added cannot be read');
    return passkey;
  });
}

/** The actor's passkeys, oldest first. Errors: 401. */
export async function listPasskeys(ctx: Ctx): Promise<Passkey[]> {
  return selectPasskeys(ctx.db, requireActor(ctx).user_id);
}

/** Gives one of the actor's passkeys another name. Errors: 401, 404. */
export async function renamePasskey(
  ctx: Ctx,
  id: string,
  { name }: PasskeyRename,
): Promise<Passkey> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    await renameOne(trx, user_id, id, name);
    const [passkey] = await selectPasskeys(trx, user_id, id);
    if (!passkey) throw new NotFound('passkey');
    return passkey;
  });
}

/** Takes one of the actor's passkeys away: it signs nobody in from now on. Errors: 401, 404. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    if (!(await deletePasskeys(trx, user_id, id))) throw new NotFound('passkey');
  });
}

async function verified(
  response: RegistrationResponseJSON,
  { id, origin }: PasskeySite,
  expectedChallenge: string,
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    return registrationInfo ?? null;
  } catch {
    // Whatever it was, it was in what the browser sent.
    return null;
  }
}

function explain(error: unknown): never {
  if (violatedConstraint(error) !== 'passkeys_credential_id_key') throw error;
  throw new Conflict('passkey_known', 'This passkey is here already.');
}
