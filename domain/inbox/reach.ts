import type { Message } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import type { Topic } from '#domain/notifications/topic.ts';
import type { Trx } from '#platform/db.ts';
import { makeSettings } from './preferences.ts';
import { selectReachable } from './sql/preferences.ts';

export type Reader = {
  email: string;
  first_name: string;
  timezone: string;
  /** The link of an e-mail that turns its topic off. */
  unsubscribe: string;
  headers: Record<string, string>;
};

/** Who gets a message about a topic, or null when they have no address or do not want it by this channel. */
export async function reach(
  trx: Trx,
  { user_id, channel }: Pick<Message, 'user_id' | 'channel'>,
  topic: Topic,
  publicUrl: string,
): Promise<Reader | null> {
  if (!user_id) return null;
  await makeSettings(trx, user_id);
  const [found] = await selectReachable(trx, user_id, topic, channel);
  if (!found) return null;
  const { unsubscribe_token, ...person } = found;
  const unsubscribe = `${publicUrl}${pages.unsubscribe(unsubscribe_token, topic)}`;
  return {
    ...person,
    unsubscribe,
    // RFC 8058: one press in the mail client, without a page between.
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
