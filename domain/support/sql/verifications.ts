import type { Verification } from '#domain/vets/vet.ts';
import { statement } from '#platform/db.ts';

const MOST = 100;

export const selectQueue = statement<Verification, []>(
  'verification_queue',
  `SELECT r.id, json_build_object('id', v.id, 'name', 'Dr. ' || u.first_name || ' ' || u.last_name) AS vet,
     r.license_number, r.license_state, r.evidence_url, r.note, r.status,
     rfc3339(r.created_at, 'UTC') AS created_at, rfc3339(r.decided_at, 'UTC') AS decided_at, r.decision_reason
   FROM vet_verifications r JOIN vets v ON v.id = r.vet_id JOIN users u ON u.id = v.user_id AND u.deleted_at IS NULL
   WHERE r.status = 'pending' ORDER BY r.created_at, r.id LIMIT ${MOST}`,
);

export const lockRequest = statement<
  { status: Verification['status']; vet_id: string; user_id: string },
  [id: string]
>(
  'lock_verification',
  `SELECT r.status, r.vet_id, v.user_id FROM vet_verifications r JOIN vets v ON v.id = r.vet_id
   WHERE r.id = $1 FOR UPDATE OF r`,
);
