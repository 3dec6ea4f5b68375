import { statement } from '#platform/db.ts';

/** Whether a slot has no place left, expired holds apart, for they give theirs back; no row for an unknown slot. */
export const lookAtSlot = statement<{ is_sold_out: boolean }, [slotId: string, now: Date]>(
  'look_at_slot',
  `SELECT s.is_blocked OR (s.current_bookings >= s.max_bookings AND NOT EXISTS (
       SELECT FROM hold_slots k JOIN holds h ON h.id = k.hold_id WHERE k.slot_id = s.id AND h.expires_at <= $2)) AS is_sold_out
   FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id AND c.is_active WHERE s.id = $1`,
);
