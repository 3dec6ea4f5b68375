import { visitHearers } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';

/** Everyone who is to hear of visits, and of which of them. */
export const selectHearers = statement<
  { user_id: string; visit_ids: string[] },
  [visitIds: string[], now: Date]
>(
  'visit_hearers',
  `SELECT h.user_id, array_agg(a.id) AS visit_ids
   FROM appointments a JOIN pets p ON p.id = a.pet_id CROSS JOIN LATERAL ${visitHearers('$2')} AS h
   WHERE a.id = ANY ($1::uuid[]) GROUP BY h.user_id ORDER BY h.user_id`,
);
