import { release } from '#domain/availability/release.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { NotFound } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import { appointmentCan, type DeskVisit, type Visit } from './appointment.ts';
import { cancellationFee, freeUntil } from './cancellation.ts';
import { NotPossibleNow } from './errors.ts';
import { get } from './find.ts';
import { inHand } from './in-hand.ts';
import type { CancelInput } from './input.ts';
import { cancelVisit, dropClaims } from './sql/change.ts';
import { tellCancelled } from './tell.ts';

/** What cancelling costs at this moment, in cents, and until when it is free (RFC 3339 UTC; null: until the start). */
export type CancellationQuote = {
  can_cancel: boolean;
  fee_cents: number;
  currency: string;
  free_until: string | null;
};

/** What cancelling a visit would cost whoever booked it right now; staff cancel free for the owner. Errors: 401, 404. */
export async function cancellationQuote(ctx: Ctx, id: string): Promise<CancellationQuote> {
  const visit = await get(ctx, id);
  if (visit.reader === 'sitter') throw new NotFound('visit');
  const terms = { ...visit, price_cents: visit.service.price_cents };
  const atDesk = 'owner' in visit;
  return {
    can_cancel: appointmentCan.cancel(visit, ctx.now),
    fee_cents: atDesk ? 0 : cancellationFee(terms, ctx.now),
    currency: visit.clinic.currency,
    free_until: freeUntil(terms)?.toISOString() ?? null,
  };
}

/**
 * Cancels a visit for who booked it or keeps the pet, at the price of its terms, or for the clinic, free; its time is free
 * again.
 * Errors: 401, 404, 409 not_possible_now.
 */
export async function cancel(
  ctx: Ctx,
  id: string,
  input: CancelInput = {},
): Promise<Visit | DeskVisit> {
  return callOff(ctx, id, { reason: input.reason ?? null, fee_cents: null, isTold: true });
}

/** As cancel; the fee may be waived, and nobody be told. */
export async function callOff(
  ctx: Ctx,
  id: string,
  how: { reason: string | null; fee_cents: 0 | null; isTold: boolean },
): Promise<Visit | DeskVisit> {
  return write(ctx, async (trx) => {
    const { visit, by, side } = await inHand(trx, ctx, id);
    if (!appointmentCan.cancel(visit, ctx.now)) {
      throw new NotPossibleNow(visit.status, 'Only a visit that is still ahead can be cancelled.');
    }
    const terms = { ...visit, price_cents: visit.service.price_cents };
    const fee = how.fee_cents ?? (side === 'owner' ? cancellationFee(terms, ctx.now) : 0);
    await cancelVisit(trx, id, `cancelled_by_${side}`, by, how.reason, ctx.now, fee);
    const claims = await dropClaims(trx, id);
    await release(
      trx,
      claims.map((claim) => claim.slot_id),
    );
    // What was paid goes back but for the fee, or the fee is charged: once this is committed.
    await enqueue(trx, 'payments.settle-visit', { appointment_id: id });
    const cancelled = await get({ ...ctx, db: trx }, id);
    if (how.isTold) await tellCancelled(trx, ctx, cancelled);
    return cancelled;
  });
}
