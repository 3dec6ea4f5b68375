import { statement } from '#platform/db.ts';

/**
 * Plans the days of a batch of clinics that are not planned yet. Times of day are minutes since midnight while they
 * are cut, so that a window past midnight is one range: opening hours ∩ shift − breaks, then slots from each piece's
 * beginning. What staff entered by hand stays: no slot is laid over another of the same vet and kind.
 */
export const planBatch = statement<
  { clinics: number; slots: number },
  [now: Date, horizonDays: number, clinics: number]
>(
  'plan_batch',
  `WITH batch AS (
    SELECT c.id, c.timezone, c.slot_minutes, z.today, greatest(c.slots_planned_until + 1, z.today) AS from_day
    FROM clinics c, LATERAL (SELECT ($1::timestamptz AT TIME ZONE c.timezone)::date AS today) AS z
    WHERE c.is_active AND coalesce(c.slots_planned_until < z.today + $2::int, true)
    ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED
  ), windows AS (
    SELECT b.id AS clinic_id, b.timezone, b.slot_minutes, sh.vet_id, sh.slot_type, sh.capacity, day::date AS day,
      int4multirange(int4range(opens, closes) * int4range(begins, ends)) - coalesce(paused, '{}') AS open
    FROM batch b
    CROSS JOIN LATERAL generate_series(b.from_day, b.today + $2::int, interval '1 day') AS day
    JOIN vet_shifts sh ON sh.clinic_id = b.id AND sh.day_of_week = extract(dow FROM day)
    JOIN clinic_hours h ON h.clinic_id = b.id AND h.day_of_week = sh.day_of_week AND NOT h.is_closed
    CROSS JOIN LATERAL (SELECT
      (extract(epoch FROM h.open_time) / 60)::int AS opens,
      (extract(epoch FROM h.close_time) / 60)::int + CASE WHEN h.close_time <= h.open_time THEN 1440 ELSE 0 END AS closes,
      (extract(epoch FROM sh.start_time) / 60)::int AS begins,
      (extract(epoch FROM sh.end_time) / 60)::int + CASE WHEN sh.end_time <= sh.start_time THEN 1440 ELSE 0 END AS ends
    ) AS minutes
    LEFT JOIN LATERAL (
      SELECT range_agg(int4range((extract(epoch FROM p.start_time) / 60)::int, (extract(epoch FROM p.end_time) / 60)::int)) AS paused
      FROM clinic_breaks p WHERE p.clinic_id = b.id AND p.day_of_week = sh.day_of_week
    ) AS breaks ON true
    WHERE NOT EXISTS (
      SELECT FROM clinic_closures x WHERE x.clinic_id = b.id AND day::date BETWEEN x.starts_on AND x.ends_on)
  ), planned AS (
    SELECT w.clinic_id, w.vet_id, w.slot_type, w.capacity,
      w.day + minute / 1440 AS slot_date,
      time '00:00' + make_interval(mins => minute % 1440) AS start_time,
      time '00:00' + make_interval(mins => (minute + w.slot_minutes) % 1440) AS end_time
    FROM windows w
    CROSS JOIN LATERAL unnest(w.open) AS piece
    CROSS JOIN LATERAL generate_series(lower(piece), upper(piece) - w.slot_minutes, w.slot_minutes) AS minute
    WHERE is_local_time(w.day + minute / 1440 + (time '00:00' + make_interval(mins => minute % 1440)), w.timezone)
  ), made AS (
    INSERT INTO availability_slots (clinic_id, vet_id, slot_type, max_bookings, slot_date, start_time, end_time)
    SELECT p.clinic_id, p.vet_id, p.slot_type, p.capacity, p.slot_date, p.start_time, p.end_time
    FROM planned p
    WHERE NOT EXISTS (
      SELECT FROM availability_slots s
      WHERE s.clinic_id = p.clinic_id AND s.slot_date = p.slot_date
        AND s.vet_id IS NOT DISTINCT FROM p.vet_id AND s.slot_type = p.slot_type
        AND end_of_local(s.slot_date, s.start_time, s.end_time) > p.slot_date + p.start_time
        AND s.slot_date + s.start_time < end_of_local(p.slot_date, p.start_time, p.end_time))
    RETURNING id
  ), noted AS (
    UPDATE clinics c SET slots_planned_until = b.today + $2::int FROM batch b WHERE c.id = b.id RETURNING c.id
  )
  SELECT (SELECT count(*)::int FROM noted) AS clinics, (SELECT count(*)::int FROM made) AS slots`,
);
