import { type Insertable, sql } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { type Db, statement } from '#platform/db.ts';
import type { Actor } from '../account.ts';

/** Keeps a token's hash; `address` is kept as the network it belongs to. */
export async function insertToken(
  db: Db,
  { address, ...token }: Insertable<DB['auth_tokens']> & { address?: string | null | undefined },
): Promise<void> {
  const network = address ? sql<string>`network_of(${address})` : null;
  await db
    .insertInto('auth_tokens')
    .values({ ...token, network })
    .execute();
}

export async function revokeToken(db: Db, tokenHash: string, now: Date): Promise<void> {
  await db
    .updateTable('auth_tokens')
    .set({ revoked_at: now })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

// Staff are who clinic_staff says is there today; user_roles adds what is not tied to being there.
export const ROLES_OF_USER = `
  SELECT g.role, g.clinic_id FROM user_roles g
  WHERE g.user_id = u.id AND NOT EXISTS (
    SELECT FROM clinic_staff gone
    WHERE gone.user_id = g.user_id AND gone.clinic_id = g.clinic_id AND gone.removed_at IS NOT NULL)
  UNION
  SELECT CASE s.role WHEN 'admin' THEN 'clinic_admin' ELSE s.role END, s.clinic_id FROM clinic_staff s
  WHERE s.user_id = u.id AND s.removed_at IS NULL`;

export const findActor = statement<
  Actor & { last_used_at: Date | null },
  [tokenHash: string, now: Date]
>(
  'find_actor',
  `SELECT u.id AS user_id, t.id AS session_id, u.email, u.first_name, u.last_name, u.timezone,
     t.last_used_at,
     coalesce((SELECT json_agg(json_build_object('role', r.role, 'clinic_id', r.clinic_id))
       FROM (${ROLES_OF_USER}) r), '[]') AS roles
   FROM auth_tokens t JOIN users u ON u.id = t.user_id
   WHERE t.token_hash = $1 AND t.token_type = 'session'
     AND t.revoked_at IS NULL AND t.expires_at > $2 AND u.deleted_at IS NULL`,
);

/** Not worth waiting for the disk: lost in a crash, the session is used a little longer ago. */
export const noteUse = statement<unknown, [id: string, now: Date]>(
  'note_use',
  `WITH lazily AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
   UPDATE auth_tokens SET last_used_at = $2 FROM lazily WHERE id = $1`,
);

export async function deleteExpiredTokens(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('auth_tokens')
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
    .execute();
}
