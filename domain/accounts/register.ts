import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { transact } from '#platform/db.ts';
import type { User } from './account.ts';
import { requireUncommon } from './guessed-passwords.ts';
import type { RegisterInput } from './input.ts';
import { openAccount } from './open-account.ts';
import { hashPassword } from './password.ts';
import { type Session, startSession } from './session.ts';
import { findUser } from './sql/users.ts';
import { countTry } from './tries.ts';

/**
 * Opens an account for a pet owner and signs them in. Errors: 409 email_taken; 422 on a common password or an unknown
 * time zone; 429 when a network has been told of too many addresses that they are taken.
 */
export async function register(ctx: Ctx, input: RegisterInput): Promise<Session & { user: User }> {
  const { password, ...person } = input;
  requireUncommon(password, [input.email, input.first_name, input.last_name]);
  const counted = await countTry(ctx, 'register');
  const password_hash = await hashPassword(password);
  const opened = await transact(ctx.db, async (trx) => {
    const id = await openAccount(trx, { ...person, password_hash });
    await sendAccountMail(trx, ctx, { user_id: id }, { kind: 'verify_email' });
    const session = await startSession({ ...ctx, db: trx }, id);
    return { user: await findUser(trx, id), ...session };
  });
  await counted.giveBack();
  return opened;
}
