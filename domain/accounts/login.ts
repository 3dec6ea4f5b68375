import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import type { User } from './account.ts';
import { TooManyTries, WrongCredentials } from './errors.ts';
import type { LoginInput } from './input.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { type Session, startSession } from './session.ts';
import { findCredentials, findUser } from './sql/users.ts';
import { countTry, isUnderSiege } from './tries.ts';

// Checked when there is no such account, so that both refusals take the same time.
const nobodysPassword = hashPassword('nobody');
const SIEGE_WAIT_S = 900;

/**
 * Signs a person in. Errors: 401 wrong_credentials, the same for an unknown e-mail and a wrong password;
 * 429 too_many_tries, which says nothing about the account either.
 */
export async function login(ctx: Ctx, input: LoginInput): Promise<Session & { user: User }> {
  const counted = await countTry(ctx, 'password', input.email);
  const found = await findCredentials(ctx.db, input.email, ctx.caller?.address);
  if (!found?.knows_network && (await isUnderSiege(ctx, input.email))) {
    throw new TooManyTries(SIEGE_WAIT_S);
  }
  const matches = await passwordMatches(
    input.password,
    found?.password_hash ?? (await nobodysPassword),
  );
  if (!found?.password_hash || !matches) throw new WrongCredentials();
  await counted.succeeded();
  return transact(ctx.db, async (trx) => {
    const session = await startSession({ ...ctx, db: trx }, found.id);
    return { user: await findUser(trx, found.id), ...session };
  });
}
