import type { Trx } from '#platform/db.ts';
import { updateActive } from './sql/register.ts';

/** Shows a clinic, or hides it from search and booking; who may is the caller's to decide. */
export async function setActive(trx: Trx, clinicId: string, isActive: boolean): Promise<void> {
  await updateActive(trx, clinicId, isActive);
}
