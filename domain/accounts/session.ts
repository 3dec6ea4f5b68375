import { createHash, randomBytes } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import { insertToken } from './sql/tokens.ts';

const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;

export type Session = { token: string; expires_at: string };

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Issues a session: the only time its token is seen in clear. */
export async function startSession(ctx: Ctx, userId: string): Promise<Session> {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(ctx.now.getTime() + SESSION_DAYS * DAY_MS);
  await insertToken(ctx.db, {
    user_id: userId,
    token_hash: hashToken(token),
    token_type: 'session',
    created_at: ctx.now,
    expires_at: expires,
  });
  return { token, expires_at: expires.toISOString() };
}
