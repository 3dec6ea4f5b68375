import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { Breed, Pet, Species } from '../pet.ts';

export async function selectSpecies(db: Db): Promise<Species[]> {
  return db
    .selectFrom('species')
    .select(['id', 'name'])
    .where('is_active', '=', true)
    .orderBy('id')
    .execute();
}

export async function speciesExists(db: Db, id: number): Promise<boolean> {
  const found = await db.selectFrom('species').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}

export async function selectBreeds(db: Db, speciesId: number): Promise<Breed[]> {
  return db
    .selectFrom('breeds')
    .select(['id', 'species_id', 'name'])
    .where('species_id', '=', speciesId)
    .orderBy('name')
    .execute();
}

export async function selectPets(db: Db, ownerId: string, id?: string): Promise<Pet[]> {
  const { rows } = await sql<Pet>`
    SELECT p.id, p.name, p.species_id, s.name AS species_name, p.breed_id, b.name AS breed_name,
      p.date_of_birth, p.weight_kg, p.sex, p.is_neutered, p.photo_url, p.notes, p.deceased_on,
      rfc3339(p.created_at, 'UTC') AS created_at, rfc3339(p.updated_at, 'UTC') AS updated_at
    FROM pets p JOIN species s ON s.id = p.species_id LEFT JOIN breeds b ON b.id = p.breed_id
    WHERE p.owner_id = ${ownerId} AND p.deleted_at IS NULL
      ${id === undefined ? sql`` : sql`AND p.id = ${id}`}
    ORDER BY p.name, p.id`.execute(db);
  return rows;
}
