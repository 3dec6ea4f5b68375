import { statement } from '#platform/db.ts';
import type { PublicReview } from '../review.ts';

// The cursor is an id; the row it names gives the instant, so a forged one can only skip.
export const selectReviews = statement<
  PublicReview,
  [clinicId: string, after: string | null, limit: number]
>(
  'clinic_reviews',
  `SELECT r.id, r.rating, r.title, r.body,
     CASE WHEN u.deleted_at IS NULL THEN u.first_name || ' ' || left(u.last_name, 1) || '.' ELSE 'Former client' END AS author,
     'Dr. ' || vu.last_name AS vet_name, r.clinic_response,
     rfc3339(r.clinic_responded_at, c.timezone) AS clinic_responded_at, rfc3339(r.created_at, c.timezone) AS created_at
   FROM reviews r JOIN clinics c ON c.id = r.clinic_id JOIN users u ON u.id = r.reviewer_id
     LEFT JOIN vets v ON v.id = r.vet_id LEFT JOIN users vu ON vu.id = v.user_id
   WHERE r.clinic_id = $1 AND r.is_published
     AND ($2::uuid IS NULL OR (r.created_at, r.id) <
       (SELECT b.created_at, b.id FROM reviews b WHERE b.id = $2::uuid))
   ORDER BY r.created_at DESC, r.id DESC LIMIT $3`,
);
