import { statement } from '#platform/db.ts';
import type { FoundClinic } from '../found.ts';

const MOST = 20;

export const selectClinics = statement<FoundClinic, [part: string, id: string | null]>(
  'support_clinics',
  `SELECT c.id, c.name, c.slug, c.city, c.state, c.is_active, rfc3339(c.created_at, 'UTC') AS created_at,
     (SELECT count(*)::int FROM clinic_staff s WHERE s.clinic_id = c.id AND s.removed_at IS NULL) AS staff
   FROM clinics c WHERE ($2::uuid IS NULL OR c.id = $2) AND (c.name ILIKE $1 OR c.city ILIKE $1 OR c.slug ILIKE $1)
   ORDER BY c.name, c.id LIMIT ${MOST}`,
);
