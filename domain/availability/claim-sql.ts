import { isOpen } from './slot-sql.ts';

/**
 * The claim that booking, holding and moving share: CTEs that end in `taken`, the slots whose counter this statement
 * raised, with the clinic's zone and terms and the offer's length and price. Parameters: $1 slot, $2 now, $3 service,
 * $4 kind of visit or NULL. `guard` adds tables and conditions that must hold before anything is taken.
 */
export type Guard = { from?: string; where?: string };

const offered = ({ where = 'true' }: Guard) => `s.id = $1 AND c.id = s.clinic_id AND c.is_active
  AND o.clinic_id = s.clinic_id AND o.service_id = $3 AND o.is_active
  AND ${isOpen('$2', '$3')} AND s.slot_type = coalesce($4, s.slot_type) AND ${where}`;

const FACTS = `s.id, s.clinic_id, s.vet_id, s.slot_type, s.slot_date, s.start_time, s.starts_at`;
const TERMS = `c.timezone, c.cancellation_terms, o.duration_min, o.price_cents`;

/**
 * One slot. At READ COMMITTED the conditional UPDATE waits for a rival and looks again, so the last place goes to one
 * of them; a sold-out slot is refused without a lock.
 */
export const takeSlot = (guard: Guard = {}) => `taken AS (
    UPDATE availability_slots s SET current_bookings = s.current_bookings + 1
    FROM clinics c, clinic_services o${guard.from ? `, ${guard.from}` : ''}
    WHERE ${offered(guard)} AND s.ends_at - s.starts_at >= make_interval(mins => o.duration_min)
    RETURNING ${FACTS}, ${TERMS}
  )`;

/**
 * A service longer than a slot: a run of slots, all or none. Locks are taken in order of start, so that two
 * overlapping runs wait for each other instead of deadlocking, and what they find after waiting is what counts.
 */
export const takeRun = (guard: Guard = {}) => `run AS (
    SELECT slot_run(s, o.duration_min) AS ids, ${TERMS}
    FROM availability_slots s, clinics c, clinic_services o${guard.from ? `, ${guard.from}` : ''}
    WHERE ${offered(guard)}
  ), locked AS (
    SELECT s.id, NOT s.is_blocked AND s.current_bookings < s.max_bookings AS is_free FROM availability_slots s
    WHERE s.id = ANY ((SELECT ids FROM run)::uuid[])
    ORDER BY s.starts_at, s.id FOR UPDATE
  ), taken AS (
    UPDATE availability_slots s SET current_bookings = s.current_bookings + 1
    FROM run
    WHERE s.id = ANY (run.ids) AND (SELECT count(*) FILTER (WHERE is_free) FROM locked) = cardinality(run.ids)
    RETURNING ${FACTS}, run.timezone, run.cancellation_terms, run.duration_min, run.price_cents
  )`;
