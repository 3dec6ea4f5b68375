import type { Ctx } from '#domain/context.ts';
import { transact, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import type { User } from './account.ts';
import type { RegisterInput } from './input.ts';
import { hashPassword } from './password.ts';
import { type Session, startSession } from './session.ts';
import { findUser, grantRole, insertUser } from './sql/users.ts';

/** Opens an account for a pet owner and signs them in. Errors: 409 email_taken, 422 on an unknown time zone. */
export async function register(ctx: Ctx, input: RegisterInput): Promise<Session & { user: User }> {
  const password_hash = await hashPassword(input.password);
  try {
    return await transact(ctx.db, async (trx) => {
      const { password: _, ...person } = input;
      const id = await insertUser(trx, { ...person, password_hash });
      await grantRole(trx, id, 'pet_owner');
      const session = await startSession({ ...ctx, db: trx }, id);
      return { user: await findUser(trx, id), ...session };
    });
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'users_email_any_case':
      case 'idx_users_email':
        throw new Conflict(
          'email_taken',
          'There is already an account with this e-mail. Sign in instead.',
        );
      case 'users_timezone_known':
        throw InvalidInput.at('timezone', 'must be an IANA time zone such as America/New_York');
      default:
        throw error;
    }
  }
}
