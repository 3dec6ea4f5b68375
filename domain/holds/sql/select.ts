import { SLOT, VET_OF_SLOT } from '#domain/availability/slot-sql.ts';
import { type Db, statement } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { Hold } from '../hold.ts';

export const selectOwned = statement<
  { id: string; slot_id: string; service_id: number; kind: Hold['kind']; expires_at: Date },
  [id: string, userId: string | null, tokenHash: string | null]
>(
  'owned_hold',
  `SELECT id, slot_id, service_id, kind, expires_at FROM holds
   WHERE id = $1 AND (user_id = $2::uuid OR token_hash = $3::text)`,
);

export const selectHeldBy = statement<{ id: string }, [userId: string]>(
  'holds_of_person',
  'SELECT id FROM holds WHERE user_id = $1 ORDER BY id',
);

const selectHold = statement<Hold, [id: string]>(
  'hold',
  `SELECT h.id, h.kind, h.service_id, rfc3339(h.expires_at, 'UTC') AS expires_at,
     (SELECT to_json(shown) FROM (
       SELECT ${SLOT} FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id ${VET_OF_SLOT}
       WHERE s.id = h.slot_id) AS shown) AS slot
   FROM holds h WHERE h.id = $1`,
);

export async function findHold(db: Db, id: string): Promise<Hold> {
  const [hold] = await selectHold(db, id);
  if (!hold) throw new NotFound('hold');
  return hold;
}
