import { statement } from '#platform/db.ts';
import type { OwnReview, PublicReview, RatingSummary, ReviewSort } from '../review.ts';
import { REVIEW, REVIEW_JOINS, STANDING_REVIEW } from './columns.ts';

type ListParams = [
  clinicId: string,
  after: string | null,
  limit: number,
  rating: number | null,
  vetId: string | null,
  answered: boolean | null,
];

// The cursor is an id; the row it names gives the key, so a forged one can only skip.
const inOrder = (name: string, keyOf: (review: string) => string[]) =>
  statement<PublicReview, ListParams>(
    name,
    `SELECT ${REVIEW} FROM reviews r ${REVIEW_JOINS}
     WHERE r.clinic_id = $1 AND r.is_published
       AND ($2::uuid IS NULL OR (${keyOf('r')}) < (SELECT ${keyOf('b')} FROM reviews b WHERE b.id = $2::uuid))
       AND ($4::int IS NULL OR r.rating = $4::int) AND ($5::uuid IS NULL OR r.vet_id = $5::uuid)
       AND ($6::boolean IS NULL OR (r.clinic_response IS NOT NULL) = $6::boolean)
     ORDER BY ${keyOf('r')
       .map((part) => `${part} DESC`)
       .join(', ')} LIMIT $3`,
  );

export const selectReviews: Record<ReviewSort, ReturnType<typeof inOrder>> = {
  newest: inOrder('newest_reviews', (r) => [`${r}.created_at`, `${r}.id`]),
  highest: inOrder('highest_reviews', (r) => [`${r}.rating`, `${r}.created_at`, `${r}.id`]),
  lowest: inOrder('lowest_reviews', (r) => [`-${r}.rating`, `${r}.created_at`, `${r}.id`]),
};

const meanOf = (what: string) => `round(${what}_sum::numeric / nullif(${what}_count, 0), 2)`;

export const selectSummary = statement<RatingSummary, [clinicId: string]>(
  'rating_summary',
  `SELECT t.rating, t.review_count, t.score, ${meanOf('care')} AS care_rating,
     ${meanOf('wait')} AS wait_rating, ${meanOf('value')} AS value_rating,
     json_build_array(${[5, 4, 3, 2, 1]
       .map((stars) => `json_build_object('stars', ${stars}, 'count', t.stars_${stars})`)
       .join(', ')}) AS distribution
   FROM clinic_ratings t JOIN clinics c ON c.id = t.clinic_id AND c.is_active WHERE t.clinic_id = $1`,
);

export const selectOwn = statement<OwnReview, [reviewerId: string, appointmentIds: string[]]>(
  'own_reviews',
  `SELECT ${STANDING_REVIEW}, r.appointment_id FROM reviews r ${REVIEW_JOINS}
   WHERE r.reviewer_id = $1 AND r.appointment_id = ANY ($2::uuid[])`,
);
