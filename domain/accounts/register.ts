import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import type { User } from './account.ts';
import type { RegisterInput } from './input.ts';
import { openAccount } from './open-account.ts';
import { hashPassword } from './password.ts';
import { type Session, startSession } from './session.ts';
import { findUser } from './sql/users.ts';

/** Opens an account for a pet owner and signs them in. Errors: 409 email_taken, 422 on an unknown time zone. */
export async function register(ctx: Ctx, input: RegisterInput): Promise<Session & { user: User }> {
  const { password, ...person } = input;
  const password_hash = await hashPassword(password);
  return transact(ctx.db, async (trx) => {
    const id = await openAccount(trx, { ...person, password_hash });
    const session = await startSession({ ...ctx, db: trx }, id);
    return { user: await findUser(trx, id), ...session };
  });
}
