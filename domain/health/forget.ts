import type { Trx } from '#platform/db.ts';
import { forgetEntries } from './sql/entries.ts';
import { forgetPassports } from './sql/passports.ts';

/** Forgets what a person wrote of their pets, every document and every link to it, inside the caller's transaction. */
export async function forgetHealthOf(trx: Trx, ownerId: string): Promise<void> {
  await forgetPassports(trx, ownerId);
  await forgetEntries(trx, ownerId);
}
