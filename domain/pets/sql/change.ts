import { type Insertable, sql, type Updateable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Trx } from '#platform/db.ts';

export async function insertPet(trx: Trx, pet: Insertable<DB['pets']>): Promise<string> {
  const { id } = await trx.insertInto('pets').values(pet).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updatePet(
  trx: Trx,
  id: string,
  change: Updateable<DB['pets']>,
): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await trx.updateTable('pets').set(change).where('id', '=', id).execute();
}

// A guessed birthday may lie after the day of death; it is the guess that gives way.
export async function updateDeceased(trx: Trx, id: string, day: string | null): Promise<void> {
  await sql`
    UPDATE pets SET deceased_on = greatest(${day}::date, CASE WHEN ${day}::date IS NOT NULL THEN date_of_birth END)
    WHERE id = ${id}`.execute(trx);
}

/** Soft-deletes the pet; false when it has a live visit still to come. */
export async function removePet(trx: Trx, id: string, now: Date): Promise<boolean> {
  // A booking under way holds this lock; what it made is seen only by a statement that begins after it.
  await sql`SELECT FROM pets WHERE id = ${id} FOR NO KEY UPDATE`.execute(trx);
  const { rows } = await sql`
    UPDATE pets p SET deleted_at = ${now}
    WHERE p.id = ${id} AND NOT EXISTS (
      SELECT FROM appointments a
      WHERE a.pet_id = p.id AND a.status IN ('booked', 'rescheduled') AND a.ends_at > ${now})
    RETURNING p.id`.execute(trx);
  return rows.length === 1;
}

/** In order of id, so that two who lock the same pets never wait for each other. */
export async function lockPets(trx: Trx, ownerId: string): Promise<void> {
  await sql`SELECT FROM pets WHERE owner_id = ${ownerId} ORDER BY id FOR NO KEY UPDATE`.execute(
    trx,
  );
}

export async function removePets(trx: Trx, ownerId: string, now: Date): Promise<void> {
  await trx
    .updateTable('pets')
    .set({ deleted_at: now, photo_url: null })
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .execute();
}
