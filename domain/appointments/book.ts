import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { ownedHold } from '#domain/holds/own.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import type { Visit } from './appointment.ts';
import { claimPlainly } from './claim.ts';
import { claimTogether } from './claim-together.ts';
import { PetBusy } from './errors.ts';
import { checkHomeAddress } from './home-address.ts';
import type { BookInput } from './input.ts';
import { Refused, refuse } from './refuse.ts';
import { amongRivals } from './rivals.ts';
import { lookAtSlot } from './sql/look.ts';

export type Booking = Visit & {
  /** The other pets' appointments of the same visit. */
  companions?: Visit[];
};

const TRIES = 3;

/**
 * Books a free time, or the time of a hold, for the actor's pets: counters, visits, claims and history in one
 * transaction. Errors: 401; 422 naming the field; 409 slot_taken with alternatives, pet_busy, too_many_visits,
 * payment_required where the clinic is paid or given a card first.
 */
export async function book(ctx: Ctx, input: BookInput): Promise<Booking> {
  const { user_id } = requireActor(ctx);
  const pets = input.pet_ids ?? (input.pet_id ? [input.pet_id] : []);
  if (pets.length === 0) throw InvalidInput.at('pet_id', 'is required');
  checkHomeAddress(input);
  const { slot_id, hold_id } = await timeOf(ctx, input);
  const order = { ...input, slot_id, hold_id, owner_id: user_id };
  const mayBeGone = !hold_id && !ctx.idempotency;
  const [only] = mayBeGone && pets.length === 1 ? pets : [];
  return amongRivals(slot_id, async (hasRivals) => {
    // Fifty want the last time of a popular clinic: forty-nine are refused by one probe of an index, four times cheaper
    // than by the statement that would book. A repeated request has to find its first answer instead.
    const isGone = async () => (await lookAtSlot(ctx.db, slot_id, ctx.now))[0]?.is_sold_out;
    if (mayBeGone && (hasRivals || !only) && (await isGone())) return refuse(ctx, order, 'taken');
    return untilDecided(ctx, order, async () => {
      const visit = only && (await claimPlainly(ctx, order, only));
      if (visit) return visit;
      if (only && !hasRivals && (await isGone())) throw new Refused('taken');
      return write(ctx, async (trx) => {
        const [first, ...companions] = await claimTogether(trx, ctx, order, pets);
        return companions.length > 0 ? { ...first, companions } : first;
      });
    });
  });
}

async function untilDecided<T>(
  ctx: Ctx,
  order: { slot_id: string; service_id: number },
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const violated = violatedConstraint(error);
      // Chosen from the vets on duty, this one was booked elsewhere in the same instant: choose again.
      if (violated === 'appointments_vet_in_one_place' && tries < TRIES) continue;
      if (violated === 'appointments_vet_in_one_place') return refuse(ctx, order, 'taken');
      if (violated === 'appointments_pet_in_one_place') throw new PetBusy();
      if (error instanceof Refused) return refuse(ctx, order, error.reason);
      throw error;
    }
  }
}

// A hold that has run out is not the end: its time may still be free.
async function timeOf(ctx: Ctx, input: BookInput) {
  if (!input.hold_id) {
    if (!input.slot_id) throw InvalidInput.at('slot_id', 'is required');
    return { slot_id: input.slot_id, hold_id: null };
  }
  const hold = await ownedHold(ctx.db, ctx, input.hold_id, input);
  if (!hold) {
    throw new Conflict('hold_gone', 'This hold is no longer there. Choose the time again.');
  }
  if (hold.service_id !== input.service_id) {
    throw InvalidInput.at('service_id', 'is not what the time is held for');
  }
  return { slot_id: hold.slot_id, hold_id: hold.expires_at > ctx.now ? hold.id : null };
}
