import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { ofVisit } from './find.ts';
import type { ReviewChange, ReviewInput } from './input.ts';
import { type OwnReview, reviewCan } from './review.ts';
import { insertReview, lockOwn, selectReviewable, updateReview } from './sql/change.ts';

/**
 * Reviews a completed visit of the actor's, and with it the vet who was there; once.
 * Errors: 401, 404, 409 not_completed or already_reviewed.
 */
export async function submit(
  ctx: Ctx,
  appointmentId: string,
  input: ReviewInput,
): Promise<OwnReview> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [visit] = await selectReviewable(trx, appointmentId, user_id);
    if (!visit) throw new NotFound('visit');
    if (visit.status !== 'completed') throw notCompleted();
    await insertReview(trx, {
      ...input,
      appointment_id: appointmentId,
      reviewer_id: user_id,
      clinic_id: visit.clinic_id,
      vet_id: visit.vet_id,
      created_at: ctx.now,
    }).catch(explain);
    return ofVisit({ ...ctx, db: trx }, appointmentId);
  });
}

/** Changes the given parts of the actor's review, within 14 days of writing it. Errors: 401, 404, 409 too_late_to_edit. */
export async function edit(
  ctx: Ctx,
  appointmentId: string,
  change: ReviewChange,
): Promise<OwnReview> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [review] = await lockOwn(trx, appointmentId, user_id);
    if (!review) throw new NotFound('review');
    if (!reviewCan.edit({ created_at: review.created_at.toISOString() }, ctx.now)) {
      throw new Conflict(
        'too_late_to_edit',
        'A review can be changed for 14 days. This one stays as it is.',
      );
    }
    await updateReview(trx, review.id, change, ctx.now);
    return ofVisit({ ...ctx, db: trx }, appointmentId);
  });
}

const notCompleted = () =>
  new Conflict('not_completed', 'A visit can be reviewed once it is over and was not missed.');

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'reviews_appointment_id_key':
      throw new Conflict('already_reviewed', 'You have reviewed this visit. Change that review.');
    case 'reviews_of_completed_visit':
      throw notCompleted();
    default:
      throw error;
  }
}
