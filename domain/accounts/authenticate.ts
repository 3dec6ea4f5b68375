import type { Ctx } from '#domain/context.ts';
import { Unauthenticated } from '#platform/errors.ts';
import type { Actor, User } from './account.ts';
import { hashToken } from './session.ts';
import { findActor, noteUse, revokeToken } from './sql/tokens.ts';
import { findUser } from './sql/users.ts';

// A write with every request would cost more than the request.
const USE_NOTED_EVERY_MS = 600_000;

/** The person a session token stands for, or null when it is unknown, expired or signed out. */
export async function authenticate(
  ctx: Pick<Ctx, 'db' | 'now'>,
  token: string,
): Promise<Actor | null> {
  const [found] = await findActor(ctx.db, hashToken(token), ctx.now);
  if (!found) return null;
  const { last_used_at, ...actor } = found;
  const before = last_used_at?.getTime() ?? 0;
  if (ctx.now.getTime() - before > USE_NOTED_EVERY_MS) {
    await noteUse(ctx.db, actor.session_id, ctx.now);
  }
  return actor;
}

/** Signs out: the token is worth nothing from now on. */
export async function logout(ctx: Ctx, token: string): Promise<void> {
  await revokeToken(ctx.db, hashToken(token), ctx.now);
}

/** The signed-in person. Errors: 401. */
export async function me(ctx: Ctx): Promise<User> {
  return findUser(ctx.db, requireActor(ctx).user_id);
}

/** The actor, or 401 for someone who has not signed in. */
export function requireActor(ctx: Pick<Ctx, 'actor'>): Actor {
  if (!ctx.actor) throw new Unauthenticated();
  return ctx.actor;
}
