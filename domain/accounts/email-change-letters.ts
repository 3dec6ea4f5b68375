import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { hashToken, newToken } from './session.ts';
import { selectToSend, selectToTell, setHash } from './sql/email-changes.ts';

/** The link that moves an account to a new address; where the address has an account, a word about that instead. */
export const composeEmailChange: Compose = async (trx, ctx, { data }, publicUrl) => {
  const [change] = await selectToSend(trx, String(data.id), ctx.now);
  if (!change) return null;
  const { id, new_email: to, first_name, is_taken } = change;
  if (is_taken) {
    return {
      to,
      ...letter({
        subject: 'You have an account already',
        title: 'You have an account already',
        paragraphs: [
          'Somebody wanted to move their account to this address, which has one of its own. Nothing was changed.',
        ],
        button: { label: 'Sign in', href: `${publicUrl}/sign-in` },
        footer: 'You get this because this address is yours. If it was not you, do nothing.',
      }),
    };
  }
  const token = newToken();
  await setHash(trx, id, { token_hash: hashToken(token) });
  return {
    to,
    ...letter({
      subject: 'Confirm your new address',
      title: 'Use this address from now on?',
      paragraphs: [
        `Hello ${first_name}, press the button, and your account moves to this address. You are signed out on your devices then.`,
      ],
      button: { label: 'Use this address', href: `${publicUrl}/new-address?token=${token}` },
      notes: ['The link works once, for a day. Until then everything stays as it is.'],
      footer:
        'You get this because somebody wants to move an account to this address. If it was not you, do nothing.',
    }),
  };
};

/** Tells the old address, with the way back. */
export const composeEmailChanged: Compose = async (trx, ctx, { data }, publicUrl) => {
  const [change] = await selectToTell(trx, String(data.id), ctx.now);
  if (!change) return null;
  const { id, old_email, new_email, first_name } = change;
  const token = newToken();
  await setHash(trx, id, { undo_hash: hashToken(token) });
  return {
    to: old_email,
    ...letter({
      subject: 'Your account has another address',
      title: 'Your account has another address',
      paragraphs: [
        `Hello ${first_name}, your account was moved to ${hidden(new_email)}. If that was you, there is nothing to do.`,
        'If it was not you, take it back: everybody is signed out, and you set a new password.',
      ],
      button: { label: 'It was not me', href: `${publicUrl}/address-back?token=${token}` },
      notes: ['The link works for a week.'],
      footer: 'You get this because the account was yours until now.',
    }),
  };
};

/** 'm•••@example.org': enough to know one's own, too little to write to. */
const hidden = (email: string) => email.replace(/^(.)[^@]*/, '$1•••');
