import { takeRun, takeSlot } from '#domain/availability/claim-sql.ts';
import { mayBookLocking } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';
import type { Visit } from '../appointment.ts';
import { VISIT, VISIT_JOINS } from './columns.ts';
import { VET_LOCK } from './on-duty.ts';
import { OWE_TELLING } from './untold.ts';

type Order = [
  now: Date,
  serviceId: number,
  appointmentType: string | null,
  petId: string,
  ownerId: string,
  code: string,
  visitId: string | null,
  bookedBy: string,
  ownerNotes: string | null,
  line1: string | null,
  line2: string | null,
  city: string | null,
  state: string | null,
  postalCode: string | null,
  accessNotes: string | null,
  isPaid: boolean,
];
export type BookingParams = [slotId: string, ...Order];
export type HeldParams = [...BookingParams, holdId: string];

/** A visit just made, with what its clinic still asks of it. */
export type Booked = Visit & { max_upcoming_per_owner: number | null; is_pooled: boolean };

/**
 * The pet, alive and for the owner to book for at that time, locked: bookings of one pet take turns here. Left to meet in
 * the exclusion constraint, several at once deadlock.
 */
const lockedPet = (when = 'true') => `pet AS MATERIALIZED (
    SELECT p.id FROM pets p
    WHERE p.id = $5 AND p.deleted_at IS NULL AND p.deceased_on IS NULL AND ${when}
      AND ${mayBookLocking('$6', '$2', '(SELECT starts_at FROM availability_slots WHERE id = $1)')}
    FOR NO KEY UPDATE OF p
  )`;

// A slot that is full already is refused without any lock: who comes late writes nothing.
const PET = lockedPet(`EXISTS (
      SELECT FROM availability_slots WHERE id = $1 AND NOT is_blocked AND current_bookings < max_bookings)`);

const ADDRESS_GIVEN = `(s.slot_type = 'in_person' OR $11::text IS NOT NULL)`;
// Where the clinic is paid, or given a card, in advance, only a checkout books.
const MAY_BOOK = `(coalesce(o.payment_policy, c.payment_policy) = 'none' OR $17::boolean)`;
/** Whether a booking of slot `s` at clinic `c` is over with the slot: no vet to be chosen, no way to be measured, no visits to be counted. */
const IS_PLAIN = `s.slot_type = 'in_person' AND s.vet_id IS NOT NULL AND c.max_upcoming_per_owner IS NULL`;
const WITH_PET = { from: 'pet', where: `${ADDRESS_GIVEN} AND ${MAY_BOOK}` };

/** From the claimed slots in `taken` to the visit with its claims and history; the visit lasts as long as the service. */
const VISIT_FROM_TAKEN = `visit AS (
    INSERT INTO appointments AS a (confirmation_code, clinic_id, slot_id, owner_id, pet_id, vet_id, service_id,
      appointment_type, scheduled_date, scheduled_start, scheduled_end, visit_id, owner_notes, home_address_line1,
      home_address_line2, home_city, home_state, home_postal_code, home_access_notes, price_cents,
      cancellation_terms, is_emergency, created_at)
    SELECT $7, t.clinic_id, t.id, $6, $5, t.vet_id, $3, t.slot_type, t.slot_date, t.start_time,
      ((t.starts_at + make_interval(mins => t.duration_min)) AT TIME ZONE t.timezone)::time,
      $8::uuid, $10, $11, $12, $13, $14, $15, $16, t.price_cents, t.cancellation_terms,
      (SELECT is_emergency FROM services WHERE id = $3), $2
    FROM taken t, LATERAL (SELECT CASE WHEN t.vet_id IS NOT NULL THEN ${VET_LOCK('t.vet_id')} END) AS in_turn
    WHERE t.id = $1
    RETURNING a.*
  ), claims AS (
    INSERT INTO appointment_slots (appointment_id, slot_id) SELECT visit.id, taken.id FROM visit, taken
  ), history AS (
    INSERT INTO appointment_status_history (appointment_id, new_status, changed_by, created_at)
    SELECT id, status, $9::uuid, $2 FROM visit
  ), untold AS (
    ${OWE_TELLING} SELECT coalesce(visit_id, id) FROM visit ON CONFLICT DO NOTHING
  )
  SELECT ${VISIT}, c.max_upcoming_per_owner, a.vet_id IS NULL AS is_pooled FROM visit a ${VISIT_JOINS}`;

/**
 * What nearly every booking is: one slot of a vet at a clinic that asks nothing more, whose statement is the whole
 * transaction. No row, and nothing done, when it is not that.
 */
export const bookPlain = statement<Booked, BookingParams>(
  'book_plain',
  `WITH ${PET}, ${takeSlot({ ...WITH_PET, where: `${WITH_PET.where} AND ${IS_PLAIN}` })}, ${VISIT_FROM_TAKEN}`,
);

/** One slot, one statement. */
export const bookSlot = statement<Booked, BookingParams>(
  'book_slot',
  `WITH ${PET}, ${takeSlot(WITH_PET)}, ${VISIT_FROM_TAKEN}`,
);

/** A service longer than a slot: a run of slots, all or none. */
export const bookRun = statement<Booked, BookingParams>(
  'book_run',
  `WITH ${PET}, ${takeRun(WITH_PET)}, ${VISIT_FROM_TAKEN}`,
);

/** A hold becomes a visit: the hold's row goes, so it is used once, and its claims pass over without the counters moving. */
export const bookHeld = statement<Booked, HeldParams>(
  'book_held',
  `WITH ${lockedPet()}, used AS (
    DELETE FROM holds h USING pet
    WHERE h.id = $18 AND h.slot_id = $1 AND h.service_id = $3 AND h.expires_at > $2
    RETURNING h.id
  ), taken AS (
    SELECT s.id, s.clinic_id, s.vet_id, s.slot_type, s.slot_date, s.start_time, s.starts_at,
      c.timezone, c.cancellation_terms, o.duration_min, o.price_cents
    FROM used JOIN hold_slots k ON k.hold_id = used.id JOIN availability_slots s ON s.id = k.slot_id
      JOIN clinics c ON c.id = s.clinic_id
      JOIN clinic_services o ON o.clinic_id = c.id AND o.service_id = $3
    WHERE s.slot_type = coalesce($4, s.slot_type) AND ${ADDRESS_GIVEN} AND ${MAY_BOOK}
  ), ${VISIT_FROM_TAKEN}`,
);
