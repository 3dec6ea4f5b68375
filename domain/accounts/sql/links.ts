import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';

type LinkType = 'magic_link' | 'password_reset';
export type Link = {
  user_id: string;
  email: string;
  first_name: string;
  browser_hash: string | null;
};

/** Whom a link that still holds would let in; looking does not use it up. */
export async function findLink(
  db: Db,
  type: LinkType,
  tokenHash: string,
  now: Date,
): Promise<Link | undefined> {
  return db
    .selectFrom('auth_tokens')
    .innerJoin('users', 'users.id', 'auth_tokens.user_id')
    .select(['users.id as user_id', 'users.email', 'users.first_name', 'browser_hash'])
    .where('token_type', '=', type)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** Uses a link up; of two at once one succeeds. */
export async function consumeLink(
  db: Db,
  type: LinkType,
  tokenHash: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('auth_tokens')
    .set({ revoked_at: now })
    .where('token_type', '=', type)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many links of a type went to a person since an instant. */
export async function countLinks(
  db: Db,
  type: LinkType,
  userId: string,
  since: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom('auth_tokens')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('token_type', '=', type)
    .where('user_id', '=', userId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Marks an address as proved; says whether it was not before. */
export async function markVerified(db: Db, userId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ email_verified_at: now })
    .where('id', '=', userId)
    .where('email_verified_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
