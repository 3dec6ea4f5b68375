import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Db } from '#platform/db.ts';

export async function insertVerification(
  db: Db,
  row: Insertable<DB['email_verifications']>,
): Promise<void> {
  await db.insertInto('email_verifications').values(row).execute();
}

/** The address that a link would prove, while it holds and is still the account's. */
export async function findVerification(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<{ user_id: string; email: string } | undefined> {
  return db
    .selectFrom('email_verifications as v')
    .innerJoin('users as u', 'u.id', 'v.user_id')
    .select(['v.user_id', 'u.email'])
    .where('v.token_hash', '=', tokenHash)
    .where('v.used_at', 'is', null)
    .where('v.expires_at', '>', now)
    .where('u.deleted_at', 'is', null)
    .whereRef('u.email', '=', 'v.email')
    .executeTakeFirst();
}

/** Uses a link up; of two at once one succeeds. */
export async function consumeVerification(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('email_verifications')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteOldVerifications(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('email_verifications').where('expires_at', '<', before).execute();
}
