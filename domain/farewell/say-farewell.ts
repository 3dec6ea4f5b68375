import { requireActor } from '#domain/accounts/authenticate.ts';
import { callOff } from '#domain/appointments/cancel.ts';
import type { Ctx } from '#domain/context.ts';
import { setDeceased } from '#domain/pets/farewell.ts';
import { getTo as getPetTo } from '#domain/pets/find.ts';
import type { Pet } from '#domain/pets/pet.ts';
import { giveUpPlaces } from '#domain/waitlist/answer.ts';
import { write } from '#domain/write.ts';
import { NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import { lockKeptPet, selectLiveVisits } from './sql/farewell.ts';

/**
 * Notes, for its owner or a co-owner, that a pet has died. Nothing is sent about it any more, visits ahead are called off without a fee and without a
 * word, places in line are given up; what was stays. Errors: 401, 404.
 */
export async function sayFarewell(ctx: Ctx, petId: string): Promise<Pet> {
  const { user_id, timezone } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const inTrx = { ...ctx, db: trx, idempotency: null };
    await getPetTo('edit', inTrx, petId);
    // Visits first: whoever changes a visit locks it before its pet.
    for (const { id } of await selectLiveVisits(trx, petId, ctx.now)) {
      await callOff(inTrx, id, { reason: 'The pet has died.', fee_cents: 0, isTold: false });
    }
    const [pet] = await lockKeptPet(trx, petId, user_id, ctx.now);
    if (!pet) throw new NotFound('pet');
    await setDeceased(trx, petId, pet.deceased_on ?? dateIn(timezone, ctx.now));
    await giveUpPlaces(trx, ctx, petId, null);
    return getPetTo('edit', inTrx, petId);
  });
}

/** Takes it back, for when it was a mistake; visits that were called off stay so. Errors: 401, 404. */
export async function takeBackFarewell(ctx: Ctx, petId: string): Promise<Pet> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [pet] = await lockKeptPet(trx, petId, user_id, ctx.now);
    if (!pet) throw new NotFound('pet');
    await setDeceased(trx, petId, null);
    return getPetTo('edit', { ...ctx, db: trx }, petId);
  });
}
