import { databaseErrorCode, type Trx, violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { PetInput } from './input.ts';
import { insertPet } from './sql/change.ts';

/** Adds a pet to somebody's inside the caller's transaction and returns its id. Errors: 422 naming the field. */
export async function add(trx: Trx, pet: PetInput & { owner_id: string }): Promise<string> {
  return insertPet(trx, pet).catch(explain);
}

/** Tells which of species and breed PostgreSQL did not find. */
export function explain(error: unknown): never {
  if (databaseErrorCode(error) !== '23503') throw error;
  throw violatedConstraint(error) === 'pets_species_id_fkey'
    ? InvalidInput.at('species_id', 'is not a species we know')
    : InvalidInput.at('breed_id', 'is not a breed of this species');
}
