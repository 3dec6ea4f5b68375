import { statement } from '#platform/db.ts';

/** The visits that a person has ahead or is in right now. */
export const selectAhead = statement<
  { id: string; confirmation_code: string; starts_at: string },
  [userId: string, now: Date]
>(
  'visits_ahead_of_leaving',
  `SELECT a.id, a.confirmation_code, rfc3339(a.starts_at, c.timezone) AS starts_at
   FROM appointments a JOIN clinics c ON c.id = a.clinic_id
   WHERE a.owner_id = $1 AND a.status IN ('booked', 'rescheduled') AND a.ends_at > $2
   ORDER BY a.starts_at, a.id`,
);

/** The clinics that a person works at today, by name. */
export const selectWorkplaces = statement<{ name: string }, [userId: string]>(
  'workplaces_of_leaving',
  `SELECT c.name FROM clinic_staff s JOIN clinics c ON c.id = s.clinic_id
   WHERE s.user_id = $1 AND s.removed_at IS NULL ORDER BY c.name`,
);
