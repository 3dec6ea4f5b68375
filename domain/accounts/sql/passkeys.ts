import { type Insertable, sql } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Db } from '#platform/db.ts';
import type { Passkey } from '../account.ts';

export async function insertChallenge(
  db: Db,
  row: Insertable<DB['passkey_challenges']>,
): Promise<void> {
  await db.insertInto('passkey_challenges').values(row).execute();
}

/** Uses a challenge up, that of this person or of nobody yet; says whether it still held. */
export async function consumeChallenge(
  db: Db,
  challengeHash: string,
  userId: string | null,
  now: Date,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkey_challenges')
    .where('challenge_hash', '=', challengeHash)
    .where('expires_at', '>', now)
    .where(sql<boolean>`user_id IS NOT DISTINCT FROM ${userId}::uuid`)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteOldChallenges(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', before).execute();
}

export async function insertPasskey(db: Db, row: Insertable<DB['passkeys']>): Promise<string> {
  const { id } = await db
    .insertInto('passkeys')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A person's passkeys, or one of them, oldest first. */
export async function selectPasskeys(db: Db, userId: string, id?: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`
    SELECT id, name, is_backed_up, rfc3339(created_at, 'UTC') AS created_at,
      rfc3339(last_used_at, 'UTC') AS last_used_at
    FROM passkeys WHERE user_id = ${userId} ${id === undefined ? sql`` : sql`AND id = ${id}`}
    ORDER BY id`.execute(db);
  return rows;
}

export async function credentialIds(
  db: Db,
  userId: string,
): Promise<{ credential_id: string; transports: string[] }[]> {
  return db
    .selectFrom('passkeys')
    .select(['credential_id', 'transports'])
    .where('user_id', '=', userId)
    .execute();
}

/** A passkey by its credential, while its owner's account is there. */
export async function findCredential(db: Db, credentialId: string) {
  return db
    .selectFrom('passkeys')
    .innerJoin('users', 'users.id', 'passkeys.user_id')
    .select(['passkeys.id', 'user_id', 'credential_id', 'public_key', 'sign_count', 'transports'])
    .where('credential_id', '=', credentialId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function noteSigning(
  db: Db,
  id: string,
  signCount: number,
  isBackedUp: boolean,
  now: Date,
): Promise<void> {
  await db
    .updateTable('passkeys')
    .set({ sign_count: signCount, is_backed_up: isBackedUp, last_used_at: now })
    .where('id', '=', id)
    .execute();
}

export async function renameOne(
  db: Db,
  userId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ name })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes one of a person's passkeys, or all; says whether there was any. */
export async function deletePasskeys(db: Db, userId: string, id?: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where('user_id', '=', userId)
    .$if(id !== undefined, (query) => query.where('id', '=', id as string))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
