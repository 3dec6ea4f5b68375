import { type Db, statement } from '#platform/db.ts';
import type { PhoneVerification } from '../account.ts';

const IS_OPEN = 'v.used_at IS NULL AND v.tries < 5';
// The latest is the one on the screen; an earlier text must not open anything.
const LATEST = `v.id = (SELECT id FROM phone_verifications WHERE user_id = v.user_id ORDER BY id DESC LIMIT 1)`;
const VALID = `${LATEST} AND ${IS_OPEN} AND v.code_hash IS NOT NULL`;

export const selectPhone = statement<
  Omit<PhoneVerification, 'is_offered'>,
  [userId: string, now: Date]
>(
  'phone_verification',
  `SELECT u.phone, rfc3339(u.phone_verified_at, 'UTC') AS verified_at, rfc3339(v.expires_at, 'UTC') AS code_expires_at
   FROM users u LEFT JOIN phone_verifications v ON v.user_id = u.id AND v.phone = u.phone AND v.expires_at > $2
     AND ${LATEST} AND ${IS_OPEN}
   WHERE u.id = $1`,
);

/** Of those who ask for one number, or for one account, one after the other. */
export const takeTurn = statement<unknown, [phoneOrUser: string]>(
  'take_turn_for_phone_code',
  'SELECT pg_advisory_xact_lock(hashtextextended($1::text, 8))',
);

/** Codes that an account or a number had since an instant, and when the first of them was. */
export const countCodes = statement<
  { codes: number; first: Date | null },
  [userId: string, phone: string, since: Date]
>(
  'count_phone_codes',
  `SELECT count(*)::int AS codes, min(created_at) AS first FROM phone_verifications
   WHERE (user_id = $1 OR phone = $2) AND created_at > $3`,
);

export const insertCode = statement<
  { id: string },
  [userId: string, phone: string, now: Date, expiresAt: Date]
>(
  'insert_phone_code',
  'INSERT INTO phone_verifications (user_id, phone, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id',
);

export const selectToSend = statement<{ phone: string }, [id: string, now: Date]>(
  'phone_code_to_send',
  `SELECT v.phone FROM phone_verifications v JOIN users u ON u.id = v.user_id AND u.phone = v.phone
   WHERE v.id = $1 AND ${LATEST} AND ${IS_OPEN} AND v.expires_at > $2`,
);

export const setCode = statement<unknown, [id: string, hash: string]>(
  'set_phone_code',
  'UPDATE phone_verifications SET code_hash = $2 WHERE id = $1',
);

/** Counts a try before it is made, so that many at once have no more than five together; no row when there is no code to try. */
export const takeTry = statement<
  { id: string; code_hash: string; phone: string },
  [userId: string, now: Date]
>(
  'take_phone_code_try',
  `UPDATE phone_verifications v SET tries = tries + 1
   FROM users u WHERE v.user_id = $1 AND u.id = v.user_id AND u.phone = v.phone AND ${VALID} AND v.expires_at > $2
   RETURNING v.id, v.code_hash, v.phone`,
);

/** Uses the code up; of two at once one succeeds. */
export const consumeCode = statement<{ id: string }, [id: string, now: Date]>(
  'consume_phone_code',
  'UPDATE phone_verifications SET used_at = $2 WHERE id = $1 AND used_at IS NULL RETURNING id',
);

/** Proves the number, while it is still the account's. */
export const markPhoneVerified = statement<
  { id: string },
  [userId: string, phone: string, now: Date]
>(
  'mark_phone_verified',
  `UPDATE users SET phone_verified_at = $3, phone_introduced_at = NULL
   WHERE id = $1 AND phone = $2 AND deleted_at IS NULL RETURNING id`,
);

export const selectProved = statement<{ phone: string; is_first: boolean }, [userId: string]>(
  'proved_phone',
  `SELECT phone, phone_introduced_at IS NULL AS is_first FROM users
   WHERE id = $1 AND phone_verified_at IS NOT NULL AND phone IS NOT NULL AND deleted_at IS NULL`,
);

export const markIntroduced = statement<unknown, [userId: string, phone: string, now: Date]>(
  'introduce_phone',
  'UPDATE users SET phone_introduced_at = $3 WHERE id = $1 AND phone = $2 AND phone_introduced_at IS NULL',
);

export const clearProof = statement<unknown, [phone: string]>(
  'clear_proof_of_phone',
  'UPDATE users SET phone_verified_at = NULL WHERE phone = $1',
);

/** Keeps the number as carriers know it from now on, unless it was changed meanwhile. */
export const keepAsE164 = statement<unknown, [userId: string, phone: string, was: string]>(
  'keep_phone_as_e164',
  'UPDATE users SET phone = $2 WHERE id = $1 AND phone = $3',
);

export async function deleteOldCodes(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('phone_verifications').where('expires_at', '<', before).execute();
}
