import type { Trx } from '#platform/db.ts';
import { assignFreest, lockVetsOnDuty } from './sql/on-duty.ts';

/**
 * Gives a visit booked for "any vet" to the vet on duty then who has the fewest visits that day and none in between.
 * Says whether there was one; if not the desk assigns later. The candidates' locks make two such choices take turns.
 */
export async function assignLeastLoaded(trx: Trx, appointmentId: string): Promise<boolean> {
  const onDuty = await lockVetsOnDuty(trx, appointmentId);
  if (onDuty.length === 0) return false;
  const assigned = await assignFreest(
    trx,
    appointmentId,
    onDuty.map((vet) => vet.vet_id),
  );
  return assigned.length > 0;
}
