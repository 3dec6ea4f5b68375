import type { Trx } from '#platform/db.ts';
import { updatePet } from './sql/change.ts';

/** Makes somebody the owner of a pet, inside the caller's transaction, which has seen to it that nobody else does. */
export async function giveTo(trx: Trx, petId: string, owner_id: string): Promise<void> {
  await updatePet(trx, petId, { owner_id });
}
