import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { selectAccess } from './sql/access.ts';

export type PetAccess = {
  /** As its owner or a co-owner. */
  keeps: boolean;
  /** The actor's clinics that treat it: where it has a visit ahead, or had one. */
  clinics: { id: string; name: string }[];
};

/**
 * What the actor has to do with a pet's record: who keeps it and the clinics that treat it write, a sitter reads on their
 * days. Errors: 401, 404 for everybody else.
 */
export async function accessTo(ctx: Ctx, petId: string): Promise<PetAccess> {
  const actor = requireActor(ctx);
  const [found] = await selectAccess(ctx.db, petId, actor.user_id, workplaces(actor), ctx.now);
  if (!found || (!found.sees && found.clinics.length === 0)) throw new NotFound('pet');
  return { keeps: found.keeps, clinics: found.clinics };
}
