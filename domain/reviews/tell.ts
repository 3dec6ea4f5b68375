import type { Ctx } from '#domain/context.ts';
import { notify, sendAccountMail } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import type { Trx } from '#platform/db.ts';
import { selectTold } from './sql/letters.ts';

const MOST_OF_IT = 140;

/** Owes the author word of the clinic's first reply; later ones replace it quietly. */
export async function tellAnswered(trx: Trx, ctx: Ctx, reviewId: string): Promise<void> {
  const [review] = await selectTold(trx, reviewId, ctx.now);
  if (!review?.clinic_response || !review.pet_lives) return;
  const { reviewer_id, clinic_name, clinic_response, appointment_id, pet_id } = review;
  const body =
    clinic_response.length > MOST_OF_IT
      ? `${clinic_response.slice(0, MOST_OF_IT).trimEnd()}…`
      : clinic_response;
  await notify(
    trx,
    ctx,
    { user_id: reviewer_id },
    {
      event: `review_answered ${reviewId}`,
      kind: 'review_answered',
      topic: 'review_answered',
      channels: ['email'],
      data: { review_id: reviewId, pet_ids: [pet_id] },
      inbox: {
        title: `${clinic_name} answered your review`,
        body,
        path: pages.review(appointment_id),
      },
    },
  );
}

/** Owes the author the reason, whatever preferences say. */
export async function tellUnpublished(trx: Trx, ctx: Ctx, reviewId: string): Promise<void> {
  const [review] = await selectTold(trx, reviewId, ctx.now);
  if (!review?.email) return;
  await sendAccountMail(
    trx,
    ctx,
    { user_id: review.reviewer_id },
    { kind: 'review_unpublished', data: { review_id: reviewId } },
  );
}
