import type { Ctx } from '#domain/context.ts';
import { reach } from '#domain/inbox/reach.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { outOfQuiet } from '#domain/notifications/quiet.ts';
import { names } from '#domain/notifications/words.ts';
import { transact } from '#platform/db.ts';
import { selectToAsk } from './sql/ask.ts';

/** Owes the owner the question how it was, once a visit, unless they have said so: the worker's part, hours after it. */
export async function askForReview(ctx: Ctx, appointmentId: string): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const [visit] = await selectToAsk(trx, appointmentId);
    if (!visit) return;
    await notify(
      trx,
      ctx,
      { user_id: visit.owner_id },
      {
        // Pets that came together are asked about once, and so is a visit that was completed twice.
        event: `review_request ${visit.visit_id}`,
        kind: 'review_request',
        topic: 'review_request',
        channels: ['email'],
        data: { appointment_id: appointmentId, pet_ids: visit.pet_ids },
        inbox: {
          title: `How was ${names(visit.pet_names)}’s visit?`,
          body: `Tell the next owner about ${visit.clinic_name}`,
          path: pages.review(appointmentId),
        },
        due: outOfQuiet(ctx.now, visit),
      },
    );
  });
}

/** The question, as long as nobody has answered it. */
export const composeReviewRequest: Compose = async (trx, _ctx, message, publicUrl) => {
  const id = String(message.data.appointment_id);
  const [visit] = await selectToAsk(trx, id);
  if (!visit) return null;
  const reader = await reach(trx, message, 'review_request', publicUrl);
  if (!reader) return null;
  const who = names(visit.pet_names);
  return {
    to: reader.email,
    headers: reader.headers,
    ...letter({
      subject: `How was ${who}’s visit?`,
      title: `How was ${who}’s visit?`,
      paragraphs: [
        `You were at ${visit.clinic_name}. A word about it helps the next owner choose, and tells the clinic how it went.`,
      ],
      button: { label: 'Say how it was', href: `${publicUrl}${pages.review(id)}` },
      notes: ['It takes a minute. We ask only this once.'],
      footer: 'You get this because you booked through FindMyVet.',
      unsubscribe: reader.unsubscribe,
    }),
  };
};
