/** A review `r` as everybody may read it; joins as in REVIEW_JOINS. */
export const REVIEW = `r.id, r.rating, r.care_rating, r.wait_rating, r.value_rating, r.title, r.body,
  CASE WHEN u.deleted_at IS NULL THEN u.first_name || ' ' || left(u.last_name, 1) || '.' ELSE 'Former client' END AS author,
  'Dr. ' || vu.last_name AS vet_name, r.clinic_response,
  rfc3339(r.clinic_responded_at, c.timezone) AS clinic_responded_at,
  rfc3339(r.created_at, c.timezone) AS created_at, rfc3339(r.edited_at, c.timezone) AS edited_at`;

/** The same with what support did. */
export const STANDING_REVIEW = `${REVIEW}, r.is_published, r.moderation_reason, r.moderation_note`;

export const REVIEW_JOINS = `JOIN clinics c ON c.id = r.clinic_id JOIN users u ON u.id = r.reviewer_id
  LEFT JOIN vets v ON v.id = r.vet_id LEFT JOIN users vu ON vu.id = v.user_id`;
