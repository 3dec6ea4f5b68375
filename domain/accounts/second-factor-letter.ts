import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { findUser } from './sql/users.ts';

const WORDS: Record<string, { subject: string; what: string }> = {
  on: {
    subject: 'Your second factor is on',
    what: 'from now on we ask for a code of your authenticator when you sign in. Your other devices are signed out.',
  },
  off: {
    subject: 'Your second factor is off',
    what: 'from now on your password, or a link, alone signs you in.',
  },
  reset: {
    subject: 'Support took your second factor away',
    what: 'our support took your second factor away, because it was asked to. Set up another as soon as you are in.',
  },
};

/** Tells of the second factor, so that what somebody else did to it does not stay unnoticed. */
export const composeSecondFactor: Compose = async (trx, _ctx, { user_id, data }, publicUrl) => {
  const user = user_id && (await findUser(trx, user_id));
  const words = WORDS[String(data.what)];
  if (!user || !words) return null;
  return {
    to: user.email,
    ...letter({
      subject: words.subject,
      title: words.subject,
      paragraphs: [`Hello ${user.first_name}, ${words.what}`],
      button: { label: 'See how you sign in', href: `${publicUrl}/account?part=signing-in` },
      notes: ['If it was not you, set a new password and sign your other devices out.'],
      footer: 'You get this because it changes who can use your account.',
    }),
  };
};
