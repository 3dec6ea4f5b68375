import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { type Trx, transact } from '#platform/db.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import type { SecondFactor, SecondFactorSecret } from './account.ts';
import { requireActor } from './authenticate.ts';
import type { CodeInput, Reauthentication, SecondFactorOff } from './input.ts';
import { rightCode } from './pass-second-factor.ts';
import { reauthenticate } from './reauthenticate.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import * as rows from './sql/second-factors.ts';
import { markStrong, revokeAll } from './sql/sessions.ts';
import { findUser } from './sql/users.ts';
import { newSecret, otpauthUri, stepOf } from './totp.ts';
import { countTry } from './tries.ts';

/** Whether the actor is asked for a second factor, and who asks for it. Errors: 401. */
export async function getSecondFactor(ctx: Ctx): Promise<SecondFactor> {
  const { user_id } = requireActor(ctx);
  const [factor] = await rows.selectFactor(ctx.db, user_id);
  const required_by = (await rows.selectRequiring(ctx.db, user_id)).map(({ name }) => name);
  return {
    is_on: factor?.is_on ?? false,
    since: factor?.since ?? null,
    recovery_codes_left: factor?.is_on ? factor.codes_left : 0,
    required_by,
  };
}

/** Draws a secret for the actor's authenticator; nothing is asked for before a code has proved it. Errors: 401, 409 email_not_verified, second_factor_on or sign_in_again, 422, 429. */
export async function beginSecondFactor(
  ctx: Ctx,
  { current_password }: Reauthentication,
): Promise<SecondFactorSecret> {
  const { user_id, email } = requireActor(ctx);
  await reauthenticate(ctx, current_password);
  // Else somebody could open an account in another's name and shut its owner out for good.
  if (!(await findUser(ctx.db, user_id)).email_verified_at) {
    throw new Conflict('email_not_verified', 'Confirm your e-mail address first.');
  }
  const [begun] = await rows.beginFactor(ctx.db, user_id, newSecret(), ctx.now);
  if (!begun) {
    throw new Conflict('second_factor_on', 'A second factor is on. Turn it off to set up another.');
  }
  return { secret: begun.secret, uri: otpauthUri(begun.secret, email) };
}

/** The secret that waits for its first code, to be shown again. Errors: 401. */
export async function pendingSecondFactor(ctx: Ctx): Promise<SecondFactorSecret | null> {
  const { user_id, email } = requireActor(ctx);
  const [factor] = await rows.selectFactor(ctx.db, user_id);
  if (!factor || factor.is_on) return null;
  return { secret: factor.secret, uri: otpauthUri(factor.secret, email) };
}

/**
 * Turns the second factor on with a first code: the only time its recovery codes are seen. Other devices are signed out,
 * and a mail tells of it. Errors: 401, 409 second_factor_not_begun, 422 code, 429.
 */
export async function confirmSecondFactor(
  ctx: Ctx,
  { code }: CodeInput,
): Promise<{ recovery_codes: string[] }> {
  const { user_id, session_id } = requireActor(ctx);
  const begun = await pendingSecondFactor(ctx);
  if (!begun) throw new Conflict('second_factor_not_begun', 'Begin with a new secret first.');
  const counted = await countTry(ctx, 'code', user_id);
  const step = stepOf(begun.secret, code.replace(/\s/g, ''), ctx.now);
  if (step === null) throw InvalidInput.at('code', 'is not the one shown right now');
  await counted.succeeded();
  return transact(ctx.db, async (trx) => {
    if ((await rows.confirmFactor(trx, user_id, step, ctx.now)).length === 0) {
      throw new Conflict('second_factor_on', 'A second factor is on already.');
    }
    await revokeAll(trx, user_id, ctx.now, session_id);
    await markStrong(trx, session_id);
    await sendAccountMail(trx, ctx, { user_id }, { kind: 'second_factor', data: { what: 'on' } });
    return drawCodes(trx, ctx, user_id);
  });
}

/** New recovery codes; the old ones are worth nothing. Errors: 401, 409 second_factor_off or sign_in_again, 422, 429. */
export async function renewRecoveryCodes(
  ctx: Ctx,
  { current_password }: Reauthentication,
): Promise<{ recovery_codes: string[] }> {
  const { user_id } = requireActor(ctx);
  await reauthenticate(ctx, current_password);
  return transact(ctx.db, async (trx) => {
    const [factor] = await rows.selectFactor(trx, user_id);
    if (!factor?.is_on) throw isOff();
    return drawCodes(trx, ctx, user_id);
  });
}

/**
 * Turns the second factor off, by both of what it takes to sign in; a mail tells of it. Errors: 401; 409 second_factor_off,
 * sign_in_again, or second_factor_required by a clinic; 422 naming the field; 429.
 */
export async function turnOffSecondFactor(
  ctx: Ctx,
  { current_password, code }: SecondFactorOff,
): Promise<void> {
  const { user_id } = requireActor(ctx);
  await reauthenticate(ctx, current_password);
  const { is_on, required_by } = await getSecondFactor(ctx);
  if (!is_on) throw isOff();
  if (required_by.length > 0) {
    throw new Conflict(
      'second_factor_required',
      `${required_by.join(', ')} asks its staff for it.`,
    );
  }
  const counted = await countTry(ctx, 'code', user_id);
  await transact(ctx.db, async (trx) => {
    if (!(await rightCode(trx, ctx, user_id, code))) {
      throw InvalidInput.at('code', 'is not right, or was used before');
    }
    await rows.deleteFactor(trx, user_id);
    await sendAccountMail(trx, ctx, { user_id }, { kind: 'second_factor', data: { what: 'off' } });
  });
  await counted.succeeded();
}

/** Takes somebody's second factor away in the caller's transaction, who has decided; says whether there was one. */
export async function resetSecondFactor(trx: Trx, ctx: Ctx, userId: string): Promise<boolean> {
  const wasOn = await rows.deleteFactor(trx, userId);
  if (wasOn) {
    const told = { kind: 'second_factor', data: { what: 'reset' } };
    await sendAccountMail(trx, ctx, { user_id: userId }, told);
  }
  return wasOn;
}

async function drawCodes(trx: Trx, ctx: Ctx, userId: string) {
  const recovery_codes = newRecoveryCodes();
  await rows.replaceCodes(trx, userId, recovery_codes.map(hashRecoveryCode), ctx.now);
  return { recovery_codes };
}

const isOff = () =>
  new Conflict('second_factor_off', 'There is no second factor. Set one up first.');
