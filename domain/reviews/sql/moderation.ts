import { statement } from '#platform/db.ts';
import type { ModeratedReview, Queue, ReviewEvent } from '../review.ts';
import { REVIEW_JOINS, STANDING_REVIEW } from './columns.ts';

const NAME_OF = (user: string) => `${user}.first_name || ' ' || ${user}.last_name`;

const MODERATED = `SELECT ${STANDING_REVIEW},
    json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) AS clinic,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'reason', p.reason, 'note', p.note,
        'by', ${NAME_OF('pu')}, 'created_at', rfc3339(p.created_at, 'UTC')) ORDER BY p.id)
      FROM review_reports p JOIN users pu ON pu.id = p.reporter_id
      WHERE p.review_id = r.id AND p.resolved_at IS NULL), '[]') AS reports
  FROM reviews r ${REVIEW_JOINS}`;

const WAITS: Record<Queue, string> = {
  reported: `EXISTS (SELECT FROM review_reports p WHERE p.review_id = r.id AND p.resolved_at IS NULL)`,
  unpublished: 'NOT r.is_published',
};

const inQueue = (queue: Queue) =>
  statement<ModeratedReview, [after: string | null, limit: number]>(
    `${queue}_reviews`,
    `${MODERATED} WHERE ${WAITS[queue]} AND ($1::uuid IS NULL OR r.id > $1::uuid) ORDER BY r.id LIMIT $2`,
  );

export const selectQueue: Record<Queue, ReturnType<typeof inQueue>> = {
  reported: inQueue('reported'),
  unpublished: inQueue('unpublished'),
};

export const selectModerated = statement<ModeratedReview, [id: string]>(
  'moderated_review',
  `${MODERATED} WHERE r.id = $1`,
);

export const lockReview = statement<{ is_published: boolean }, [id: string]>(
  'lock_review',
  'SELECT is_published FROM reviews WHERE id = $1 FOR NO KEY UPDATE',
);

export const setPublished = statement<
  unknown,
  [
    id: string,
    isPublished: boolean,
    by: string,
    reason: string | null,
    note: string | null,
    now: Date,
  ]
>(
  'moderate_review',
  `UPDATE reviews SET is_published = $2, moderated_by = $3, moderation_reason = $4, moderation_note = $5, moderated_at = $6
   WHERE id = $1`,
);

/** Decides every open report of a review; no row when there was none. */
export const resolveReports = statement<
  { id: string },
  [reviewId: string, outcome: 'kept' | 'unpublished', by: string, now: Date]
>(
  'resolve_reports',
  `UPDATE review_reports SET outcome = $2, resolved_by = $3, resolved_at = $4
   WHERE review_id = $1 AND resolved_at IS NULL RETURNING id`,
);

export const selectEvents = statement<ReviewEvent, [reviewId: string]>(
  'review_events',
  `SELECT e.kind, ${NAME_OF('u')} AS by, e.rating, e.title, e.body, e.clinic_response, e.reason, e.note,
     rfc3339(e.created_at, 'UTC') AS created_at
   FROM review_events e LEFT JOIN users u ON u.id = e.by_user_id WHERE e.review_id = $1 ORDER BY e.id`,
);
