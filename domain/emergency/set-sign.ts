import { requireActor } from '#domain/accounts/authenticate.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Emergency } from '#domain/clinics/clinic.ts';
import { get as getClinic } from '#domain/clinics/find.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import type { SignInput } from './input.ts';
import { ASK_MINUTES, USUAL_MINUTES } from './sign.ts';
import { confirmSign, insertSign, lockClinic, retireSign } from './sql/sign.ts';

const MINUTE_MS = 60_000;

/**
 * Puts up a clinic's emergency sign; the same sign again confirms it. It lapses by itself, and its staff are asked before.
 * Errors: 401; 404 for others than the clinic's staff; 422.
 */
export async function setSign(ctx: Ctx, clinicId: string, input: SignInput): Promise<Emergency> {
  requireStaff(ctx, clinicId);
  const { user_id } = requireActor(ctx);
  const { flag_type } = input;
  const minutes = input.expires_in_minutes ?? USUAL_MINUTES[flag_type];
  const expires = new Date(ctx.now.getTime() + minutes * MINUTE_MS);
  return write(ctx, async (trx) => {
    await lockClinic(trx, clinicId);
    const { wait_min_minutes: least, wait_max_minutes: most } = input;
    const sign = [
      clinicId,
      flag_type,
      least ?? most ?? null,
      most ?? least ?? null,
      input.message?.trim() || null,
      ctx.now,
      expires,
    ] as const;
    const [confirmed] = await confirmSign(trx, ...sign);
    if (!confirmed) {
      await retireSign(trx, clinicId);
      await insertSign(trx, ...sign, user_id).catch(explain);
    }
    await remember(trx, clinicId, expires);
    const { emergency } = await getClinic({ ...ctx, db: trx }, clinicId);
    if (!emergency) throw new NotFound('sign');
    return emergency;
  });
}

/** Takes the sign down: the board promises nothing about the clinic any more. Errors: 401, 404. */
export async function takeDownSign(ctx: Ctx, clinicId: string): Promise<void> {
  requireStaff(ctx, clinicId);
  await write(ctx, async (trx) => {
    await lockClinic(trx, clinicId);
    if ((await retireSign(trx, clinicId)).length === 0) throw new NotFound('sign');
  });
}

// Jobs of a sign that was confirmed or changed since find another end and do nothing.
async function remember(trx: Trx, clinic_id: string, expires: Date): Promise<void> {
  const job = { clinic_id, expires_at: expires.toISOString() };
  const ask = new Date(expires.getTime() - ASK_MINUTES * MINUTE_MS);
  const key = (what: string) => `emergency-${what}:${clinic_id}`;
  await enqueue(trx, 'emergency.ask', job, { runAt: ask, jobKey: key('ask') });
  await enqueue(trx, 'emergency.lapse', job, { runAt: expires, jobKey: key('lapse') });
}

function explain(error: unknown): never {
  if (violatedConstraint(error) === 'emergency_flags_wait_range') {
    throw InvalidInput.at('wait_max_minutes', 'must not be less than wait_min_minutes');
  }
  throw error;
}
