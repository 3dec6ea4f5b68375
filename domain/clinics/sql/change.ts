import { sql, type Updateable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Trx } from '#platform/db.ts';

/** False when there is no such clinic. */
export async function updateClinic(
  trx: Trx,
  id: string,
  change: Updateable<DB['clinics']>,
): Promise<boolean> {
  if (Object.values(change).every((value) => value === undefined)) return true;
  const { numUpdatedRows } = await trx
    .updateTable('clinics')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function replaceSpecies(trx: Trx, clinicId: string, ids: number[]): Promise<void> {
  await sql`DELETE FROM clinic_species WHERE clinic_id = ${clinicId} AND species_id <> ALL (${ids}::int[])`.execute(
    trx,
  );
  await sql`INSERT INTO clinic_species (clinic_id, species_id) SELECT ${clinicId}, unnest(${ids}::int[])
    ON CONFLICT DO NOTHING`.execute(trx);
}
