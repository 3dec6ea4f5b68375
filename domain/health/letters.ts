import { reach } from '#domain/inbox/reach.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import { longDay } from '#domain/notifications/words.ts';
import { selectStillDue } from './sql/due.ts';

/** A vaccination that comes due; not once another dose was given, a visit for it is booked, or the pet has died. */
export const composeVaccinationDue: Compose = async (trx, ctx, message, publicUrl) => {
  const [dose] = await selectStillDue(trx, ctx.now, String(message.data.entry_id));
  if (!dose) return null;
  const reader = await reach(trx, message, 'vaccination_due', publicUrl);
  if (!reader) return null;
  const { pet_name, vaccine, due_on, pet_id } = dose;
  return {
    to: reader.email,
    headers: reader.headers,
    ...letter({
      subject: `${pet_name}: ${vaccine} is due ${longDay(due_on)}`,
      title: `${pet_name} is due for ${vaccine}`,
      paragraphs: [
        `The last dose protects until ${longDay(due_on)}. Book a vaccination while there is a choice of times; once it is booked, you hear no more of this.`,
      ],
      button: { label: 'Book a vaccination', href: `${publicUrl}${pages.petHealth(pet_id)}` },
      footer: `You get this because it is in ${pet_name}'s health record.`,
      unsubscribe: reader.unsubscribe,
    }),
  };
};
