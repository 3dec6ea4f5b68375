import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { transact } from '#platform/db.ts';
import { type Admitted, admit, orAsk } from './admit.ts';
import { LinkGone } from './errors.ts';
import { requireUncommon } from './guessed-passwords.ts';
import type { ResetRequest, ResetUse } from './input.ts';
import { hashPassword } from './password.ts';
import { proveEmail } from './prove-email.ts';
import { hashToken } from './session.ts';
import { consumeLink, findLink } from './sql/links.ts';
import { revokeAll } from './sql/sessions.ts';
import { updateUser } from './sql/users.ts';
import { countTry } from './tries.ts';

/** Has a link to set a new password sent; as for a magic link nothing tells whether there is an account. Errors: 429. */
export async function askForReset(ctx: Ctx, { email }: ResetRequest): Promise<void> {
  await countTry(ctx, 'mail', email);
  await transact(ctx.db, (trx) => sendAccountMail(trx, ctx, { email }, { kind: 'password_reset' }));
}

/** Whose password a link would set, without using it up; null when it is gone. */
export async function peekReset(ctx: Ctx, token: string): Promise<{ email: string } | null> {
  const found = await findLink(ctx.db, 'password_reset', hashToken(token), ctx.now);
  return found ? { email: found.email } : null;
}

/**
 * Sets a new password by a link, once; every session and waiting link ends, and this device is signed in.
 * Errors: 401 second_factor_needed, and the password is set; 409 link_gone, 422 password (the link then still holds).
 */
export async function redeemReset(ctx: Ctx, { token, password }: ResetUse): Promise<Admitted> {
  const hash = hashToken(token);
  const found = await findLink(ctx.db, 'password_reset', hash, ctx.now);
  if (!found) throw new LinkGone();
  requireUncommon(password, [found.email, found.first_name]);
  const password_hash = await hashPassword(password);
  const entered = await transact(ctx.db, async (trx) => {
    if (!(await consumeLink(trx, 'password_reset', hash, ctx.now))) throw new LinkGone();
    await proveEmail(trx, ctx, found.user_id);
    await updateUser(trx, found.user_id, { password_hash });
    await revokeAll(trx, found.user_id, ctx.now);
    return admit(trx, ctx, found.user_id);
  });
  return orAsk(entered);
}
