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

/** The same, and which of them are for sessions that began with two factors alone. */
const GUARDED_ROLES = `SELECT o.role, o.clinic_id, coalesce(c.requires_second_factor, o.role = 'support'
    AND (SELECT i.support_needs_second_factor FROM installation i), false) AS is_guarded
  FROM (${ROLES_OF_USER}) o LEFT JOIN clinics c ON c.id = o.clinic_id`;

export const findActor = statement<
  Actor & { last_used_at: Date | null },
  [tokenHash: string, now: Date]
>(
  'find_actor',
  `SELECT u.id AS user_id, t.id AS session_id, u.email, u.first_name, u.last_name, u.timezone,
     t.last_used_at,
     g.roles, g.is_held_back
   FROM auth_tokens t JOIN users u ON u.id = t.user_id
     CROSS JOIN LATERAL (
       SELECT coalesce(json_agg(json_build_object('role', r.role, 'clinic_id', r.clinic_id)) FILTER (WHERE t.is_strong OR NOT r.is_guarded), '[]') AS roles,
         coalesce(bool_or(r.is_guarded AND NOT t.is_strong), false) AS is_held_back
       FROM (${GUARDED_ROLES}) r) AS g
   WHERE t.token_hash = $1 AND t.token_type = 'session'
     AND t.revoked_at IS NULL AND t.expires_at > $2 AND u.deleted_at IS NULL`,
);

/** Whether somebody has been signed in on the network of an address before. */
export const knowsNetwork = statement<{ knows: boolean }, [userId: string, address: string | null]>(
  'knows_network',
  `SELECT EXISTS (SELECT FROM auth_tokens t WHERE t.user_id = $1 AND t.token_type = 'session'
     AND t.network = network_of($2::text)) AS knows`,
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
