import { noteReminded } from '#domain/appointments/note-reminded.ts';
import { reach } from '#domain/inbox/reach.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { instantIn, names } from '#domain/notifications/words.ts';
import { visitLetter, visitsOf } from './compose.ts';
import { selectStillDue } from './sql/remind.ts';

/** The visits of a day, of all pets at once; only those that are still at the time the reminder is about. */
export const composeReminder: Compose = async (trx, ctx, message, publicUrl) => {
  const stillDue = await selectStillDue(trx, message.event);
  const due = new Set(stillDue.map(({ appointment_id }) => appointment_id));
  const all = await visitsOf(trx, ctx, message);
  const visits = all.filter(
    (one) => due.has(one.id) && one.is_live && one.pet_lives && one.starts_at > ctx.now,
  );
  const [first, ...others] = visits;
  if (!first) return null;
  const reader = await reach(trx, message, 'visit_reminder', publicUrl);
  if (!reader) return null;
  const who = names([...new Set(visits.map(({ pet_name }) => pet_name))]);
  const when = instantIn(first.timezone, first.starts_at, reader.timezone);
  return {
    ...visitLetter(
      { reader, visits: [first, ...others], publicUrl },
      {
        subject: `Coming up: ${who}, ${when}`,
        title: others.length ? 'Your visits are coming up' : 'Your visit is coming up',
        paragraphs: [
          `${who} ${visits.length > 1 ? 'are' : 'is'} expected ${when}. Cannot make it? Move or cancel, so that another pet gets the time.`,
        ],
      },
    ),
    afterwards: (sent) =>
      noteReminded(
        sent,
        visits.map(({ id }) => id),
        ctx.now,
      ),
  };
};
