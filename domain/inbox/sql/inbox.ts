import { visitReader } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';
import type { InboxItem } from '../inbox.ts';

// A pet that has died is not spoken of any more, in what was written before either.
const SPOKEN_OF = `NOT EXISTS (
  SELECT FROM jsonb_array_elements_text(coalesce(n.data -> 'pet_ids', '[]')) AS named (id)
  JOIN pets p ON p.id = named.id::uuid WHERE p.deceased_on IS NOT NULL)`;
// What is no longer theirs to see is not told of either.
const STILL_SEEN = `NOT EXISTS (
  SELECT FROM jsonb_array_elements_text(coalesce(n.data -> 'visit_ids', '[]')) AS about (id)
  JOIN appointments a ON a.id = about.id::uuid JOIN pets p ON p.id = a.pet_id WHERE ${visitReader('$1', '$2')} IS NULL
    AND NOT EXISTS (SELECT FROM clinic_staff w WHERE w.clinic_id = a.clinic_id AND w.user_id = $1 AND w.removed_at IS NULL))`;
const MINE = `n.user_id = $1 AND n.channel = 'in_app' AND ${SPOKEN_OF} AND ${STILL_SEEN}`;

export const selectInbox = statement<
  InboxItem,
  [userId: string, now: Date, unreadOnly: boolean, beforeId: string | null, limit: number]
>(
  'inbox',
  `SELECT n.id, n.kind, n.data -> 'inbox' ->> 'title' AS title, n.data -> 'inbox' ->> 'body' AS body,
     n.data -> 'inbox' ->> 'path' AS path, rfc3339(n.created_at, 'UTC') AS created_at,
     rfc3339(n.read_at, 'UTC') AS read_at
   FROM notifications n
   WHERE ${MINE} AND (NOT $3::boolean OR n.read_at IS NULL) AND ($4::text IS NULL OR n.id < $4::text::uuid)
   ORDER BY n.id DESC LIMIT $5`,
);

export const selectUnread = statement<{ count: number }, [userId: string, now: Date]>(
  'unread',
  `SELECT count(*)::int AS count FROM notifications n WHERE ${MINE} AND n.read_at IS NULL`,
);
