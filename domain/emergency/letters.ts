import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import { selectLapsing } from './sql/sign.ts';

/** Asks whoever put a sign up whether it still holds; nothing once that was said, or it has lapsed. */
export const composeSignCheck: Compose = async (trx, ctx, { data, user_id }, publicUrl) => {
  const expires = new Date(String(data.expires_at));
  if (expires <= ctx.now) return null;
  const [sign] = await selectLapsing(trx, String(data.clinic_id), expires);
  if (!sign || sign.created_by !== user_id || !sign.email) return null;
  return {
    to: sign.email,
    ...letter({
      subject: `Does the emergency sign of ${sign.name} still hold?`,
      title: 'Does the emergency sign still hold?',
      paragraphs: ['Without a word from you it reads as unconfirmed in a few minutes.'],
      button: { label: 'Confirm or change it', href: `${publicUrl}${pages.deskSign(sign.slug)}` },
      footer: `You get this because you put the sign of ${sign.name} up.`,
    }),
  };
};
