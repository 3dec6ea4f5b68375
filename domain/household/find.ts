import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { getTo } from '#domain/pets/find.ts';
import type { Share } from './share.ts';
import { selectOfPerson, selectOfPet } from './sql/shares.ts';

/** Who shares the actor's pets, and whose pets they share, sitters' days to come among them. Errors: 401. */
export async function list(ctx: Ctx): Promise<Share[]> {
  return selectOfPerson(ctx.db, requireActor(ctx).user_id);
}

/** Everyone who shares a pet, then who did, for its owner and co-owners. Errors: 401, 404. */
export async function listOfPet(ctx: Ctx, petId: string): Promise<Share[]> {
  await getTo('edit', ctx, petId);
  return selectOfPet(ctx.db, petId);
}
