import { takeRun, takeSlot } from '#domain/availability/claim-sql.ts';
import { statement } from '#platform/db.ts';

export type HoldParams = [
  slotId: string,
  now: Date,
  serviceId: number,
  slotType: string | null,
  userId: string | null,
  tokenHash: string | null,
  kind: string,
  expires: Date,
];

const HOLD_FROM_TAKEN = `held AS (
    INSERT INTO holds (clinic_id, slot_id, service_id, user_id, token_hash, kind, expires_at, created_at)
    SELECT clinic_id, id, $3, $5, $6, $7, $8, $2 FROM taken WHERE id = $1
    RETURNING id
  ), claims AS (
    INSERT INTO hold_slots (hold_id, slot_id) SELECT held.id, taken.id FROM held, taken
  )
  SELECT id FROM held`;

export const holdSlot = statement<{ id: string }, HoldParams>(
  'hold_slot',
  `WITH ${takeSlot()}, ${HOLD_FROM_TAKEN}`,
);

export const holdRun = statement<{ id: string }, HoldParams>(
  'hold_run',
  `WITH ${takeRun()}, ${HOLD_FROM_TAKEN}`,
);

/** A person's checkout holds beyond the newest `most`. */
export const surplusHolds = statement<{ id: string }, [userId: string, most: number]>(
  'surplus_holds',
  `SELECT id FROM holds WHERE user_id = $1 AND kind = 'checkout' ORDER BY id DESC OFFSET $2`,
);

/** Whether a slot is there at all, and its clinic offers the service then. */
export const whyNotHeld = statement<{ is_offered: boolean }, [slotId: string, serviceId: number]>(
  'why_not_held',
  `SELECT EXISTS (SELECT FROM clinic_services o WHERE o.clinic_id = s.clinic_id AND o.service_id = $2 AND o.is_active
     AND (s.service_id IS NULL OR s.service_id = $2)) AS is_offered
   FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id AND c.is_active WHERE s.id = $1`,
);
