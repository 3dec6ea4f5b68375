import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { Certification } from '../certification.ts';
import { CERTIFICATION } from '../certification-sql.ts';

export const selectOf = statement<Certification, [vetId: string]>(
  'certifications_of_vet',
  `${CERTIFICATION} WHERE k.vet_id = $1 AND k.removed_at IS NULL ORDER BY k.id DESC`,
);

export const selectFile = statement<
  { key: string; name: string; title: string; vet_id: string },
  [id: string]
>(
  'file_of_certification',
  `SELECT f.key, f.names[1] AS name, k.name AS title, k.vet_id
   FROM vet_certifications k JOIN files f ON f.key = k.file_key WHERE k.id = $1 AND k.removed_at IS NULL`,
);

export const lockVet = statement<unknown, [vetId: string]>(
  'lock_vet_for_certification',
  'SELECT FROM vets WHERE id = $1 FOR NO KEY UPDATE',
);

export async function insertCertification(
  trx: Trx,
  certification: Insertable<DB['vet_certifications']>,
): Promise<string> {
  const { id } = await trx
    .insertInto('vet_certifications')
    .values(certification)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const removeCertification = statement<
  { id: string },
  [id: string, vetId: string, now: Date]
>(
  'remove_certification',
  'UPDATE vet_certifications SET removed_at = $3, file_key = NULL WHERE id = $1 AND vet_id = $2 AND removed_at IS NULL RETURNING id',
);

export const closeCertification = statement<
  unknown,
  [id: string, status: string, by: string, reason: string, at: Date]
>(
  'decide_certification',
  `UPDATE vet_certifications SET status = $2, decided_by = $3, decision_reason = $4, decided_at = $5 WHERE id = $1`,
);

export type Ending = {
  id: string;
  name: string;
  valid_to: string;
  user_id: string;
  email: string;
  first_name: string;
};

const ENDING = `k.id, k.name, k.valid_to, u.id AS user_id, u.email, u.first_name
  FROM vet_certifications k JOIN vets v ON v.id = k.vet_id JOIN users u ON u.id = v.user_id AND u.deleted_at IS NULL
  WHERE k.status = 'approved' AND k.removed_at IS NULL`;

/** What ends in 60 days, and again in 14, of which its vet was not told; one that came later than that day is told of at the next. */
export const selectEnding = statement<Ending & { days: number }, [now: Date]>(
  'certifications_ending',
  `SELECT CASE WHEN k.valid_to - ($1::timestamptz)::date <= 14 THEN 14 ELSE 60 END AS days, ${ENDING}
     AND (k.valid_to - ($1::timestamptz)::date BETWEEN 15 AND 60 AND k.reminded_60_at IS NULL AND k.decided_at::date <= k.valid_to - 60
       OR k.valid_to - ($1::timestamptz)::date BETWEEN 0 AND 14 AND k.reminded_14_at IS NULL AND k.decided_at::date <= k.valid_to - 14)
   ORDER BY k.valid_to, k.id LIMIT 500`,
);

export const selectStillEnding = statement<Ending, [id: string]>(
  'certification_still_ending',
  `SELECT ${ENDING} AND k.id = $1`,
);

/** No row when somebody else has just taken care of it. */
export const coverEnding = statement<{ id: string }, [id: string, days: number, now: Date]>(
  'cover_certification',
  `UPDATE vet_certifications SET
     reminded_60_at = CASE WHEN $2::int = 60 THEN $3 ELSE reminded_60_at END,
     reminded_14_at = CASE WHEN $2::int = 14 THEN $3 ELSE reminded_14_at END
   WHERE id = $1 AND CASE WHEN $2::int = 60 THEN reminded_60_at ELSE reminded_14_at END IS NULL RETURNING id`,
);
