import { statement } from '#platform/db.ts';
import type { Reason } from '../review.ts';

export type Told = {
  reviewer_id: string;
  /** Null once the account is gone. */
  email: string | null;
  appointment_id: string;
  clinic_name: string;
  clinic_response: string | null;
  is_published: boolean;
  moderation_reason: Reason | null;
  moderation_note: string | null;
  can_edit: boolean;
  pet_id: string;
  pet_lives: boolean;
};

/** What letters about a review turn on, as it is now. */
export const selectTold = statement<Told, [reviewId: string, now: Date]>(
  'review_to_tell_of',
  `SELECT r.reviewer_id, CASE WHEN u.deleted_at IS NULL THEN u.email END AS email, r.appointment_id, c.name AS clinic_name,
     r.clinic_response, r.is_published, r.moderation_reason, r.moderation_note,
     $2 - r.created_at <= interval '14 days' AS can_edit, p.id AS pet_id, p.deceased_on IS NULL AS pet_lives
   FROM reviews r JOIN users u ON u.id = r.reviewer_id JOIN clinics c ON c.id = r.clinic_id
     JOIN appointments a ON a.id = r.appointment_id JOIN pets p ON p.id = a.pet_id
   WHERE r.id = $1`,
);
