import { statement } from '#platform/db.ts';
import type { Message } from '../message.ts';

/**
 * Takes in hand the message that has been due longest, or whose sender is gone; no row when there is none that nobody else is
 * taking just now.
 */
export const claimNext = statement<Message, [now: Date, leaseUntil: Date]>(
  'claim_message',
  `UPDATE notifications SET state = 'sending', tries = tries + 1, lease_until = $2
   WHERE id = (SELECT id FROM notifications
     WHERE state IN ('waiting', 'sending') AND coalesce(lease_until, due_at) <= $1
     ORDER BY coalesce(lease_until, due_at), id LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING id, event, kind, channel, user_id, recipient, data, tries, created_at`,
);

export const markSent = statement<unknown, [id: string, providerId: string, now: Date]>(
  'mark_message_sent',
  `UPDATE notifications SET state = 'sent', sent_at = $3, provider_id = $2, lease_until = NULL, trouble = NULL WHERE id = $1`,
);

export const markSkipped = statement<unknown, [id: string, why: string]>(
  'mark_message_skipped',
  `UPDATE notifications SET state = 'skipped', trouble = $2, lease_until = NULL WHERE id = $1`,
);

/** Back in line until `due`, or given up for good when that is null. */
export const markFailed = statement<unknown, [id: string, trouble: string, due: Date | null]>(
  'mark_message_failed',
  `UPDATE notifications SET state = CASE WHEN $3::timestamptz IS NULL THEN 'dead' ELSE 'waiting' END,
     trouble = $2, due_at = coalesce($3::timestamptz, due_at), lease_until = NULL WHERE id = $1`,
);

export const replayDead = statement<
  { id: string },
  [id: string | null, since: Date | null, now: Date]
>(
  'replay_dead_messages',
  `UPDATE notifications SET state = 'waiting', tries = 0, due_at = $3
   WHERE state = 'dead' AND ($1::uuid IS NULL OR id = $1) AND ($2::timestamptz IS NULL OR created_at >= $2)
   RETURNING id`,
);
