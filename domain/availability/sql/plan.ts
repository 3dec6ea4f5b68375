import { statement } from '#platform/db.ts';
import { MADE, PLANNED } from './planned.ts';

/** Plans the days of a batch of clinics that are not planned yet, passing over clinics that someone else has in hand. */
export const planBatch = statement<
  { clinics: number; slots: number },
  [now: Date, horizonDays: number, clinics: number]
>(
  'plan_batch',
  // Not FOR UPDATE: that would stop every booking at these clinics, whose rows refer to them.
  `WITH spans AS MATERIALIZED (
    SELECT c.id, c.timezone, c.slot_minutes, c.buffer_min, z.local AS first, z.until_day,
      greatest(c.slots_planned_until + 1, z.local::date) AS from_day
    FROM clinics c, LATERAL (
      SELECT local, local::date + coalesce(c.booking_horizon_days, $2::int) AS until_day
      FROM (SELECT $1::timestamptz AT TIME ZONE c.timezone AS local) AS clock) AS z
    WHERE c.is_active AND coalesce(c.slots_planned_until < z.until_day, true)
    ORDER BY c.id LIMIT $3 FOR NO KEY UPDATE OF c SKIP LOCKED
  ), ${PLANNED}, ${MADE}, noted AS (
    UPDATE clinics c SET slots_planned_until = b.until_day FROM spans b WHERE c.id = b.id RETURNING c.id
  )
  SELECT (SELECT count(*)::int FROM noted) AS clinics, (SELECT count(*)::int FROM made) AS slots`,
);
