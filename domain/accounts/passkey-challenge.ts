import type { Ctx } from '#domain/context.ts';
import { hashToken } from './session.ts';
import { consumeChallenge, insertChallenge } from './sql/passkeys.ts';

const MINUTES = 5;

export async function keepChallenge(
  { db, now }: Ctx,
  challenge: string,
  userId: string | null,
): Promise<void> {
  await insertChallenge(db, {
    challenge_hash: hashToken(challenge),
    user_id: userId,
    expires_at: new Date(now.getTime() + MINUTES * 60_000),
  });
}

/** The challenge that was signed, used up by this; null when it is none of ours, was answered or has run out. */
export async function answeredChallenge(
  { db, now }: Ctx,
  clientDataJSON: string,
  userId: string | null,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  if (!challenge) return null;
  return (await consumeChallenge(db, hashToken(challenge), userId, now)) ? challenge : null;
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
