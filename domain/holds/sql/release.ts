import { statement } from '#platform/db.ts';

type Freed = { id: string; slot_ids: string[] };

const WITH_SLOTS = `RETURNING h.id,
  (SELECT array_agg(c.slot_id) FROM hold_slots c WHERE c.hold_id = h.id) AS slot_ids`;

/** Deletes holds, leaving out those that a rival has in hand. */
export const deleteHolds = statement<Freed, [ids: string[]]>(
  'delete_holds',
  `DELETE FROM holds h WHERE h.id IN (
     SELECT id FROM holds WHERE id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED) ${WITH_SLOTS}`,
);

/** Deletes expired holds, of the slot's clinic when one is given; SKIP LOCKED, so nobody waits for a rival that does the same. */
export const deleteExpired = statement<Freed, [now: Date, slotId: string | null, most: number]>(
  'delete_expired_holds',
  `DELETE FROM holds h WHERE h.id IN (
     SELECT id FROM holds
     WHERE expires_at <= $1
       AND ($2::uuid IS NULL OR clinic_id = (SELECT clinic_id FROM availability_slots WHERE id = $2::uuid))
     ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED) ${WITH_SLOTS}`,
);
