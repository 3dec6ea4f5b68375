import { requireActor } from '#domain/accounts/authenticate.ts';
import { handOver } from '#domain/appointments/hand-over.ts';
import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { endShare } from './end.ts';
import { forgetInvitationsOf } from './sql/invitations.ts';
import { selectHeirs, selectWithPerson } from './sql/shares.ts';
import { give } from './transfer.ts';

/** To whom each pet of the actor's would go that has a co-owner, whoever has been it longest. Errors: 401. */
export async function listHeirs(ctx: Ctx): Promise<{ pet_name: string; name: string }[]> {
  const heirs = await selectHeirs(ctx.db, requireActor(ctx).user_id);
  return heirs.map(({ pet_name, name }) => ({ pet_name, name }));
}

/**
 * Ends, for an account that closes, all that its person shares, in the caller's transaction; with `givesPets` their pets go
 * to co-owners first, the visits ahead with them.
 */
export async function partFromHousehold(trx: Trx, ctx: Ctx, givesPets: boolean): Promise<void> {
  const { user_id, email } = requireActor(ctx);
  await forgetInvitationsOf(trx, user_id, email, ctx.now);
  for (const { pet_id, share_id } of givesPets ? await selectHeirs(trx, user_id) : []) {
    await give(trx, ctx, pet_id, share_id);
    await handOver(trx, ctx, pet_id, user_id);
  }
  for (const { id, pet_id } of await selectWithPerson(trx, user_id)) {
    await endShare(trx, ctx, { id, pet_id, user_id }, 'account_closed');
  }
}
