import type { Trx } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import { lockSlots, lowerCounters } from './sql/counters.ts';

/** Gives back one place in each of the slots, and lets those who wait for such a time know. */
export async function release(trx: Trx, slotIds: string[]): Promise<void> {
  if (slotIds.length === 0) return;
  await lowerCounters(trx, slotIds);
  await announceFreed(trx, slotIds);
}

/** Says that these slots have places again: the waitlist looks at them once this transaction is committed. */
export async function announceFreed(trx: Trx, slotIds: string[]): Promise<void> {
  await enqueue(trx, 'waitlist.offer-freed', { slot_ids: slotIds });
}

/** Locks the slots that a visit leaves and wants, in the order in which everyone locks: two that change places do not deadlock. */
export async function lockForMove(trx: Trx, slotIds: string[]): Promise<void> {
  await lockSlots(trx, slotIds);
}
