import { lockForMove, release } from '#domain/availability/release.ts';
import type { Ctx } from '#domain/context.ts';
import { releaseExpired } from '#domain/holds/release.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import { appointmentCan, type DeskVisit, type Visit } from './appointment.ts';
import { assignLeastLoaded } from './assign-least-loaded.ts';
import { cancellationFee } from './cancellation.ts';
import { NotPossibleNow, PetBusy } from './errors.ts';
import { requireAsExpected } from './expected.ts';
import { get } from './find.ts';
import { type InHand, inHand } from './in-hand.ts';
import type { RescheduleInput } from './input.ts';
import { Refused, refuse } from './refuse.ts';
import { dropClaims, type MoveParams, moveToHeld, moveToRun, moveToSlot } from './sql/change.ts';
import { tellMoved } from './tell.ts';

/**
 * Moves a visit to another time of its clinic: same id, same code, every check of a booking, wholly or not at all.
 * Errors: 401, 404, 409 visit_changed, not_possible_now, too_late_to_move, slot_taken with alternatives, pet_busy.
 */
export async function reschedule(
  ctx: Ctx,
  id: string,
  input: RescheduleInput,
): Promise<Visit | DeskVisit> {
  let service_id = 0;
  try {
    return await write(ctx, async (trx) => {
      const found = await inHand(trx, ctx, id);
      service_id = found.visit.service.id;
      await requireAsExpected(trx, ctx, found, input.expected);
      requireMovable(ctx, found);
      await move(trx, ctx, found, { slot_id: input.slot_id, hold_id: null });
      const moved = await get({ ...ctx, db: trx }, id);
      await tellMoved(trx, ctx, moved);
      return moved;
    });
  } catch (error) {
    const asked = { slot_id: input.slot_id, service_id };
    switch (violatedConstraint(error)) {
      case 'appointments_pet_in_one_place':
        throw new PetBusy();
      case 'appointments_vet_in_one_place':
        return refuse(ctx, asked, 'taken');
    }
    if (error instanceof Refused) return refuse(ctx, asked, error.reason);
    throw error;
  }
}

/** Lets a visit pass that its owner, or its clinic, may still move. Errors: 409 not_possible_now, too_late_to_move. */
export function requireMovable(ctx: Ctx, { visit, side }: InHand): void {
  if (!appointmentCan.reschedule(visit, ctx.now)) {
    throw new NotPossibleNow(visit.status, 'Only a visit that is still ahead can be moved.');
  }
  // Else moving far away and cancelling there would get round the terms.
  const terms = { ...visit, price_cents: visit.service.price_cents };
  if (side === 'owner' && cancellationFee(terms, ctx.now) > 0) {
    throw new Conflict(
      'too_late_to_move',
      'It is too late to move this visit online. Call the clinic.',
    );
  }
}

/**
 * Moves a visit in hand inside the caller's transaction; throws Refused when the time is not to be had. Its own slots
 * are given back first, since a long visit may move by less than its length into some of them.
 */
export async function move(
  trx: Trx,
  ctx: Ctx,
  { visit, by }: InHand,
  to: { slot_id: string; hold_id: string | null },
): Promise<void> {
  const claims = (await dropClaims(trx, visit.id)).map((claim) => claim.slot_id);
  await lockForMove(trx, [...claims, to.slot_id]);
  await release(trx, claims);
  const params: MoveParams = [
    to.slot_id,
    ctx.now,
    visit.service.id,
    visit.appointment_type,
    visit.id,
    by,
    visit.clinic.id,
  ];
  const moved = to.hold_id
    ? (await moveToHeld(trx, ...params, to.hold_id))[0]
    : await moveToFree(trx, ctx, params);
  if (!moved) throw new Refused('taken');
  if (moved.is_out_of_care) throw new Refused('not_then');
  if (moved.vet_id === null) await assignLeastLoaded(trx, visit.id);
}

async function moveToFree(trx: Trx, ctx: Ctx, params: MoveParams) {
  const attempt = async () =>
    (await moveToSlot(trx, ...params))[0] ?? (await moveToRun(trx, ...params))[0];
  const moved = await attempt();
  if (moved || !(await releaseExpired(trx, params[0], ctx.now))) return moved;
  return attempt();
}
