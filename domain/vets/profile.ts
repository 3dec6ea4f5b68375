import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Db, Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { VetChange } from './input.ts';
import { insertProfile, selectOwn, selectProfile, updateProfile } from './sql/profile.ts';
import type { VetProfile } from './vet.ts';

/** A vet's public profile: who they are, whether the licence was verified, where they work. Errors: 404. */
export async function get(ctx: Ctx, id: string): Promise<VetProfile> {
  const [vet] = await selectProfile(ctx.db, id, ctx.now);
  if (!vet) throw new NotFound('vet');
  return vet;
}

/** Changes the actor's own profile. Errors: 401, 404 for everybody else's. */
export async function update(ctx: Ctx, id: string, change: VetChange): Promise<VetProfile> {
  return write(ctx, async (trx) => {
    await requireOwn(trx, ctx, id);
    await updateProfile(trx, id, change);
    return get({ ...ctx, db: trx }, id);
  });
}

/** Lets the vet whose profile it is pass. Errors: 401, 404. */
export async function requireOwn(db: Db, ctx: Ctx, id: string): Promise<void> {
  const own = await selectOwn(db, requireActor(ctx).user_id);
  if (own !== id) throw new NotFound('vet profile of yours');
}

/** The actor's own profile, or null for somebody who is no vet. Errors: 401. */
export async function own(ctx: Ctx): Promise<string | null> {
  return (await selectOwn(ctx.db, requireActor(ctx).user_id)) ?? null;
}

/** The profile of a person who works as a vet, made when there is none. Returns its id. */
export async function openProfile(trx: Trx, userId: string): Promise<string> {
  return (await selectOwn(trx, userId)) ?? insertProfile(trx, userId);
}
