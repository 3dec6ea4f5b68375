import { type Insertable, sql } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Trx } from '#platform/db.ts';

export async function insertClinic(trx: Trx, clinic: Insertable<DB['clinics']>): Promise<string> {
  const { id } = await trx
    .insertInto('clinics')
    .values(clinic)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The slug itself when it is free, else with the first free number behind it. */
export async function freeSlug(trx: Trx, slug: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    SELECT CASE n WHEN 1 THEN ${slug} ELSE ${slug} || '-' || n END AS slug
    FROM generate_series(1, (SELECT count(*) + 1 FROM clinics WHERE slug LIKE ${`${slug}%`})) AS n
    WHERE NOT EXISTS (SELECT FROM clinics WHERE slug = CASE n WHEN 1 THEN ${slug} ELSE ${slug} || '-' || n END)
    ORDER BY n LIMIT 1`.execute(trx);
  return rows[0]?.slug ?? slug;
}

export async function appointAdmin(trx: Trx, clinicId: string, userId: string): Promise<void> {
  await trx
    .insertInto('user_roles')
    .values({ user_id: userId, role: 'clinic_admin', clinic_id: clinicId })
    .execute();
  await trx
    .insertInto('clinic_staff')
    .values({ clinic_id: clinicId, user_id: userId, role: 'admin', is_primary: true })
    .execute();
}

export async function updateActive(trx: Trx, clinicId: string, isActive: boolean): Promise<void> {
  await trx
    .updateTable('clinics')
    .set({ is_active: isActive })
    .where('id', '=', clinicId)
    .execute();
}
