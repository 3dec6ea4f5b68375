import { reach } from '#domain/inbox/reach.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import type { Reason } from './review.ts';
import { selectTold } from './sql/letters.ts';

/** The clinic's reply, as it stands; not of a review that is out of sight, nor of a pet that has died. */
export const composeReviewAnswered: Compose = async (trx, ctx, message, publicUrl) => {
  const [review] = await selectTold(trx, String(message.data.review_id), ctx.now);
  if (!review?.clinic_response || !review.is_published || !review.pet_lives) return null;
  const reader = await reach(trx, message, 'review_answered', publicUrl);
  if (!reader) return null;
  return {
    to: reader.email,
    headers: reader.headers,
    ...letter({
      subject: `${review.clinic_name} answered your review`,
      title: `${review.clinic_name} answered you`,
      paragraphs: [review.clinic_response],
      button: {
        label: 'Read your review',
        href: `${publicUrl}${pages.review(review.appointment_id)}`,
      },
      footer: 'You get this because you reviewed a visit.',
      unsubscribe: reader.unsubscribe,
    }),
  };
};

const WHY: Record<Reason, string> = {
  offensive: 'It insults or threatens somebody.',
  private_information: 'It tells private things about somebody.',
  not_about_the_visit: 'It is not about the visit.',
  advertising: 'It is advertising.',
  conflict_of_interest: 'Its author has a stake in this clinic or a rival.',
  other: 'It cannot stand as it is.',
};

/** Why a review is out of sight, and what its author can do; nothing once it is back. */
export const composeReviewUnpublished: Compose = async (trx, ctx, message, publicUrl) => {
  const [review] = await selectTold(trx, String(message.data.review_id), ctx.now);
  if (!review?.email || review.is_published || !review.moderation_reason) return null;
  return {
    to: review.email,
    ...letter({
      subject: `Your review of ${review.clinic_name} is out of sight`,
      title: 'We took your review out of sight',
      paragraphs: [
        `It is your review of ${review.clinic_name}. ${WHY[review.moderation_reason]}`,
        ...(review.moderation_note ? [review.moderation_note] : []),
      ],
      button: {
        label: review.can_edit ? 'Change your review' : 'Read your review',
        href: `${publicUrl}${pages.review(review.appointment_id)}`,
      },
      notes: review.can_edit
        ? ['Once you have changed it, answer this letter to have it back.']
        : [],
      footer: 'You get this because you wrote a review.',
    }),
  };
};
