import type { Ctx } from '#domain/context.ts';
import { type Trx, transact } from '#platform/db.ts';
import type { Admitted } from './admit.ts';
import { TooManyTries, WrongCode } from './errors.ts';
import type { SecondFactorUse } from './input.ts';
import { hashRecoveryCode } from './recovery-codes.ts';
import { hashToken, startSession } from './session.ts';
import * as rows from './sql/second-factors.ts';
import { knowsNetwork } from './sql/tokens.ts';
import { findUser } from './sql/users.ts';
import { stepOf } from './totp.ts';
import { countTry, isUnderSiege, SIEGE_WAIT_S } from './tries.ts';

const TOTP_CODE = /^\d{6}$/;

/**
 * Signs in whoever has shown the first factor, by a code of their authenticator or a recovery code, each good for once.
 * Errors: 401 wrong_code, also when the sign-in has run out or was tried five times; 429 too_many_tries.
 */
export async function passSecondFactor(
  ctx: Ctx,
  { sign_in_token, code }: SecondFactorUse,
): Promise<Admitted> {
  // Counted whatever comes of it: a rolled back try would be none.
  const [half] = await rows.tryHalf(ctx.db, hashToken(sign_in_token), ctx.now);
  if (!half) throw new WrongCode();
  const counted = await countTry(ctx, 'code', half.user_id);
  const [place] = await knowsNetwork(ctx.db, half.user_id, ctx.caller?.address ?? null);
  if (!place?.knows && (await isUnderSiege(ctx, 'code', half.user_id))) {
    throw new TooManyTries(SIEGE_WAIT_S);
  }
  const admitted = await transact(ctx.db, async (trx) => {
    if (!(await rightCode(trx, ctx, half.user_id, code))) return null;
    if (!(await rows.deleteHalf(trx, half.id))) return null;
    const session = await startSession({ ...ctx, db: trx }, half.user_id, { isStrong: true });
    return { user: await findUser(trx, half.user_id), ...session };
  });
  if (!admitted) throw new WrongCode();
  await counted.succeeded();
  return admitted;
}

/** Whether a code of somebody's is right just now; then it is used up. */
export async function rightCode(
  trx: Trx,
  ctx: Ctx,
  userId: string,
  typed: string,
): Promise<boolean> {
  const code = typed.replace(/\s/g, '');
  const [factor] = await rows.selectFactor(trx, userId);
  if (!factor?.is_on) return false;
  if (!TOTP_CODE.test(code)) {
    const used = await rows.spendRecoveryCode(trx, userId, hashRecoveryCode(code), ctx.now);
    return used.length > 0;
  }
  const step = stepOf(factor.secret, code, ctx.now);
  return step !== null && (await rows.spendStep(trx, userId, step)).length > 0;
}
