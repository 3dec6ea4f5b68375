import { statement } from '#platform/db.ts';
import { MADE, PLANNED } from './planned.ts';

const SPANS = `spans AS MATERIALIZED (
    SELECT c.id, c.timezone, c.slot_minutes, c.buffer_min, local AS first, local::date AS from_day,
      c.slots_planned_until AS until_day
    FROM clinics c, LATERAL (SELECT $2::timestamptz AT TIME ZONE c.timezone AS local) AS clock
    WHERE c.id = $1
  )`;

/** Holds back other changes of a clinic's rules, and the horizon's planning, but no booking. */
export const lockRules = statement<{ id: string }, [clinicId: string]>(
  'lock_rules',
  'SELECT id FROM clinics WHERE id = $1 AND is_active FOR NO KEY UPDATE',
);

/** How far planning has come, after the clinic's own horizon cut it back; `is_behind` when the worker has days to plan. */
export const drawHorizon = statement<
  { slots_planned_until: string | null; is_behind: boolean },
  [clinicId: string, now: Date]
>(
  'draw_horizon',
  `UPDATE clinics c SET slots_planned_until =
     CASE WHEN slots_planned_until > own.horizon THEN own.horizon ELSE slots_planned_until END
   FROM (SELECT ($2::timestamptz AT TIME ZONE timezone)::date + booking_horizon_days AS horizon FROM clinics WHERE id = $1) AS own
   WHERE c.id = $1
   RETURNING slots_planned_until, coalesce(slots_planned_until < own.horizon, slots_planned_until IS NULL) AS is_behind`,
);

/**
 * Removes what the rules no longer make, and gives pooled slots their new capacity: planned slots ahead that nobody
 * claims. A blocked one goes only when nothing would be planned over it, for then there is nothing left to block.
 * Locked in order of start, as everyone does; what a rival claimed meanwhile is left alone.
 */
export const removeUnfit = statement<{ removed: number }, [clinicId: string, now: Date]>(
  'remove_unfit',
  `WITH ${SPANS}, ${PLANNED}, unfit AS (
    SELECT s.id, p.capacity FROM availability_slots s
    LEFT JOIN planned p ON p.slot_date = s.slot_date AND p.start_time = s.start_time AND p.end_time = s.end_time
      AND p.slot_type = s.slot_type AND p.vet_id IS NOT DISTINCT FROM s.vet_id
    WHERE s.clinic_id = $1 AND s.slot_date >= (SELECT from_day FROM spans) AND s.starts_at > $2
      AND s.is_planned AND s.current_bookings = 0 AND p.capacity IS DISTINCT FROM s.max_bookings
      AND NOT (s.is_blocked AND p.capacity IS NULL AND EXISTS (
        SELECT FROM planned o WHERE o.vet_id IS NOT DISTINCT FROM s.vet_id
          AND o.slot_date BETWEEN s.slot_date - 1 AND s.slot_date + 1
          AND o.starts < end_of_local(s.slot_date, s.start_time, s.end_time) AND o.ends > s.slot_date + s.start_time))
  ), locked AS MATERIALIZED (
    SELECT s.id, unfit.capacity, s.current_bookings FROM availability_slots s JOIN unfit USING (id)
    ORDER BY s.starts_at, s.id FOR UPDATE OF s
  ), sized AS (
    UPDATE availability_slots s SET max_bookings = locked.capacity
    FROM locked WHERE s.id = locked.id AND locked.capacity IS NOT NULL AND locked.current_bookings = 0
  ), removed AS (
    DELETE FROM availability_slots s
    USING locked WHERE s.id = locked.id AND locked.capacity IS NULL AND locked.current_bookings = 0
    RETURNING s.id
  )
  SELECT count(*)::int AS removed FROM removed`,
);

/** Adds what the rules make and is not there; returns the new slots. */
export const addMissing = statement<{ id: string }, [clinicId: string, now: Date]>(
  'add_missing',
  `WITH ${SPANS}, ${PLANNED}, ${MADE} SELECT id FROM made`,
);
