import { statement, type Trx } from '#platform/db.ts';
import { VET_LOCK } from './on-duty.ts';

const lockVet = statement<unknown, [vetId: string]>('lock_vet', `SELECT ${VET_LOCK('$1')}`);

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
  // Waiting here, in turn, instead of in the exclusion constraint's index, where many at once deadlock.
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
