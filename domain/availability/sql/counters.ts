import { statement, type Trx } from '#platform/db.ts';

const lower = statement<{ id: string }, [slotIds: string[]]>(
  'lower_counters',
  `WITH locked AS (
    SELECT id FROM availability_slots WHERE id = ANY ($1::uuid[]) ORDER BY starts_at, id FOR UPDATE
  )
  UPDATE availability_slots s SET current_bookings = s.current_bookings - 1
  FROM locked WHERE s.id = locked.id RETURNING s.id`,
);

export async function lowerCounters(trx: Trx, slotIds: string[]): Promise<void> {
  await lower(trx, slotIds);
}

/** Locks slots in order of start, the order in which everyone does. */
export const lockSlots = statement<{ id: string }, [slotIds: string[]]>(
  'lock_slots',
  `SELECT id FROM availability_slots WHERE id = ANY ($1::uuid[]) ORDER BY starts_at, id FOR UPDATE`,
);
