import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { violatedConstraint } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import { appointmentCan, type DeskVisit, UNDO_MS, undoable } from './appointment.ts';
import { NotPossibleNow, PetBusy, VetBusy } from './errors.ts';
import { inHandOfStaff } from './in-hand.ts';
import { markArrived, markStarted, previousLiveStatus } from './sql/attend.ts';
import { moveStatus } from './sql/change.ts';
import { selectDeskVisit } from './sql/select.ts';

// The animal is home and settled, and the visit still fresh.
const ASK_AFTER_MS = 3 * 3_600_000;

type Change = (trx: Trx, visit: DeskVisit, by: string) => Promise<unknown>;

/** The animal has arrived. Errors of all five: 401; 404 for others than the clinic's staff; 409 not_possible_now. */
export const checkIn = (ctx: Ctx, id: string) =>
  attend(
    ctx,
    id,
    appointmentCan.checkIn,
    'Only a visit that is ahead can be checked in, once.',
    (trx) => markArrived(trx, id, ctx.now),
  );

/** The vet begins; someone who was never checked in is now. */
export const start = (ctx: Ctx, id: string) =>
  attend(ctx, id, appointmentCan.start, 'Only a visit that is ahead can start, once.', (trx) =>
    markStarted(trx, id, ctx.now),
  );

/** The visit is done. */
export const complete = (ctx: Ctx, id: string) =>
  attend(
    ctx,
    id,
    appointmentCan.complete,
    'Only a visit that is ahead can be completed.',
    async (trx, _, by) => {
      await moveStatus(trx, id, 'completed', by, null, ctx.now);
      await enqueue(trx, 'invoices.draft', { appointment_id: id });
      const runAt = new Date(ctx.now.getTime() + ASK_AFTER_MS);
      await enqueue(trx, 'reviews.ask', { appointment_id: id }, { runAt, jobKey: `review:${id}` });
    },
  );

/** Nobody came; not before the visit's start. */
export const markNoShow = (ctx: Ctx, id: string) =>
  attend(
    ctx,
    id,
    (visit) => appointmentCan.markNoShow(visit, ctx.now),
    'Only a visit whose time has come, and who is not checked in, can be a no-show.',
    async (trx, _, by) => {
      await moveStatus(trx, id, 'no_show', by, null, ctx.now);
      // A fee is for a no-show that stands: not before it can no longer be undone.
      const runAt = new Date(ctx.now.getTime() + UNDO_MS + 60_000);
      await enqueue(trx, 'payments.settle-visit', { appointment_id: id }, { runAt });
    },
  );

/** Takes back the last start, completion or no-show, within an hour. Errors: also 409 vet_busy, pet_busy when the time was filled since. */
export const undo = (ctx: Ctx, id: string) =>
  attend(
    ctx,
    id,
    (visit) => appointmentCan.undo(visit, ctx.now),
    'Only a start, completion or no-show of the last hour can be undone.',
    async (trx, visit, by) => {
      if (undoable(visit, ctx.now) === 'start') return markStarted(trx, id, null);
      const [before] = await previousLiveStatus(trx, id);
      return moveStatus(trx, id, before?.status ?? 'booked', by, 'undone', ctx.now);
    },
  );

async function attend(
  ctx: Ctx,
  id: string,
  allowed: (visit: DeskVisit, now: Date) => boolean,
  otherwise: string,
  change: Change,
): Promise<DeskVisit> {
  try {
    return await write(ctx, async (trx) => {
      const { visit, by } = await inHandOfStaff(trx, ctx, id);
      if (!allowed(visit, ctx.now)) throw new NotPossibleNow(visit.status, otherwise);
      await change(trx, visit, by);
      const [changed] = await selectDeskVisit(trx, id, [visit.clinic.id]);
      return changed ?? visit;
    });
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'appointments_pet_in_one_place':
        throw new PetBusy();
      case 'appointments_vet_in_one_place':
        throw new VetBusy();
      case 'appointments_reviewed_stay_completed':
        throw new NotPossibleNow(
          'completed',
          'The owner has reviewed this visit, so it stays done.',
        );
      default:
        throw error;
    }
  }
}
