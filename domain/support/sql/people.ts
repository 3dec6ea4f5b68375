import { statement } from '#platform/db.ts';
import type { FoundPerson, PersonFile } from '../found.ts';

const MOST = 20;

const PERSON = `u.id, u.first_name || ' ' || u.last_name AS name, u.email, u.phone,
  rfc3339(u.created_at, 'UTC') AS created_at, rfc3339(u.deleted_at, 'UTC') AS deleted_at,
  coalesce((SELECT json_agg(json_build_object('role', r.role, 'clinic_name', c.name) ORDER BY r.role, c.name)
    FROM (
      SELECT g.role, g.clinic_id FROM user_roles g WHERE g.user_id = u.id AND g.role IN ('pet_owner', 'support')
      UNION SELECT s.role, s.clinic_id FROM clinic_staff s WHERE s.user_id = u.id AND s.removed_at IS NULL
    ) r LEFT JOIN clinics c ON c.id = r.clinic_id), '[]') AS roles`;

export const selectPeople = statement<FoundPerson, [part: string, digits: string | null]>(
  'support_people',
  `SELECT ${PERSON} FROM users u
   WHERE u.email ILIKE $1 OR u.first_name || ' ' || u.last_name ILIKE $1
     OR ($2::text IS NOT NULL AND regexp_replace(u.phone, '\\D', '', 'g') LIKE $2)
   ORDER BY u.last_name, u.first_name, u.id LIMIT ${MOST}`,
);

export const selectPerson = statement<PersonFile, [id: string, now: Date]>(
  'support_person',
  `SELECT ${PERSON}, rfc3339(u.email_verified_at, 'UTC') AS email_verified_at,
     EXISTS (SELECT FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS has_second_factor,
     (SELECT count(*)::int FROM auth_tokens t
       WHERE t.user_id = u.id AND t.token_type = 'session' AND t.revoked_at IS NULL AND t.expires_at > $2) AS sessions,
     (SELECT count(*)::int FROM pets p WHERE p.owner_id = u.id AND p.deleted_at IS NULL) AS pets,
     (SELECT json_build_object(
         'upcoming', count(*) FILTER (WHERE a.status IN ('booked', 'rescheduled') AND a.ends_at > $2),
         'past', count(*) FILTER (WHERE NOT (a.status IN ('booked', 'rescheduled') AND a.ends_at > $2)))
       FROM appointments a WHERE a.owner_id = u.id) AS visits
   FROM users u WHERE u.id = $1`,
);
