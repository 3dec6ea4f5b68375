import { statement } from '#platform/db.ts';
import type { Channel, Facts } from '../message.ts';
import type { Topic } from '../topic.ts';

/** Writes a message for each channel that is wanted and that the event has not reached its recipient by. */
export const insertMessages = statement<
  unknown,
  [
    event: string,
    kind: string,
    recipient: string,
    userId: string | null,
    channels: Channel[],
    data: Facts,
    due: Date,
    now: Date,
    topic: Topic | null,
  ]
>(
  'insert_messages',
  `INSERT INTO notifications (event, kind, recipient, user_id, channel, data, due_at, created_at, state, sent_at)
   SELECT $1, $2, $3, $4::uuid, channel, $6, $7::timestamptz, $8,
     CASE WHEN channel = 'in_app' THEN 'sent' ELSE 'waiting' END, CASE WHEN channel = 'in_app' THEN $7::timestamptz END
   FROM unnest($5::text[]) AS wanted (channel)
   WHERE NOT EXISTS (SELECT FROM notification_preferences p
     WHERE p.user_id = $4::uuid AND p.topic = $9 AND p.channel = wanted.channel AND NOT p.is_on)
     AND (channel <> 'sms' OR $9::text IS NULL OR EXISTS (SELECT FROM notification_preferences p
       JOIN users u ON u.id = p.user_id AND u.phone_verified_at IS NOT NULL
       WHERE p.user_id = $4::uuid AND p.topic = $9 AND p.channel = 'sms' AND p.is_on))
     AND (channel <> 'push' OR EXISTS (SELECT FROM push_subscriptions s WHERE s.user_id = $4::uuid))
   ON CONFLICT DO NOTHING`,
);

/** What waits among them is not delivered any more. What the person wanted to hear goes as well. */
export const deleteMessagesTo = statement<unknown, [userId: string, email: string]>(
  'delete_messages_to',
  `WITH browsers AS (DELETE FROM push_subscriptions WHERE user_id = $1), wanted AS (DELETE FROM notification_preferences WHERE user_id = $1),
     how AS (DELETE FROM notification_settings WHERE user_id = $1)
   DELETE FROM notifications WHERE user_id = $1 OR recipient = $2`,
);

export const removeRecipient = statement<unknown, [id: string]>(
  'remove_recipient',
  `UPDATE notifications SET recipient = 'deleted', data = '{}' WHERE id = $1`,
);
