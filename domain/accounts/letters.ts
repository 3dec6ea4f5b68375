import type { Ctx } from '#domain/context.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose, Message } from '#domain/notifications/message.ts';
import type { Trx } from '#platform/db.ts';
import { hashToken, newToken } from './session.ts';
import { countLinks } from './sql/links.ts';
import { selectPasskeys } from './sql/passkeys.ts';
import { insertToken } from './sql/tokens.ts';
import { findCredentials, findUser } from './sql/users.ts';
import { insertVerification } from './sql/verifications.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LINK_MINUTES = 15;
const VERIFY_DAYS = 7;
/** From everywhere together, so that nobody can fill another's mailbox. */
const MOST_LINKS_AN_HOUR = 10;

/** A link that signs in. Nothing goes to an address without an account, nor an hour after it was asked for. */
export const composeMagicLink: Compose = async (trx, ctx, message, publicUrl) => {
  const user = await personOf(trx, ctx, message);
  if (!user) return null;
  const browser_hash = message.data.browser_hash as string | null;
  const token = await issue(trx, ctx, user.id, 'magic_link', browser_hash);
  if (!token) return null;
  const query = new URLSearchParams({ token });
  if (typeof message.data.next === 'string') query.set('next', message.data.next);
  return {
    to: user.email,
    ...letter({
      subject: 'Your link to sign in',
      title: 'Sign in to FindMyVet',
      paragraphs: [
        `Hello ${user.first_name}, press the button on the device where you want to be signed in.`,
      ],
      button: { label: 'Sign in', href: `${publicUrl}/sign-in/link?${query}` },
      notes: [`The link works once, for ${LINK_MINUTES} minutes.`],
      footer:
        'You get this because somebody asked to sign in with this address. If it was not you, do nothing.',
    }),
  };
};

/** A link that sets a new password. */
export const composePasswordReset: Compose = async (trx, ctx, message, publicUrl) => {
  const user = await personOf(trx, ctx, message);
  const token = user && (await issue(trx, ctx, user.id, 'password_reset', null));
  if (!user || !token) return null;
  return {
    to: user.email,
    ...letter({
      subject: 'Set a new password',
      title: 'Set a new password',
      paragraphs: [
        `Hello ${user.first_name}, press the button and choose a new password. Your other devices are signed out then.`,
      ],
      button: { label: 'Choose a password', href: `${publicUrl}/reset?token=${token}` },
      notes: [`The link works once, for ${LINK_MINUTES} minutes. Until then your password stays.`],
      footer:
        'You get this because somebody asked for it with this address. If it was not you, do nothing.',
    }),
  };
};

/** A link that proves the account's address; null once it is proved. */
export const composeVerifyEmail: Compose = async (trx, ctx, { user_id }, publicUrl) => {
  const user = user_id && (await findUser(trx, user_id));
  if (!user || user.email_verified_at) return null;
  const token = newToken();
  const { email } = user;
  await insertVerification(trx, {
    user_id: user.id,
    email,
    token_hash: hashToken(token),
    created_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + VERIFY_DAYS * 24 * HOUR_MS),
  });
  return {
    to: email,
    ...letter({
      subject: 'Confirm your e-mail address',
      title: 'Is this your address?',
      paragraphs: [
        `Hello ${user.first_name}, confirm that this address is yours, so that clinics can reach you and nobody else can use it.`,
      ],
      button: { label: 'Confirm my address', href: `${publicUrl}/verify?token=${token}` },
      notes: [`The link works once, for ${VERIFY_DAYS} days.`],
      footer:
        'You get this because an account was made with this address. If it was not you, do nothing.',
    }),
  };
};

/** Tells of a passkey, so that one which somebody else has added does not stay unnoticed. */
export const composePasskeyAdded: Compose = async (trx, _ctx, { user_id, data }, publicUrl) => {
  const user = user_id && (await findUser(trx, user_id));
  const [passkey] = user ? await selectPasskeys(trx, user.id, String(data.id)) : [];
  if (!user || !passkey) return null;
  return {
    to: user.email,
    ...letter({
      subject: 'A passkey was added',
      title: 'A passkey was added',
      paragraphs: [`Hello ${user.first_name}, from now on ${passkey.name} signs you in.`],
      button: { label: 'See your passkeys', href: `${publicUrl}/account?part=signing-in` },
      notes: ['If it was not you, remove it there and set a new password.'],
      footer: 'You get this because it changes who can use your account.',
    }),
  };
};

async function personOf(trx: Trx, ctx: Ctx, { recipient, created_at }: Message) {
  if (created_at.getTime() < ctx.now.getTime() - HOUR_MS) return null;
  const found = await findCredentials(trx, recipient);
  return found ? findUser(trx, found.id) : null;
}

/** Draws a token and keeps its hash; null when the person has had enough of them. */
async function issue(
  trx: Trx,
  { now }: Ctx,
  user_id: string,
  token_type: 'magic_link' | 'password_reset',
  browser_hash: string | null,
): Promise<string | null> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  if ((await countLinks(trx, token_type, user_id, hourAgo)) >= MOST_LINKS_AN_HOUR) return null;
  const token = newToken();
  await insertToken(trx, {
    user_id,
    token_type,
    token_hash: hashToken(token),
    browser_hash,
    created_at: now,
    expires_at: new Date(now.getTime() + LINK_MINUTES * MINUTE_MS),
  });
  return token;
}
