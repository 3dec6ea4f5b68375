import { statement } from '#platform/db.ts';
import type { TrailEntry } from '../found.ts';

export const selectTrail = statement<
  TrailEntry,
  [
    actorId: string | null,
    subjectId: string | null,
    clinicId: string | null,
    before: string | null,
    limit: number,
  ]
>(
  'audit_trail',
  `SELECT l.id, CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) END AS actor,
     l.action, l.subject_type, l.subject_id,
     CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name) END AS clinic,
     l.reason, l.details, rfc3339(l.created_at, 'UTC') AS created_at
   FROM audit_log l LEFT JOIN users u ON u.id = l.actor_id LEFT JOIN clinics c ON c.id = l.clinic_id
   WHERE ($1::uuid IS NULL OR l.actor_id = $1) AND ($2::uuid IS NULL OR l.subject_id = $2)
     AND ($3::uuid IS NULL OR l.clinic_id = $3) AND ($4::text IS NULL OR l.id < $4::text::uuid)
   ORDER BY l.id DESC LIMIT $5`,
);
