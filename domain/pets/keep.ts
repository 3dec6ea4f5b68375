import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import { add as addFor, explain } from './add-for.ts';
import { get, getOwned, getTo } from './find.ts';
import type { PetChange, PetInput } from './input.ts';
import type { Pet } from './pet.ts';
import { removePet, updatePet } from './sql/change.ts';

/** Adds a pet to the actor's. Errors: 401, 422. */
export async function add(ctx: Ctx, input: PetInput): Promise<Pet> {
  const { user_id } = requireActor(ctx);
  checkBirthday(ctx, input);
  return write(ctx, async (trx) => {
    const id = await addFor(trx, { ...input, owner_id: user_id });
    return get({ ...ctx, db: trx }, id);
  });
}

/** Changes the given fields of a pet of which the actor is owner or co-owner. Errors: 401, 404, 422. */
export async function update(ctx: Ctx, id: string, change: PetChange): Promise<Pet> {
  checkBirthday(ctx, change);
  return write(ctx, async (trx) => {
    const pet = await getTo('edit', { ...ctx, db: trx }, id);
    // A breed belongs to one species: changing the species without naming a breed clears it.
    const newSpecies = change.species_id !== undefined && change.species_id !== pet.species_id;
    const breed_id = newSpecies ? (change.breed_id ?? null) : change.breed_id;
    await updatePet(trx, id, { ...change, breed_id }).catch(explain);
    return get({ ...ctx, db: trx }, id);
  });
}

/** Takes a pet off its owner's list, and everybody's with whom it is shared; its past visits stay. Errors: 401, 404, 409 pet_has_visits. */
export async function remove(ctx: Ctx, id: string): Promise<void> {
  await write(ctx, async (trx) => {
    const pet = await getOwned({ ...ctx, db: trx }, id);
    if (!(await removePet(trx, id, ctx.now))) {
      throw new Conflict(
        'pet_has_visits',
        `${pet.name} still has a visit booked. Cancel it first.`,
      );
    }
  });
}

function checkBirthday(ctx: Ctx, { date_of_birth }: PetChange): void {
  if (!date_of_birth) return;
  // A day ahead is still today somewhere.
  const tomorrow = new Date(ctx.now.getTime() + 86_400_000).toISOString().slice(0, 10);
  if (date_of_birth > tomorrow || date_of_birth < '1900-01-01') {
    throw InvalidInput.at('date_of_birth', 'must be a day between 1900 and today');
  }
}
