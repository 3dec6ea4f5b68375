import { statement } from '#platform/db.ts';

export const setRead = statement<unknown, [userId: string, ids: string[] | null, now: Date]>(
  'mark_read',
  `UPDATE notifications SET read_at = $3
   WHERE user_id = $1 AND channel = 'in_app' AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[]))`,
);
