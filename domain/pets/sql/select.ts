import { type Db, statement } from '#platform/db.ts';
import { mayPet, PET_ROLE, type PetRight, petsNear } from '../access-sql.ts';
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

const PET = `p.id, p.name, p.species_id, s.name AS species_name, p.breed_id, b.name AS breed_name,
      p.date_of_birth, p.weight_kg, p.sex, p.is_neutered, p.photo_url, p.notes, p.deceased_on,
      ${PET_ROLE('$1')} AS role, ${mayPet('book', '$1', '$2')} AS may_book,
      (SELECT sh.ends_on FROM pet_shares sh WHERE sh.pet_id = p.id AND sh.user_id = $1 AND sh.ended_at IS NULL) AS cared_until,
      o.first_name AS owner_name, rfc3339(p.created_at, 'UTC') AS created_at, rfc3339(p.updated_at, 'UTC') AS updated_at
    FROM pets p JOIN species s ON s.id = p.species_id LEFT JOIN breeds b ON b.id = p.breed_id JOIN users o ON o.id = p.owner_id`;

export const selectPets = statement<Pet, [userId: string, now: Date]>(
  'pets_of_person',
  `SELECT ${PET} WHERE p.id IN ${petsNear('$1')} AND ${mayPet('see', '$1', '$2')} ORDER BY p.name, p.id`,
);

/** One pet, by the right that is asked for. */
const selectOne = {
  see: statement<Pet, [userId: string, now: Date, id: string]>(
    'pet_to_see',
    `SELECT ${PET} WHERE p.id = $3 AND ${mayPet('see', '$1', '$2')}`,
  ),
  edit: statement<Pet, [userId: string, now: Date, id: string]>(
    'pet_to_edit',
    `SELECT ${PET} WHERE p.id = $3 AND ${mayPet('edit', '$1', '$2')}`,
  ),
  book: statement<Pet, [userId: string, now: Date, id: string]>(
    'pet_to_book_for',
    `SELECT ${PET} WHERE p.id = $3 AND ${mayPet('book', '$1', '$2')}`,
  ),
};

export const selectPet = (right: PetRight, db: Db, userId: string, now: Date, id: string) =>
  selectOne[right](db, userId, now, id);
