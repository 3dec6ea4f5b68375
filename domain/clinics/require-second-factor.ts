import type { Db, Trx } from '#platform/db.ts';
import { selectRequires, updateRequires } from './sql/second-factor.ts';

/** Whether a clinic's staff act there only in sessions that began with two factors; who may ask is the caller's to decide. */
export async function requiresSecondFactor(db: Db, clinicId: string): Promise<boolean> {
  const [clinic] = await selectRequires(db, clinicId);
  return clinic?.requires_second_factor ?? false;
}

export async function setRequiresSecondFactor(
  trx: Trx,
  clinicId: string,
  isRequired: boolean,
): Promise<void> {
  await updateRequires(trx, clinicId, isRequired);
}
