import { type Insertable, sql } from 'kysely';
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

export async function findCredentials(
  db: Db,
  email: string,
): Promise<{ id: string; password_hash: string | null } | undefined> {
  return db
    .selectFrom('users')
    .select(['id', 'password_hash'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

const selectUser = statement<User, [id: string]>(
  'find_user',
  `SELECT u.id, u.email, u.first_name, u.last_name, u.phone, u.timezone, 
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
