import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { User } from './account.ts';
import { requireActor } from './authenticate.ts';
import type { MeChange } from './input.ts';
import { explain } from './open-account.ts';
import { findUser, updateUser } from './sql/users.ts';

/** Changes the given facts about the actor. Errors: 401, 422 on an unknown time zone. */
export async function updateMe(ctx: Ctx, change: MeChange): Promise<User> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const { phone } = await findUser(trx, user_id);
    // Another number has yet to be proved.
    const proof =
      change.phone !== undefined && change.phone !== phone ? { phone_verified_at: null } : {};
    await updateUser(trx, user_id, { ...change, ...proof }).catch(explain);
    return findUser(trx, user_id);
  });
}
