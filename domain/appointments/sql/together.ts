import { statement } from '#platform/db.ts';

const OPEN = `NOT s.is_blocked AND s.current_bookings < s.max_bookings`;

/** The open slot that begins where a visit's last slot ends, or after the clinic's buffer, of the same vet and kind. */
export const slotAfter = statement<{ id: string }, [appointmentId: string]>(
  'slot_after',
  `SELECT s.id
   FROM (
     SELECT l.* FROM appointment_slots k JOIN availability_slots l ON l.id = k.slot_id
     WHERE k.appointment_id = $1 ORDER BY l.starts_at DESC LIMIT 1
   ) AS last
   JOIN clinics c ON c.id = last.clinic_id
   JOIN availability_slots s ON s.clinic_id = last.clinic_id
     AND s.slot_date BETWEEN last.slot_date AND last.slot_date + 1
     AND s.starts_at BETWEEN last.ends_at AND last.ends_at + make_interval(mins => c.buffer_min)
     AND s.vet_id IS NOT DISTINCT FROM last.vet_id AND s.slot_type = last.slot_type
   WHERE ${OPEN} ORDER BY s.starts_at, s.id LIMIT 1`,
);

/** An open slot of the same clinic, time and kind as a visit's first; another vet's, or one more place of the same. */
export const slotBeside = statement<{ id: string }, [appointmentId: string]>(
  'slot_beside',
  `SELECT s.id
   FROM appointments a JOIN availability_slots first ON first.id = a.slot_id
   JOIN availability_slots s ON s.clinic_id = first.clinic_id AND s.slot_date = first.slot_date
     AND s.starts_at = first.starts_at AND s.slot_type = first.slot_type
   WHERE a.id = $1 AND ${OPEN} ORDER BY s.vet_id NULLS LAST, s.id LIMIT 1`,
);
