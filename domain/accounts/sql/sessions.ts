import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { SignedInDevice } from '../account.ts';

/** A person's sessions that still hold, last used first. */
export async function selectSessions(
  db: Db,
  userId: string,
  currentId: string,
  now: Date,
): Promise<SignedInDevice[]> {
  const { rows } = await sql<SignedInDevice>`
    SELECT id, device, rfc3339(created_at, 'UTC') AS created_at,
      rfc3339(coalesce(last_used_at, created_at), 'UTC') AS last_used_at,
      rfc3339(expires_at, 'UTC') AS expires_at, id = ${currentId} AS current
    FROM auth_tokens
    WHERE user_id = ${userId} AND token_type = 'session' AND revoked_at IS NULL AND expires_at > ${now}
    ORDER BY id = ${currentId} DESC, coalesce(last_used_at, created_at) DESC, id DESC`.execute(db);
  return rows;
}

/** When and how a session began. */
export async function findSession(
  db: Db,
  id: string,
): Promise<{ id: string; created_at: Date; is_strong: boolean } | null> {
  const found = await db
    .selectFrom('auth_tokens')
    .select(['id', 'created_at', 'is_strong'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** Notes that a session has seen a second factor. */
export async function markStrong(db: Db, id: string): Promise<void> {
  await db.updateTable('auth_tokens').set({ is_strong: true }).where('id', '=', id).execute();
}

/** Ends one session of a person; says whether there was such a one. */
export async function revokeSession(
  db: Db,
  userId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('auth_tokens')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('token_type', '=', 'session')
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends everything that lets a person in, links that wait to be used among it; `except` is the one session that stays. */
export async function revokeAll(
  db: Db,
  userId: string,
  now: Date,
  except: string | null = null,
): Promise<void> {
  await sql`UPDATE auth_tokens SET revoked_at = ${now}
    WHERE user_id = ${userId} AND revoked_at IS NULL AND id IS DISTINCT FROM ${except}::uuid`.execute(
    db,
  );
}

/** Removes sessions and links with the devices and networks they tell of, and what a person may act as. */
export async function deleteEveryWayIn(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('auth_tokens').where('user_id', '=', userId).execute();
  await db.deleteFrom('email_verifications').where('user_id', '=', userId).execute();
  await db.deleteFrom('phone_verifications').where('user_id', '=', userId).execute();
  await db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  await db.deleteFrom('half_sign_ins').where('user_id', '=', userId).execute();
  await db.deleteFrom('second_factors').where('user_id', '=', userId).execute();
  await db.deleteFrom('email_changes').where('user_id', '=', userId).execute();
  await db.deleteFrom('passkeys').where('user_id', '=', userId).execute();
  await db.deleteFrom('passkey_challenges').where('user_id', '=', userId).execute();
  await db.deleteFrom('user_identities').where('user_id', '=', userId).execute();
  await db.deleteFrom('user_roles').where('user_id', '=', userId).execute();
}
