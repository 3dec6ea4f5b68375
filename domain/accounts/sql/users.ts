import { type Insertable, sql, type Updateable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { type Db, statement, type Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { User } from '../account.ts';
import { ROLES_OF_USER } from './tokens.ts';

export async function insertUser(trx: Trx, user: Insertable<DB['users']>): Promise<string> {
  const { id } = await trx
    .insertInto('users')
    .values(user)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function grantRole(
  trx: Trx,
  userId: string,
  role: 'pet_owner' | 'support',
): Promise<void> {
  await trx.insertInto('user_roles').values({ user_id: userId, role }).execute();
}

/** An account by its address, and whether it has been signed in on the network of `address` before. */
export async function findCredentials(
  db: Db,
  email: string,
  address: string | null = null,
): Promise<{ id: string; password_hash: string | null; knows_network: boolean } | undefined> {
  return db
    .selectFrom('users')
    .select(['id', 'password_hash'])
    .select(
      sql<boolean>`EXISTS (SELECT FROM auth_tokens t WHERE t.user_id = users.id
        AND t.token_type = 'session' AND t.network = network_of(${address}::text))`.as(
        'knows_network',
      ),
    )
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function updateUser(
  db: Db,
  id: string,
  change: Updateable<DB['users']>,
): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await db.updateTable('users').set(change).where('id', '=', id).execute();
}

export async function findPasswordHash(db: Db, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('users')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.password_hash ?? null;
}

const selectUser = statement<User, [id: string]>(
  'find_user',
  `SELECT u.id, u.email, u.first_name, u.last_name, u.phone, u.timezone,
     u.password_hash IS NOT NULL AS has_password,
     (SELECT c.new_email FROM email_changes c
       WHERE c.user_id = u.id AND c.confirmed_at IS NULL AND c.withdrawn_at IS NULL) AS pending_email,
     rfc3339(u.email_verified_at, 'UTC') AS email_verified_at, rfc3339(u.created_at, 'UTC') AS created_at,
     coalesce((SELECT json_agg(json_build_object('role', r.role, 'clinic_id', r.clinic_id,
         'clinic_name', c.name, 'clinic_slug', c.slug) ORDER BY r.role, c.name)
       FROM (${ROLES_OF_USER}) r LEFT JOIN clinics c ON c.id = r.clinic_id), '[]') AS roles
   FROM users u WHERE u.id = $1`,
);

export async function findUser(db: Db, id: string): Promise<User> {
  const [user] = await selectUser(db, id);
  if (!user) throw new NotFound('account');
  return user;
}
