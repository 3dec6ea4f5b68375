import { createHash, randomBytes } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import { deviceOf } from './device.ts';
import { revokeSession } from './sql/sessions.ts';
import { insertToken } from './sql/tokens.ts';

const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;

export type Session = { token: string; expires_at: string };

export const newToken = () => randomBytes(32).toString('base64url');
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Issues a session: the only time its token is seen in clear. The person's own that came with the request ends with it. */
export async function startSession(ctx: Ctx, userId: string): Promise<Session> {
  const { actor, caller, now } = ctx;
  if (actor?.user_id === userId) await revokeSession(ctx.db, userId, actor.session_id, now);
  const token = newToken();
  const expires = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  await insertToken(ctx.db, {
    user_id: userId,
    token_hash: hashToken(token),
    token_type: 'session',
    device: deviceOf(caller?.user_agent),
    address: caller?.address,
    last_used_at: now,
    created_at: now,
    expires_at: expires,
  });
  return { token, expires_at: expires.toISOString() };
}
