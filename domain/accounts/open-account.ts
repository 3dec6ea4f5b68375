import { type Trx, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import { grantRole, insertUser } from './sql/users.ts';

type NewAccount = {
  email: string;
  first_name: string;
  last_name: string;
  phone?: string | undefined;
  timezone?: string | undefined;
  password_hash?: string | undefined;
};

/** A pet owner's account, inside the caller's transaction. Returns its id. Errors: 409 email_taken, 422 timezone. */
export async function openAccount(trx: Trx, account: NewAccount): Promise<string> {
  const id = await insertUser(trx, account).catch(explain);
  await grantRole(trx, id, 'pet_owner');
  return id;
}

/** What a violated constraint of an account means to its owner. */
export function explain(error: unknown): never {
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
