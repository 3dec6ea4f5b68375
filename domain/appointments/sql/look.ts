import { statement } from '#platform/db.ts';

/** Whether a booking of slot `s` at clinic `c` is over with the slot: no vet to be chosen, no way to be measured, no visits to be counted. */
export const IS_PLAIN = `s.slot_type = 'in_person' AND s.vet_id IS NOT NULL AND c.max_upcoming_per_owner IS NULL`;

/** How a slot can be booked, if no place is left for it not at all, expired holds apart, for they give theirs back; no row for an unknown slot. */
export const lookAtSlot = statement<
  { is_sold_out: boolean; is_plain: boolean },
  [slotId: string, now: Date]
>(
  'look_at_slot',
  `SELECT s.is_blocked OR (s.current_bookings >= s.max_bookings AND NOT EXISTS (
       SELECT FROM hold_slots k JOIN holds h ON h.id = k.hold_id WHERE k.slot_id = s.id AND h.expires_at <= $2)) AS is_sold_out,
     ${IS_PLAIN} AS is_plain
   FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id AND c.is_active WHERE s.id = $1`,
);
