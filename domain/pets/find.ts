import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { Breed, Pet, Species } from './pet.ts';
import { selectBreeds, selectPets, selectSpecies, speciesExists } from './sql/select.ts';

/** Every species that a new pet can be. */
export async function listSpecies(ctx: Ctx): Promise<Species[]> {
  return selectSpecies(ctx.db);
}

/** The breeds of a species, by name. Errors: 404 for an unknown species. */
export async function listBreeds(ctx: Ctx, speciesId: number): Promise<Breed[]> {
  if (!(await speciesExists(ctx.db, speciesId))) throw new NotFound('species');
  return selectBreeds(ctx.db, speciesId);
}

/** The actor's pets, by name. Errors: 401. */
export async function list(ctx: Ctx): Promise<Pet[]> {
  return selectPets(ctx.db, requireActor(ctx).user_id);
}

/** Those of the actor's pets that a visit can be booked for. Errors: 401. */
export async function listAlive(ctx: Ctx): Promise<Pet[]> {
  return (await list(ctx)).filter(({ deceased_on }) => deceased_on === null);
}

/** One of the actor's pets. Errors: 401, 404. */
export async function get(ctx: Ctx, id: string): Promise<Pet> {
  const [pet] = await selectPets(ctx.db, requireActor(ctx).user_id, id);
  if (!pet) throw new NotFound('pet');
  return pet;
}
