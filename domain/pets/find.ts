import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { PetRight } from './access-sql.ts';
import type { Breed, Pet, Species } from './pet.ts';
import { selectBreeds, selectPet, selectPets, selectSpecies, speciesExists } from './sql/select.ts';

/** Every species that a new pet can be. */
export async function listSpecies(ctx: Ctx): Promise<Species[]> {
  return selectSpecies(ctx.db);
}

/** The breeds of a species, by name. Errors: 404 for an unknown species. */
export async function listBreeds(ctx: Ctx, speciesId: number): Promise<Breed[]> {
  if (!(await speciesExists(ctx.db, speciesId))) throw new NotFound('species');
  return selectBreeds(ctx.db, speciesId);
}

/** The actor's pets and those shared with them, by name. Errors: 401. */
export async function list(ctx: Ctx): Promise<Pet[]> {
  return selectPets(ctx.db, requireActor(ctx).user_id, ctx.now);
}

/** Those that the actor can book a visit for. Errors: 401. */
export async function listAlive(ctx: Ctx): Promise<Pet[]> {
  return (await list(ctx)).filter((pet) => pet.may_book && pet.deceased_on === null);
}

/** A pet that the actor sees. Errors: 401, 404. */
export const get = (ctx: Ctx, id: string): Promise<Pet> => getTo('see', ctx, id);

/** A pet to which the actor has a right. Errors: 401, 404. */
export async function getTo(right: PetRight, ctx: Ctx, id: string): Promise<Pet> {
  const [pet] = await selectPet(right, ctx.db, requireActor(ctx).user_id, ctx.now, id);
  if (!pet) throw new NotFound('pet');
  return pet;
}

/** A pet of which the actor is the owner, whose alone it is to share, to give away and to take off the list. Errors: 401, 404. */
export async function getOwned(ctx: Ctx, id: string): Promise<Pet> {
  const pet = await get(ctx, id);
  if (pet.role !== 'owner') throw new NotFound('pet');
  return pet;
}
