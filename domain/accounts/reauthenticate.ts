import type { Ctx } from '#domain/context.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import { requireActor } from './authenticate.ts';
import { passwordMatches } from './password.ts';
import { findSession } from './sql/sessions.ts';
import { findPasswordHash } from './sql/users.ts';
import { countTry } from './tries.ts';

const JUST_NOW_MS = 15 * 60_000;

/**
 * Makes sure that it is the actor, before what a stranger at an open screen could do most harm with: by the password, or,
 * without one, by having signed in within a quarter of an hour. Errors: 401, 409 sign_in_again, 422 current_password, 429.
 */
export async function reauthenticate(ctx: Ctx, password: string | undefined): Promise<void> {
  const { user_id, email, session_id } = requireActor(ctx);
  const hash = await findPasswordHash(ctx.db, user_id);
  if (!hash) {
    const session = await findSession(ctx.db, session_id);
    if (session && ctx.now.getTime() - session.created_at.getTime() <= JUST_NOW_MS) return;
    throw new Conflict(
      'sign_in_again',
      'Sign out and in again first, so that we can be sure it is you.',
    );
  }
  if (!password) throw InvalidInput.at('current_password', 'is required');
  const counted = await countTry(ctx, 'password', email);
  if (!(await passwordMatches(password, hash))) {
    throw InvalidInput.at('current_password', 'is not right');
  }
  await counted.succeeded();
}
