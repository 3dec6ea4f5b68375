import type { Ctx } from '#domain/context.ts';
import { Unauthenticated } from '#platform/errors.ts';
import type { User } from './account.ts';
import type { LoginInput } from './input.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { type Session, startSession } from './session.ts';
import { findCredentials, findUser } from './sql/users.ts';

// Checked when there is no such account, so that both refusals take the same time.
const nobodysPassword = hashPassword('nobody');

/** Signs a person in. Errors: 401 wrong_credentials, the same for an unknown e-mail and a wrong password. */
export async function login(ctx: Ctx, input: LoginInput): Promise<Session & { user: User }> {
  const found = await findCredentials(ctx.db, input.email);
  const matches = await passwordMatches(
    input.password,
    found?.password_hash ?? (await nobodysPassword),
  );
  if (!found?.password_hash || !matches) {
    throw new Unauthenticated('E-mail or password is not right.', 'wrong_credentials');
  }
  const session = await startSession(ctx, found.id);
  return { user: await findUser(ctx.db, found.id), ...session };
}
