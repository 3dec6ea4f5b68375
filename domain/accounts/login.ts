import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { type Admitted, admit, orAsk } from './admit.ts';
import { TooManyTries, WrongCredentials } from './errors.ts';
import type { LoginInput } from './input.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { findCredentials } from './sql/users.ts';
import { countTry, isUnderSiege, SIEGE_WAIT_S } from './tries.ts';

// Checked when there is no such account, so that both refusals take the same time.
const nobodysPassword = hashPassword('nobody');

/**
 * Signs a person in. Errors: 401 wrong_credentials, the same for an unknown e-mail and a wrong password, or
 * second_factor_needed, once the password was right;
 * 429 too_many_tries, which says nothing about the account either.
 */
export async function login(ctx: Ctx, input: LoginInput): Promise<Admitted> {
  const counted = await countTry(ctx, 'password', input.email);
  const found = await findCredentials(ctx.db, input.email, ctx.caller?.address);
  if (!found?.knows_network && (await isUnderSiege(ctx, 'password', input.email))) {
    throw new TooManyTries(SIEGE_WAIT_S);
  }
  const matches = await passwordMatches(
    input.password,
    found?.password_hash ?? (await nobodysPassword),
  );
  if (!found?.password_hash || !matches) throw new WrongCredentials();
  await counted.succeeded();
  return orAsk(await transact(ctx.db, (trx) => admit(trx, ctx, found.id)));
}
