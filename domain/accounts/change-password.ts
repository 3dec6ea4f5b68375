import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { User } from './account.ts';
import { requireActor } from './authenticate.ts';
import { NoPassword } from './errors.ts';
import { requireUncommon } from './guessed-passwords.ts';
import type { PasswordChange } from './input.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { type Session, startSession } from './session.ts';
import { revokeAll } from './sql/sessions.ts';
import { findPasswordHash, findUser, updateUser } from './sql/users.ts';
import { countTry } from './tries.ts';

/**
 * Sets a new password for who knows the old one; every session ends and this device gets a new one.
 * Errors: 401, 409 no_password, 422 naming the field, 429 too_many_tries.
 */
export async function changePassword(
  ctx: Ctx,
  { current_password, password }: PasswordChange,
): Promise<Session & { user: User }> {
  const { user_id, email, first_name, last_name } = requireActor(ctx);
  const old = await findPasswordHash(ctx.db, user_id);
  if (!old) throw new NoPassword();
  requireUncommon(password, [email, first_name, last_name]);
  const counted = await countTry(ctx, 'password', email);
  if (!(await passwordMatches(current_password, old))) {
    throw InvalidInput.at('current_password', 'is not right');
  }
  await counted.succeeded();
  const password_hash = await hashPassword(password);
  return transact(ctx.db, async (trx) => {
    await updateUser(trx, user_id, { password_hash });
    await revokeAll(trx, user_id, ctx.now);
    const session = await startSession({ ...ctx, db: trx }, user_id);
    return { user: await findUser(trx, user_id), ...session };
  });
}
