import { randomUUID } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import type { Channel, Facts } from './message.ts';
import { insertMessages } from './sql/write.ts';

type Recipient = { user_id: string } | { email: string };

/**
 * Owes somebody a message, in the transaction that causes it: written if and only if that commits, and once however often
 * the same `event` is told. `kind` names the composer that finds the words when it is sent.
 */
export async function notify(
  trx: Trx,
  ctx: Ctx,
  to: Recipient,
  message: { event: string; kind: string; channels: Channel[]; data?: Facts; due?: Date },
): Promise<void> {
  const { event, kind, channels, data = {}, due = ctx.now } = message;
  const user = 'user_id' in to ? to.user_id : null;
  const recipient = 'user_id' in to ? to.user_id : to.email.toLowerCase();
  await insertMessages(trx, event, kind, recipient, user, channels, data, due, ctx.now);
}

/**
 * Owes somebody an e-mail about their account: a link to sign in, to reset, to verify, to join. Whatever preferences say
 * it goes out, at once. A secret in it is made by its composer, at the moment of sending.
 */
export async function sendAccountMail(
  trx: Trx,
  ctx: Ctx,
  to: Recipient,
  { kind, data }: { kind: string; data?: Facts },
): Promise<void> {
  const event = `${kind} ${randomUUID()}`;
  await notify(trx, ctx, to, { event, kind, channels: ['email'], ...(data && { data }) });
}
