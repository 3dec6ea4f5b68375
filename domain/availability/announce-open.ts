import type { Trx } from '#platform/db.ts';
import { announceFreed } from './release.ts';
import { selectOpen } from './sql/change.ts';

const SLOTS_A_JOB = 500;

/** Lets those who wait know of slots that can be had, a few hundred a job. */
export async function announceAll(trx: Trx, slotIds: string[]): Promise<void> {
  for (let from = 0; from < slotIds.length; from += SLOTS_A_JOB) {
    await announceFreed(trx, slotIds.slice(from, from + SLOTS_A_JOB));
  }
}

/** Lets those who wait know of the clinic's free slots that start between two instants. */
export async function announceOpen(
  trx: Trx,
  clinicId: string,
  from: Date,
  to: Date,
): Promise<void> {
  const open = await selectOpen(trx, clinicId, from, to);
  await announceAll(
    trx,
    open.map((slot) => slot.id),
  );
}
