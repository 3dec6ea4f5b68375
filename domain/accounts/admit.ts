import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import type { User } from './account.ts';
import { SecondFactorNeeded } from './errors.ts';
import { hashToken, newToken, type Session, startSession } from './session.ts';
import { insertHalf, selectFactor } from './sql/second-factors.ts';
import { findUser } from './sql/users.ts';

const HALF_MINUTES = 10;

export type Admitted = Session & { user: User };
/** Somebody who has shown the first factor: what they come back with beside the second. */
type Half = { sign_in_token: string };

/**
 * Lets in who has shown a first factor, or notes that the second is still to come, inside the caller's transaction, which
 * has to commit before `orAsk` says so.
 */
export async function admit(trx: Trx, ctx: Ctx, userId: string): Promise<Admitted | Half> {
  const [factor] = await selectFactor(trx, userId);
  if (!factor?.is_on) {
    const session = await startSession({ ...ctx, db: trx }, userId);
    return { user: await findUser(trx, userId), ...session };
  }
  const sign_in_token = newToken();
  await insertHalf(trx, {
    user_id: userId,
    token_hash: hashToken(sign_in_token),
    created_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + HALF_MINUTES * 60_000),
  });
  return { sign_in_token };
}

/** Who is in; asks everybody else for the second factor. Errors: 401 second_factor_needed. */
export function orAsk(entered: Admitted | Half): Admitted {
  if ('sign_in_token' in entered) throw new SecondFactorNeeded(entered.sign_in_token);
  return entered;
}
