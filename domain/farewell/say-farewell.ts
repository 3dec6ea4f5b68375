import { requireActor } from '#domain/accounts/authenticate.ts';
import { callOff } from '#domain/appointments/cancel.ts';
import type { Ctx } from '#domain/context.ts';
import { setDeceased } from '#domain/pets/farewell.ts';
import { get as getPet } from '#domain/pets/find.ts';
import type { Pet } from '#domain/pets/pet.ts';
import { leave } from '#domain/waitlist/answer.ts';
import { write } from '#domain/write.ts';
import { NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import { lockOwnPet, selectLiveVisits, selectPlacesInLine } from './sql/farewell.ts';

/**
 * Notes that a pet has died. Nothing is sent about it any more, visits ahead are called off without a fee and without a
 * word, places in line are given up; what was stays. Errors: 401, 404.
 */
export async function sayFarewell(ctx: Ctx, petId: string): Promise<Pet> {
  const { user_id, timezone } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const inTrx = { ...ctx, db: trx, idempotency: null };
    await getPet(inTrx, petId);
    // Visits first: whoever changes a visit locks it before its pet.
    for (const { id } of await selectLiveVisits(trx, petId, ctx.now)) {
      await callOff(inTrx, id, { reason: 'The pet has died.', fee_cents: 0, isTold: false });
    }
    const [pet] = await lockOwnPet(trx, petId, user_id);
    if (!pet) throw new NotFound('pet');
    await setDeceased(trx, petId, pet.deceased_on ?? dateIn(timezone, ctx.now));
    for (const { id } of await selectPlacesInLine(trx, petId)) await leave(inTrx, id);
    return getPet(inTrx, petId);
  });
}

/** Takes it back, for when it was a mistake; visits that were called off stay so. Errors: 401, 404. */
export async function takeBackFarewell(ctx: Ctx, petId: string): Promise<Pet> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [pet] = await lockOwnPet(trx, petId, user_id);
    if (!pet) throw new NotFound('pet');
    await setDeceased(trx, petId, null);
    return getPet({ ...ctx, db: trx }, petId);
  });
}
