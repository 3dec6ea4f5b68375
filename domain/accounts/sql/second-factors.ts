import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { type Db, statement, type Trx } from '#platform/db.ts';

export const selectFactor = statement<
  { secret: string; is_on: boolean; since: string | null; codes_left: number },
  [userId: string]
>(
  'second_factor',
  `SELECT f.secret, f.confirmed_at IS NOT NULL AS is_on, rfc3339(f.confirmed_at, 'UTC') AS since,
     (SELECT count(*)::int FROM recovery_codes r WHERE r.user_id = f.user_id AND r.used_at IS NULL) AS codes_left
   FROM second_factors f WHERE f.user_id = $1`,
);

/** Begins anew, unless one is on. */
export const beginFactor = statement<
  { secret: string },
  [userId: string, secret: string, now: Date]
>(
  'begin_second_factor',
  `INSERT INTO second_factors AS f (user_id, secret, created_at) VALUES ($1, $2, $3)
   ON CONFLICT (user_id) DO UPDATE SET secret = $2, created_at = $3 WHERE f.confirmed_at IS NULL RETURNING f.secret`,
);

export const confirmFactor = statement<
  { user_id: string },
  [userId: string, step: number, now: Date]
>(
  'confirm_second_factor',
  `UPDATE second_factors SET confirmed_at = $3, last_step = $2 WHERE user_id = $1 AND confirmed_at IS NULL RETURNING user_id`,
);

/** Uses a step up; of the same code twice at once one succeeds, and none after it. */
export const spendStep = statement<{ user_id: string }, [userId: string, step: number]>(
  'spend_second_factor_step',
  `UPDATE second_factors SET last_step = $2 WHERE user_id = $1 AND last_step < $2 RETURNING user_id`,
);

export const spendRecoveryCode = statement<
  { id: string },
  [userId: string, hash: string, now: Date]
>(
  'spend_recovery_code',
  `UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING id`,
);

export async function replaceCodes(
  trx: Trx,
  userId: string,
  hashes: string[],
  now: Date,
): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  const rows = hashes.map((code_hash) => ({ user_id: userId, code_hash, created_at: now }));
  if (rows.length > 0) await trx.insertInto('recovery_codes').values(rows).execute();
}

/** Takes the factor and its codes away; says whether one was on. */
export async function deleteFactor(trx: Trx, userId: string): Promise<boolean> {
  await trx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  await trx.deleteFrom('half_sign_ins').where('user_id', '=', userId).execute();
  const gone = await trx
    .deleteFrom('second_factors')
    .where('user_id', '=', userId)
    .returning('confirmed_at')
    .executeTakeFirst();
  return gone?.confirmed_at != null;
}

export async function insertHalf(trx: Trx, row: Insertable<DB['half_sign_ins']>): Promise<void> {
  await trx.insertInto('half_sign_ins').values(row).execute();
}

/** Counts a try before it is made, so that many at once cannot pass together; no row when it is worth nothing any more. */
export const tryHalf = statement<{ id: string; user_id: string }, [tokenHash: string, now: Date]>(
  'try_half_sign_in',
  `UPDATE half_sign_ins h SET tries = tries + 1 FROM users u
   WHERE u.id = h.user_id AND u.deleted_at IS NULL AND h.token_hash = $1 AND h.tries < 5 AND h.expires_at > $2
   RETURNING h.id, h.user_id`,
);

export async function deleteHalf(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('half_sign_ins')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteOldHalves(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('half_sign_ins').where('expires_at', '<', before).execute();
}

/** Where a person works that asks for a second factor, by name. */
export const selectRequiring = statement<{ name: string }, [userId: string]>(
  'clinics_that_require_second_factor',
  `SELECT c.name FROM clinic_staff s JOIN clinics c ON c.id = s.clinic_id AND c.requires_second_factor
   WHERE s.user_id = $1 AND s.removed_at IS NULL ORDER BY c.name`,
);
