import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { Verification } from '../vet.ts';

const VERIFICATION = `SELECT r.id, json_build_object('id', v.id, 'name', 'Dr. ' || u.first_name || ' ' || u.last_name) AS vet,
    r.license_number, r.license_state, r.evidence_url, r.note, r.status,
    rfc3339(r.created_at, 'UTC') AS created_at, rfc3339(r.decided_at, 'UTC') AS decided_at, r.decision_reason
  FROM vet_verifications r JOIN vets v ON v.id = r.vet_id JOIN users u ON u.id = v.user_id`;

export const selectLatest = statement<Verification, [vetId: string]>(
  'latest_verification',
  `${VERIFICATION} WHERE r.vet_id = $1 ORDER BY r.id DESC LIMIT 1`,
);

export async function insertRequest(
  trx: Trx,
  request: Insertable<DB['vet_verifications']>,
): Promise<void> {
  await trx.insertInto('vet_verifications').values(request).execute();
}

export async function replacePending(trx: Trx, vetId: string): Promise<void> {
  await trx
    .updateTable('vet_verifications')
    .set({ status: 'replaced' })
    .where('vet_id', '=', vetId)
    .where('status', '=', 'pending')
    .execute();
}

export const selectRequest = statement<Verification, [id: string]>(
  'verification',
  `${VERIFICATION} WHERE r.id = $1`,
);

export async function closeRequest(
  trx: Trx,
  id: string,
  {
    status,
    by,
    reason,
    at,
  }: { status: 'approved' | 'declined'; by: string; reason: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('vet_verifications')
    .set({ status, decided_by: by, decided_at: at, decision_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** The licence that was looked at becomes the vet's, and the vet verified. */
export const takeLicense = statement<unknown, [id: string]>(
  'take_license',
  `UPDATE vets v SET license_number = r.license_number, license_state = r.license_state, is_verified = true
   FROM vet_verifications r WHERE r.id = $1 AND v.id = r.vet_id`,
);
