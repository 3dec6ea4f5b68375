import type { Certification } from '#domain/vets/certification.ts';
import { CERTIFICATION } from '#domain/vets/certification-sql.ts';
import { statement } from '#platform/db.ts';

const MOST = 100;

export const selectCertifications = statement<Certification, []>(
  'certification_queue',
  `${CERTIFICATION} WHERE k.status = 'pending' AND k.removed_at IS NULL ORDER BY k.created_at, k.id LIMIT ${MOST}`,
);

export const lockCertification = statement<
  { id: string; status: Certification['status']; vet_id: string; user_id: string },
  [id: string]
>(
  'lock_certification',
  `SELECT k.id, k.status, k.vet_id, v.user_id FROM vet_certifications k JOIN vets v ON v.id = k.vet_id
   WHERE k.id = $1 AND k.removed_at IS NULL FOR NO KEY UPDATE OF k`,
);
