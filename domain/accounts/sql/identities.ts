import { type Insertable, sql } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Db } from '#platform/db.ts';
import type { LinkedIdentity } from '../account.ts';

/** Whom an identity signs in, while their account is there. */
export async function findIdentity(
  db: Db,
  issuer: string,
  subject: string,
): Promise<{ id: string; user_id: string } | undefined> {
  return db
    .selectFrom('user_identities')
    .innerJoin('users', 'users.id', 'user_identities.user_id')
    .select(['user_identities.id', 'user_id'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function insertIdentity(
  db: Db,
  row: Insertable<DB['user_identities']>,
): Promise<void> {
  await db.insertInto('user_identities').values(row).execute();
}

export async function noteIdentityUse(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('user_identities').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** What a person is linked to, oldest first. */
export async function selectIdentities(db: Db, userId: string): Promise<LinkedIdentity[]> {
  const { rows } = await sql<LinkedIdentity>`
    SELECT id, issuer, email, rfc3339(created_at, 'UTC') AS created_at,
      rfc3339(last_used_at, 'UTC') AS last_used_at
    FROM user_identities WHERE user_id = ${userId} ORDER BY id`.execute(db);
  return rows;
}

/** Says whether there was such a one. */
export async function deleteIdentity(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('user_identities')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
