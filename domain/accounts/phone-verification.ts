import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { write } from '#domain/write.ts';
import { type Db, type Trx, transact } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { e164 } from '#platform/phone.ts';
import type { PhoneVerification } from './account.ts';
import { requireActor } from './authenticate.ts';
import { TooManyTexts } from './errors.ts';
import type { PhoneCode } from './input.ts';
import { passwordMatches } from './password.ts';
import * as rows from './sql/phone-verifications.ts';
import { countTry } from './tries.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CODE_MINUTES = 10;
/** For an account and for a number, from everywhere together: each text costs, and rings on somebody's phone. */
const MOST_CODES_AN_HOUR = 5;

/** The actor's number, whether it is proved, and whether a code for that waits. Errors: 401. */
export async function getPhoneVerification(ctx: Ctx): Promise<PhoneVerification> {
  return verificationOf(ctx.db, ctx, requireActor(ctx).user_id);
}

/**
 * Has a code sent to the actor's number, and nothing when it is proved. A code that was sent before is worth nothing
 * then. Errors: 401, 409 no_texts or no_phone, 422 phone, 429.
 */
export async function askForPhoneCode(ctx: Ctx): Promise<PhoneVerification> {
  const { user_id } = requireActor(ctx);
  if (!ctx.sendsTexts) throw new Conflict('no_texts', 'No text messages are sent from here.');
  const { phone, verified_at } = await getPhoneVerification(ctx);
  if (!phone) throw new Conflict('no_phone', 'Add your phone number to your account first.');
  const number = e164(phone);
  if (!number) {
    throw InvalidInput.at('phone', 'needs its country code, such as +1 212 555 0147');
  }
  if (!verified_at) await countTry(ctx, 'text');
  return write(ctx, async (trx) => {
    await rows.keepAsE164(trx, user_id, number, phone);
    if (!verified_at) await owe(trx, ctx, user_id, number);
    return verificationOf(trx, ctx, user_id);
  });
}

/** Proves the actor's number by the code that went there, once. Errors: 401, 409 code_gone, 422 code. */
export async function confirmPhone(ctx: Ctx, { code }: PhoneCode): Promise<PhoneVerification> {
  const { user_id } = requireActor(ctx);
  // Outside of the transaction below: a wrong code counts, whatever becomes of the rest.
  const [tried] = await rows.takeTry(ctx.db, user_id, ctx.now);
  if (!tried) throw gone();
  if (!(await passwordMatches(code.replace(/\s/g, ''), tried.code_hash))) {
    throw InvalidInput.at('code', 'is not the one we sent');
  }
  return transact(ctx.db, async (trx) => {
    const [used] = await rows.consumeCode(trx, tried.id, ctx.now);
    const [proved] = used ? await rows.markPhoneVerified(trx, user_id, tried.phone, ctx.now) : [];
    if (!proved) throw gone();
    return verificationOf(trx, ctx, user_id);
  });
}

async function owe(trx: Trx, ctx: Ctx, userId: string, phone: string): Promise<void> {
  await rows.takeTurn(trx, userId);
  await rows.takeTurn(trx, phone);
  const hourAgo = new Date(ctx.now.getTime() - HOUR_MS);
  const [had] = await rows.countCodes(trx, userId, phone, hourAgo);
  if (had?.first && had.codes >= MOST_CODES_AN_HOUR) {
    throw new TooManyTexts(Math.ceil((had.first.getTime() - hourAgo.getTime()) / 1000));
  }
  const until = new Date(ctx.now.getTime() + CODE_MINUTES * MINUTE_MS);
  const [asked] = await rows.insertCode(trx, userId, phone, ctx.now, until);
  const id = asked?.id;
  const to = { user_id: userId };
  const event = `phone_code ${id}`;
  await notify(trx, ctx, to, { event, kind: 'phone_code', channels: ['sms'], data: { id } });
}

async function verificationOf(db: Db, ctx: Ctx, userId: string): Promise<PhoneVerification> {
  const [found] = await rows.selectPhone(db, userId, ctx.now);
  if (!found) throw new NotFound('account');
  return { is_offered: ctx.sendsTexts ?? false, ...found };
}

const gone = () =>
  new Conflict('code_gone', 'That code has been used or has run out. Ask for another one.');
