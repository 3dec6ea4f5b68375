import { visitReader, visitsNear } from '#domain/pets/access-sql.ts';
import type { VisitFacts } from '#domain/visit-messages/visit.ts';
import { VISIT_FACTS, VISIT_FACTS_JOINS } from '#domain/visit-messages/visit-sql.ts';
import { statement } from '#platform/db.ts';
import type { CalendarFeed, FeedKind } from '../feed.ts';

export const insertFeed = statement<
  { id: string },
  [userId: string, kind: FeedKind, clinicId: string | null, tokenHash: string, now: Date]
>(
  'insert_calendar_feed',
  `INSERT INTO calendar_feeds (user_id, kind, clinic_id, token_hash, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
);

export const selectFeeds = statement<CalendarFeed, [userId: string]>(
  'calendar_feeds',
  `SELECT f.id, f.kind, CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name) END AS clinic,
     rfc3339(f.created_at, 'UTC') AS created_at, rfc3339(f.last_used_at, 'UTC') AS last_used_at
   FROM calendar_feeds f LEFT JOIN clinics c ON c.id = f.clinic_id
   WHERE f.user_id = $1 AND f.revoked_at IS NULL ORDER BY f.id`,
);

export const revokeFeed = statement<{ id: string }, [id: string, userId: string, now: Date]>(
  'revoke_calendar_feed',
  `UPDATE calendar_feeds SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL RETURNING id`,
);

/** A feed that its maker may still read: whoever left the clinic reads nothing of it. */
export const selectByToken = statement<
  { id: string; user_id: string; kind: FeedKind; clinic_id: string | null; name: string },
  [tokenHash: string]
>(
  'calendar_feed_by_token',
  `SELECT f.id, f.user_id, f.kind, f.clinic_id, coalesce(c.name, 'FindMyVet') AS name
   FROM calendar_feeds f JOIN users u ON u.id = f.user_id AND u.deleted_at IS NULL
     LEFT JOIN clinics c ON c.id = f.clinic_id
   WHERE f.token_hash = $1 AND f.revoked_at IS NULL
     AND (f.kind <> 'clinic' OR EXISTS (SELECT FROM clinic_staff s
       WHERE s.clinic_id = f.clinic_id AND s.user_id = f.user_id AND s.removed_at IS NULL)
       OR EXISTS (SELECT FROM user_roles r WHERE r.clinic_id = f.clinic_id AND r.user_id = f.user_id
         AND NOT EXISTS (SELECT FROM clinic_staff g WHERE g.clinic_id = f.clinic_id AND g.user_id = f.user_id)))`,
);

export const noteUse = statement<unknown, [id: string, now: Date]>(
  'note_calendar_feed_use',
  `UPDATE calendar_feeds SET last_used_at = $2
   WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 hour')`,
);

/** Visits that were not cancelled, from a month ago on. */
export const selectFeedVisits = statement<
  VisitFacts,
  [kind: FeedKind, userId: string, clinicId: string | null, now: Date, most: number]
>(
  'calendar_feed_visits',
  `SELECT ${VISIT_FACTS} FROM appointments a ${VISIT_FACTS_JOINS}
   WHERE CASE $1::text WHEN 'owner' THEN ${visitReader('$2::uuid', '$4')} IS NOT NULL AND p.deceased_on IS NULL
       WHEN 'clinic' THEN a.clinic_id = $3::uuid ELSE v.user_id = $2::uuid AND EXISTS (
         SELECT FROM clinic_staff s WHERE s.clinic_id = a.clinic_id AND s.user_id = $2::uuid AND s.removed_at IS NULL) END
     AND a.id IN (
       SELECT id FROM ${visitsNear('$2::uuid')} AS mine WHERE $1::text = 'owner'
       UNION ALL SELECT id FROM appointments WHERE $1::text = 'clinic' AND clinic_id = $3::uuid
         AND scheduled_date > ($4::timestamptz - interval '32 days')::date
       UNION ALL SELECT x.id FROM appointments x JOIN vets w ON w.id = x.vet_id
         WHERE $1::text = 'vet' AND w.user_id = $2::uuid AND x.scheduled_date > ($4::timestamptz - interval '32 days')::date)
     AND a.starts_at > $4::timestamptz - interval '31 days'
     AND a.status NOT IN ('cancelled_by_owner', 'cancelled_by_clinic')
   ORDER BY a.starts_at, a.id LIMIT $5`,
);

export const selectOne = statement<
  VisitFacts & { is_own: boolean },
  [id: string, userId: string, workplaces: string[], now: Date]
>(
  'visit_for_calendar',
  `SELECT ${VISIT_FACTS}, r.reader IS NOT NULL AS is_own FROM appointments a ${VISIT_FACTS_JOINS}
     CROSS JOIN LATERAL (SELECT ${visitReader('$2', '$4')} AS reader) r
   WHERE a.id = $1 AND (r.reader IS NOT NULL OR a.clinic_id = ANY ($3::uuid[]))`,
);
