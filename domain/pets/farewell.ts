import type { Trx } from '#platform/db.ts';
import { updateDeceased } from './sql/change.ts';

/** Sets or takes back the day on which a pet died, inside the caller's transaction. */
export async function setDeceased(trx: Trx, petId: string, day: string | null): Promise<void> {
  await updateDeceased(trx, petId, day);
}
