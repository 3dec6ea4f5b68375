import { createHash, randomBytes } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import { deviceOf } from './device.ts';
import { findSession, revokeSession } from './sql/sessions.ts';
import { insertToken } from './sql/tokens.ts';

const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;

export type Session = { token: string; expires_at: string };

export const newToken = () => randomBytes(32).toString('base64url');
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Issues a session: the only time its token is seen in clear. The person's own that came with the request ends with it, and
 * is as strong as that was unless said otherwise.
 */
export async function startSession(
  ctx: Ctx,
  userId: string,
  { isStrong = false } = {},
): Promise<Session> {
  const { actor, caller, now } = ctx;
  const before = actor?.user_id === userId ? await findSession(ctx.db, actor.session_id) : null;
  if (before) await revokeSession(ctx.db, userId, before.id, now);
  const token = newToken();
  const expires = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  await insertToken(ctx.db, {
    user_id: userId,
    token_hash: hashToken(token),
    token_type: 'session',
    is_strong: isStrong || (before?.is_strong ?? false),
    device: deviceOf(caller?.user_agent),
    address: caller?.address,
    last_used_at: now,
    created_at: now,
    expires_at: expires,
  });
  return { token, expires_at: expires.toISOString() };
}
