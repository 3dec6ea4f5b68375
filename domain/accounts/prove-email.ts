import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { markVerified } from './sql/links.ts';
import { deletePasskeys } from './sql/passkeys.ts';
import { revokeAll } from './sql/sessions.ts';
import { updateUser } from './sql/users.ts';

/**
 * Notes that whoever acts has the account's address, because they came by a link that went there or by a provider that
 * vouches for it. The first time, what lets others in ends: somebody else may have opened the account in their name.
 */
export async function proveEmail(trx: Trx, ctx: Ctx, userId: string): Promise<void> {
  if (!(await markVerified(trx, userId, ctx.now))) return;
  await updateUser(trx, userId, { password_hash: null });
  await deletePasskeys(trx, userId);
  await revokeAll(trx, userId, ctx.now);
}
