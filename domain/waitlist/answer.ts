import { requireActor } from '#domain/accounts/authenticate.ts';
import type { DeskVisit, Visit } from '#domain/appointments/appointment.ts';
import { claim } from '#domain/appointments/claim.ts';
import { PetBusy } from '#domain/appointments/errors.ts';
import { get as getVisit } from '#domain/appointments/find.ts';
import { inHand } from '#domain/appointments/in-hand.ts';
import { Refused } from '#domain/appointments/refuse.ts';
import { move, requireMovable } from '#domain/appointments/reschedule.ts';
import { tellMoved } from '#domain/appointments/tell.ts';
import { announceFreed } from '#domain/availability/release.ts';
import type { Ctx } from '#domain/context.ts';
import { releaseHolds } from '#domain/holds/release.ts';
import { write } from '#domain/write.ts';
import { type Trx, transact, violatedConstraint } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { closeOffer, setEntryStatus } from './sql/change.ts';
import { lockExpiredOffers, lockOffer, openOfferOf } from './sql/match.ts';
import { findEntry, selectPlacesOfPet } from './sql/select.ts';

const OFFERS_A_BATCH = 100;

/**
 * Takes an offered time: books it, or moves the visit that waited for an earlier one and frees the later for the next
 * in line, in one transaction. Errors: 401, 404, 409 offer_gone, pet_busy or not_possible_now.
 */
export async function accept(ctx: Ctx, offerId: string): Promise<Visit | DeskVisit> {
  const { user_id } = requireActor(ctx);
  try {
    return await write(ctx, async (trx) => {
      const [offer] = await lockOffer(trx, offerId, user_id);
      if (!offer) throw new NotFound('open offer');
      if (offer.expires_at <= ctx.now) throw gone();
      await closeOffer(trx, offerId, 'accepted', ctx.now);
      await setEntryStatus(trx, offer.entry_id, 'fulfilled');
      const { appointment_id, pet_id, slot_id, hold_id, service_id } = offer;
      if (!appointment_id) {
        // What the clinic asks for in advance is paid afterwards, from the visit: an offer is too short for a checkout.
        const order = { slot_id, hold_id, service_id, owner_id: user_id, is_paid: true };
        return claim(trx, ctx, order, { id: pet_id, visit_id: null });
      }
      const found = await inHand(trx, ctx, appointment_id);
      requireMovable(ctx, found);
      await move(trx, ctx, found, { slot_id, hold_id });
      const moved = await getVisit({ ...ctx, db: trx }, appointment_id);
      await tellMoved(trx, ctx, moved);
      return moved;
    });
  } catch (error) {
    if (violatedConstraint(error) === 'appointments_pet_in_one_place') throw new PetBusy();
    if (error instanceof Refused || violatedConstraint(error) === 'appointments_vet_in_one_place') {
      throw gone();
    }
    throw error;
  }
}

const gone = () =>
  new Conflict(
    'offer_gone',
    'This offer has run out. You keep your place in line for the next one.',
  );

/** Declines an offer: the next in line gets it, and the actor keeps waiting for another. Errors: 401, 404. */
export async function decline(ctx: Ctx, offerId: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    const [offer] = await lockOffer(trx, offerId, user_id);
    if (!offer) throw new NotFound('open offer');
    await close(trx, ctx, offerId, 'declined', 'waiting');
  });
}

/** Leaves the line. Errors: 401, 404. */
export async function leave(ctx: Ctx, entryId: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    await findEntry(trx, entryId, user_id);
    await giveUp(trx, ctx, entryId);
  });
}

/** Gives up the places in line of a pet, of one person or of everybody, inside the caller's transaction. */
export async function giveUpPlaces(
  trx: Trx,
  ctx: Ctx,
  petId: string,
  userId: string | null,
): Promise<void> {
  for (const { id } of await selectPlacesOfPet(trx, petId, userId)) await giveUp(trx, ctx, id);
}

async function giveUp(trx: Trx, ctx: Ctx, entryId: string): Promise<void> {
  const [open] = await openOfferOf(trx, entryId);
  if (open) await close(trx, ctx, open.id, 'declined', 'left');
  await setEntryStatus(trx, entryId, 'left');
}

/** Passes offers that have run out to the next in line: the worker's part. */
export async function passOn(ctx: Ctx): Promise<void> {
  for (let more = true; more; ) {
    more = await transact(ctx.db, async (trx) => {
      const expired = await lockExpiredOffers(trx, ctx.now, OFFERS_A_BATCH);
      for (const offer of expired) await close(trx, ctx, offer.id, 'expired', 'waiting');
      return expired.length === OFFERS_A_BATCH;
    });
  }
}

async function close(
  trx: Trx,
  ctx: Ctx,
  offerId: string,
  as: 'declined' | 'expired',
  entryStatus: 'waiting' | 'left',
): Promise<void> {
  const [offer] = await closeOffer(trx, offerId, as, ctx.now);
  if (!offer) return;
  await setEntryStatus(trx, offer.entry_id, entryStatus);
  await releaseHolds(trx, [offer.hold_id]);
  // A booking may have swept the hold already; then the time is its, and the next in line is looked for in vain.
  await announceFreed(trx, [offer.slot_id]);
}
