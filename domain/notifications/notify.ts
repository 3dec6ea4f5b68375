import { randomUUID } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import type { Channel, Facts, InboxWords } from './message.ts';
import { insertMessages } from './sql/write.ts';
import type { Topic } from './topic.ts';

type Recipient = { user_id: string } | { email: string };

type Owed = {
  /** What happened; told again, it is not owed again. */
  event: string;
  /** Names the composer that finds the words when it is sent. */
  kind: string;
  channels: Channel[];
  data?: Facts;
  /** Makes it the person's to turn off. */
  topic?: Topic;
  /** A line in the inbox as well, in the browsers that show such lines, and of a topic on the phone; these words are found now. */
  inbox?: InboxWords;
  due?: Date;
};

/** Owes somebody a message, in the transaction that causes it: written if and only if that commits, and only once. */
export async function notify(trx: Trx, ctx: Ctx, to: Recipient, owed: Owed): Promise<void> {
  const { event, kind, topic = null, inbox, due = ctx.now } = owed;
  const channels = [...new Set([...owed.channels, ...(inbox ? linesBy(owed) : [])])];
  const data = { ...owed.data, ...(inbox && { inbox }) };
  const user = 'user_id' in to ? to.user_id : null;
  const recipient = 'user_id' in to ? to.user_id : to.email.toLowerCase();
  await insertMessages(trx, event, kind, recipient, user, channels, data, due, ctx.now, topic);
}

// What has no composer cannot be looked at again when it is sent, so it only stands in the inbox.
function linesBy({ channels, topic }: Owed): Channel[] {
  if (channels.length === 0) return ['in_app'];
  // A text is asked for by topic, and what has none was not.
  return topic ? ['in_app', 'push', 'sms'] : ['in_app', 'push'];
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
