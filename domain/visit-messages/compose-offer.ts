import { reach } from '#domain/inbox/reach.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import { instantIn } from '#domain/notifications/words.ts';
import { selectOpenOffer } from './sql/offer.ts';

/** A time that became free, with the minutes that are left to take it. */
export const composeOffer: Compose = async (trx, ctx, message, publicUrl) => {
  const [offer] = await selectOpenOffer(trx, String(message.data.offer_id), ctx.now);
  if (!offer) return null;
  const reader = await reach(trx, message, 'waitlist_offer', publicUrl);
  if (!reader) return null;
  const { pet_name, clinic_name, service_name, timezone, moves_visit } = offer;
  const minutes = Math.ceil((offer.expires_at.getTime() - ctx.now.getTime()) / 60_000);
  const when = instantIn(timezone, offer.starts_at, reader.timezone);
  const [, , until = ''] = instantIn(timezone, offer.expires_at, reader.timezone).split(', ');
  return {
    to: reader.email,
    headers: reader.headers,
    ...letter({
      subject: `A time opened for ${pet_name}: ${when}`,
      title: 'A time opened for you',
      paragraphs: [
        `${clinic_name} can see ${pet_name}${moves_visit ? ' earlier' : ''}.`,
        `The time is held for you for ${minutes} more minutes, until ${until}; then it goes to the next in line.`,
      ],
      facts: [
        ['When', when],
        ['Where', clinic_name],
        ['What for', service_name],
      ],
      button: { label: 'Take this time', href: `${publicUrl}${pages.visits()}` },
      notes: ['Does it not suit? Leave it, and you keep your place for the next one.'],
      footer: 'You get this because you are on the waiting list.',
      unsubscribe: reader.unsubscribe,
    }),
  };
};
