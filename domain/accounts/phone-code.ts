import { randomInt } from 'node:crypto';
import type { ComposeText } from '#domain/notifications/message.ts';
import { hashPassword } from './password.ts';
import { selectToSend, setCode } from './sql/phone-verifications.ts';

/** The code that proves a number; nothing once another was asked for, or the number is not the account's any more. */
export const composePhoneCode: ComposeText = async (trx, ctx, { data }) => {
  const id = String(data.id);
  const [asked] = await selectToSend(trx, id, ctx.now);
  if (!asked) return null;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await setCode(trx, id, await hashPassword(code));
  return {
    to: asked.phone,
    body: `${code} is your FindMyVet code. It works for ten minutes. We never ask you for it on the phone.`,
  };
};
