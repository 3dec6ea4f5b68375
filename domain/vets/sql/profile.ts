import type { Updateable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { type Db, statement, type Trx } from '#platform/db.ts';
import { CERTIFICATIONS_OF_VET } from '../certification-sql.ts';
import type { VetProfile } from '../vet.ts';

export const selectProfile = statement<VetProfile, [id: string, now: Date]>(
  'vet_profile',
  `SELECT v.id, 'Dr. ' || u.first_name || ' ' || u.last_name AS name, v.specialty, v.years_experience, v.bio, v.photo_url,
     v.license_state, v.is_verified, ${CERTIFICATIONS_OF_VET('$2')} AS certifications,
     coalesce((SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'city', c.city, 'state', c.state)
         ORDER BY c.name)
       FROM clinic_staff s JOIN clinics c ON c.id = s.clinic_id AND c.is_active
       WHERE s.vet_id = v.id AND s.role = 'vet' AND s.removed_at IS NULL), '[]') AS clinics
   FROM vets v JOIN users u ON u.id = v.user_id AND u.deleted_at IS NULL WHERE v.id = $1`,
);

export async function selectOwn(db: Db, userId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('vets')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return found?.id;
}

export async function insertProfile(trx: Trx, userId: string): Promise<string> {
  const { id } = await trx
    .insertInto('vets')
    .values({ user_id: userId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateProfile(
  trx: Trx,
  id: string,
  change: Updateable<DB['vets']>,
): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await trx.updateTable('vets').set(change).where('id', '=', id).execute();
}
