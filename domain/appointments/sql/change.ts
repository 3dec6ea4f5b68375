import { takeRun, takeSlot } from '#domain/availability/claim-sql.ts';
import { mayPet, visitReader } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';
import type { DeskVisit, Status } from '../appointment.ts';
import { DESK_VISIT, VISIT_JOINS } from './columns.ts';
import { VET_LOCK } from './on-duty.ts';

/** Locks, with its pet, a visit that the person booked or whose pet they keep, or at a clinic where they work, for a change. */
export const lockVisit = statement<
  DeskVisit,
  [id: string, userId: string, workplaces: string[], now: Date]
>(
  'lock_visit',
  `SELECT ${DESK_VISIT} FROM appointments a ${VISIT_JOINS} JOIN users ow ON ow.id = a.owner_id
   WHERE a.id = $1 AND (${visitReader('$2', '$4')} IN ('booker', 'keeper') OR a.clinic_id = ANY ($3::uuid[]))
   FOR NO KEY UPDATE OF a, p`,
);

/** Moves the status and writes the one history row that goes with it. */
export const moveStatus = statement<
  { id: string },
  [id: string, status: Status, by: string | null, reason: string | null, now: Date]
>(
  'move_status',
  `WITH before AS (
    SELECT id, status FROM appointments WHERE id = $1
  ), moved AS (
    UPDATE appointments a SET status = $2::varchar,
      completed_at = CASE WHEN $2::varchar = 'completed' THEN $5::timestamptz END,
      no_show_at = CASE WHEN $2::varchar = 'no_show' THEN $5::timestamptz END
    FROM before WHERE a.id = before.id RETURNING a.id, before.status AS previous
  ), history AS (
    INSERT INTO appointment_status_history (appointment_id, previous_status, new_status, changed_by, reason, created_at)
    SELECT id, previous, $2::varchar, $3::uuid, $4, $5 FROM moved
  )
  SELECT id FROM moved`,
);

/** Cancels: status, who and why, what it cost, and the history row. */
export const cancelVisit = statement<
  { id: string },
  [id: string, status: Status, by: string, reason: string | null, now: Date, feeCents: number]
>(
  'cancel_visit',
  `WITH before AS (
    SELECT id, status FROM appointments WHERE id = $1
  ), moved AS (
    UPDATE appointments a SET status = $2::varchar, cancelled_by = $3::uuid, cancellation_reason = $4, cancelled_at = $5,
      cancellation_fee_cents = $6
    FROM before WHERE a.id = before.id RETURNING a.id, before.status AS previous
  ), history AS (
    INSERT INTO appointment_status_history (appointment_id, previous_status, new_status, changed_by, reason, created_at)
    SELECT id, previous, $2::varchar, $3::uuid, $4, $5 FROM moved
  )
  SELECT id FROM moved`,
);

/** Takes a visit's claims away and says which slots they were. */
export const dropClaims = statement<{ slot_id: string }, [appointmentId: string]>(
  'drop_claims',
  'DELETE FROM appointment_slots WHERE appointment_id = $1 RETURNING slot_id',
);

export type MoveParams = [
  slotId: string,
  now: Date,
  serviceId: number,
  slotType: string,
  appointmentId: string,
  by: string,
  clinicId: string,
];

const SAME_CLINIC = { where: 's.clinic_id = $7' };

// Same id, same code, same terms and price: the visit moves, it is not booked anew.
const MOVED_TO_TAKEN = `before AS (
    SELECT id, status, scheduled_date, scheduled_start FROM appointments WHERE id = $5
  ), moved AS (
    UPDATE appointments a SET status = 'rescheduled', slot_id = t.id, vet_id = t.vet_id, scheduled_date = t.slot_date,
      scheduled_start = t.start_time, reminder_sent_at = NULL,
      scheduled_end = ((t.starts_at + make_interval(mins => t.duration_min)) AT TIME ZONE t.timezone)::time
    FROM taken t, LATERAL (SELECT CASE WHEN t.vet_id IS NOT NULL THEN ${VET_LOCK('t.vet_id')} END) AS in_turn
    WHERE a.id = $5 AND t.id = $1
    RETURNING a.id, a.vet_id, a.scheduled_date, a.scheduled_start
  ), claims AS (
    INSERT INTO appointment_slots (appointment_id, slot_id) SELECT moved.id, taken.id FROM moved, taken
  ), history AS (
    INSERT INTO appointment_status_history (appointment_id, previous_status, new_status, changed_by, reason, created_at)
    SELECT moved.id, before.status, 'rescheduled', $6::uuid,
      'from ' || before.scheduled_date || ' ' || left(before.scheduled_start::text, 5)
        || ' to ' || moved.scheduled_date || ' ' || left(moved.scheduled_start::text, 5), $2
    FROM moved, before
  )
  SELECT m.id, m.vet_id, NOT ${mayPet('book', 'b.owner_id', 't.starts_at')} AND b.owner_id = $6::uuid AS is_out_of_care
  FROM moved m JOIN appointments b ON b.id = m.id JOIN pets p ON p.id = b.pet_id JOIN taken t ON t.id = $1`;

type Moved = {
  id: string;
  vet_id: string | null;
  /** Moved by who booked it to a day on which the pet is not in their care. */
  is_out_of_care: boolean;
};

export const moveToSlot = statement<Moved, MoveParams>(
  'move_to_slot',
  `WITH ${takeSlot(SAME_CLINIC)}, ${MOVED_TO_TAKEN}`,
);

export const moveToRun = statement<Moved, MoveParams>(
  'move_to_run',
  `WITH ${takeRun(SAME_CLINIC)}, ${MOVED_TO_TAKEN}`,
);

/** To the time of a hold, whose claims pass over to the visit. */
export const moveToHeld = statement<Moved, [...MoveParams, holdId: string]>(
  'move_to_held',
  `WITH used AS (
    DELETE FROM holds h WHERE h.id = $8 AND h.slot_id = $1 AND h.expires_at > $2 RETURNING h.id
  ), taken AS (
    SELECT s.id, s.vet_id, s.slot_date, s.start_time, s.starts_at, c.timezone, o.duration_min
    FROM used JOIN hold_slots k ON k.hold_id = used.id
      JOIN availability_slots s ON s.id = k.slot_id AND s.slot_type = $4 AND s.clinic_id = $7
      JOIN clinics c ON c.id = s.clinic_id
      JOIN clinic_services o ON o.clinic_id = c.id AND o.service_id = $3
  ), ${MOVED_TO_TAKEN}`,
);

export const setReminded = statement<unknown, [ids: string[], at: Date]>(
  'set_reminded',
  'UPDATE appointments SET reminder_sent_at = $2 WHERE id = ANY ($1::uuid[])',
);
