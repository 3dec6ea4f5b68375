import { statement } from '#platform/db.ts';
import type { Message } from '../message.ts';

/** Takes a message that is due in hand; no row when it went out, is not due, or somebody else has it. */
export const claimMessage = statement<Message, [id: string, now: Date, leaseUntil: Date]>(
  'claim_message',
  `UPDATE notifications SET state = 'sending', tries = tries + 1, lease_until = $3
   WHERE id = $1 AND ((state = 'waiting' AND due_at <= $2) OR (state = 'sending' AND lease_until <= $2))
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

/** Messages whose job is lost: due for a while, or in the hands of someone who is gone. */
export const selectStranded = statement<{ id: string }, [dueBefore: Date, now: Date, most: number]>(
  'stranded_messages',
  `SELECT id FROM notifications WHERE state = 'waiting' AND due_at <= $1
   UNION ALL SELECT id FROM notifications WHERE state = 'sending' AND lease_until <= $2 LIMIT $3`,
);
