import { statement, type Trx } from '#platform/db.ts';
import { VET_LOCK } from './on-duty.ts';

/** Waits for the vet's calendar, in turn, instead of in the exclusion constraint, where many at once deadlock. */
export const lockVet = statement<unknown, [vetId: string]>('lock_vet', `SELECT ${VET_LOCK('$1')}`);

export const vetWorksAt = statement<{ vet_id: string }, [clinicId: string, vetId: string]>(
  'vet_works_at',
  `SELECT vet_id FROM clinic_staff WHERE clinic_id = $1 AND vet_id = $2 AND removed_at IS NULL`,
);

const setVet = statement<{ id: string }, [id: string, clinicId: string, vetId: string | null]>(
  'set_vet',
  `UPDATE appointments SET vet_id = $3::uuid WHERE id = $1 AND ($3::uuid IS NULL OR EXISTS (
     SELECT FROM clinic_staff WHERE clinic_id = $2 AND vet_id = $3::uuid AND removed_at IS NULL))
   RETURNING id`,
);

/** Assigns a vet of the clinic, or nobody; false when the vet is not on its staff. */
export async function assignVet(
  trx: Trx,
  id: string,
  clinicId: string,
  vetId: string | null,
): Promise<boolean> {
  if (vetId) await lockVet(trx, vetId);
  return (await setVet(trx, id, clinicId, vetId)).length === 1;
}

export const setClinicNotes = statement<unknown, [id: string, notes: string | null]>(
  'set_clinic_notes',
  'UPDATE appointments SET clinic_notes = $2 WHERE id = $1',
);

export const setOwnerNotes = statement<unknown, [id: string, notes: string | null]>(
  'set_owner_notes',
  'UPDATE appointments SET owner_notes = $2 WHERE id = $1',
);
