import { statement } from '#platform/db.ts';
import type { Visit } from '../appointment.ts';
import { VISIT, VISIT_JOINS } from './columns.ts';

export type BookingParams = [
  slotId: string,
  now: Date,
  serviceId: number,
  appointmentType: string | null,
  petId: string,
  ownerId: string,
  code: string,
  ownerNotes: string | null,
  line1: string | null,
  line2: string | null,
  city: string | null,
  state: string | null,
  postalCode: string | null,
  accessNotes: string | null,
];

/** What must hold for slot `s` at clinic `c`, its offer `o` of the service, and pet `p`; why-refused.ts says which did not. */
const ALLOWED = `s.id = $1 AND NOT s.is_blocked AND s.current_bookings < s.max_bookings AND s.starts_at > $2
  AND c.id = s.clinic_id AND c.is_active
  AND o.clinic_id = s.clinic_id AND o.service_id = $3 AND o.is_active
  AND (s.service_id IS NULL OR s.service_id = $3)
  AND s.slot_type = coalesce($4, s.slot_type) AND (s.slot_type = 'in_person' OR $9::text IS NOT NULL)
  AND p.id = $5 AND p.owner_id = $6 AND p.deleted_at IS NULL AND p.deceased_on IS NULL`;

/** From the claimed slots in `taken` to the visit with its claims and history; the visit lasts as long as the service. */
const VISIT_FROM_TAKEN = `visit AS (
    INSERT INTO appointments AS a (confirmation_code, clinic_id, slot_id, owner_id, pet_id, vet_id, service_id,
      appointment_type, scheduled_date, scheduled_start, scheduled_end, owner_notes, home_address_line1,
      home_address_line2, home_city, home_state, home_postal_code, home_access_notes, price_cents, created_at)
    SELECT $7, s.clinic_id, s.id, $6, $5, s.vet_id, $3, s.slot_type, s.slot_date, s.start_time,
      ((s.starts_at + make_interval(mins => s.duration_min)) AT TIME ZONE s.timezone)::time,
      $8, $9, $10, $11, $12, $13, $14, s.price_cents, $2
    FROM taken s WHERE s.id = $1
    RETURNING a.*
  ), claims AS (
    INSERT INTO appointment_slots (appointment_id, slot_id) SELECT visit.id, taken.id FROM visit, taken
  ), history AS (
    INSERT INTO appointment_status_history (appointment_id, new_status, changed_by, created_at)
    SELECT id, status, $6, $2 FROM visit
  )
  SELECT ${VISIT} FROM visit a ${VISIT_JOINS}`;

/**
 * One slot, one statement: at READ COMMITTED the conditional UPDATE waits for a rival and looks again, so the last
 * place goes to one of them; a sold-out slot is refused without a lock.
 */
export const bookSlot = statement<Visit, BookingParams>(
  'book_slot',
  `WITH taken AS (
    UPDATE availability_slots s SET current_bookings = s.current_bookings + 1
    FROM clinics c, clinic_services o, pets p
    WHERE ${ALLOWED} AND s.ends_at - s.starts_at >= make_interval(mins => o.duration_min)
    RETURNING s.id, s.clinic_id, s.vet_id, s.slot_type, s.slot_date, s.start_time, s.starts_at,
      c.timezone, o.duration_min, o.price_cents
  ), ${VISIT_FROM_TAKEN}`,
);

/**
 * A service longer than a slot: a run of slots, all or none. Locks are taken in order of start, so that two
 * overlapping runs wait for each other instead of deadlocking, and what they find after waiting is what counts.
 */
export const bookRun = statement<Visit, BookingParams>(
  'book_run',
  `WITH run AS (
    SELECT slot_run(s, o.duration_min) AS ids, c.timezone, o.duration_min, o.price_cents
    FROM availability_slots s, clinics c, clinic_services o, pets p WHERE ${ALLOWED}
  ), locked AS (
    SELECT s.id, NOT s.is_blocked AND s.current_bookings < s.max_bookings AS is_free FROM availability_slots s
    WHERE s.id = ANY ((SELECT ids FROM run)::uuid[])
    ORDER BY s.starts_at, s.id FOR UPDATE
  ), taken AS (
    UPDATE availability_slots s SET current_bookings = s.current_bookings + 1
    FROM run
    WHERE s.id = ANY (run.ids) AND (SELECT count(*) FILTER (WHERE is_free) FROM locked) = cardinality(run.ids)
    RETURNING s.id, s.clinic_id, s.vet_id, s.slot_type, s.slot_date, s.start_time, s.starts_at,
      run.timezone, run.duration_min, run.price_cents
  ), ${VISIT_FROM_TAKEN}`,
);
