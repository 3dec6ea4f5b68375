import type { Trx } from '#platform/db.ts';
import { lockPets, removePets } from './sql/change.ts';

/** Keeps everybody from booking for a person's pets until the caller's transaction ends. */
export async function lockPetsOf(trx: Trx, ownerId: string): Promise<void> {
  await lockPets(trx, ownerId);
}

/** Takes all of a person's pets off their list; past visits and what clinics wrote stay. The caller has seen to visits ahead. */
export async function removeAllOf(trx: Trx, ownerId: string, now: Date): Promise<void> {
  await removePets(trx, ownerId, now);
}
