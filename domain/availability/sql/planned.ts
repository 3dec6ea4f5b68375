/**
 * What the rules make of `spans` (id, timezone, slot_minutes, buffer_min, from_day, until_day, first): CTEs that end in
 * `planned`, the slots that start on those days and after the local time `first`. Wall time throughout: opening hours
 * ∩ shift − absences, then slots from each piece's beginning. Counted from the shift and not from the first day asked
 * for, so that planning in several goes cuts the same slots.
 */
export const PLANNED = `opened AS MATERIALIZED (
    SELECT b.*, open_windows(b.id, b.from_day, b.until_day) AS open,
      make_interval(mins => b.slot_minutes) AS length, make_interval(mins => b.buffer_min) AS buffer
    FROM spans b
  ), pieces AS (
    SELECT b.id AS clinic_id, b.timezone, b.length, b.buffer, b.from_day, b.until_day, b.first,
      sh.vet_id, sh.slot_type, sh.capacity,
      unnest(tsmultirange(tsrange(day + sh.start_time, end_of_local(day, sh.start_time, sh.end_time))) * b.open
        - coalesce(away.away, '{}')) AS piece
    FROM opened b
    CROSS JOIN LATERAL (SELECT b.from_day + n AS day FROM generate_series(-1, b.until_day - b.from_day) AS n) AS days
    JOIN vet_shifts sh ON sh.clinic_id = b.id AND sh.day_of_week = extract(dow FROM day)
    CROSS JOIN LATERAL (
      SELECT range_agg(tsrange(t.starts_on + t.start_time, t.ends_on + t.end_time)) AS away
      FROM vet_time_off t
      WHERE t.clinic_id = b.id AND t.vet_id = sh.vet_id AND day BETWEEN t.starts_on - 1 AND t.ends_on
    ) AS away
    WHERE sh.vet_id IS NULL OR EXISTS (
      SELECT FROM clinic_staff st WHERE st.clinic_id = b.id AND st.vet_id = sh.vet_id AND st.removed_at IS NULL)
  ), cut AS (
    SELECT p.*, starts, starts + p.length AS ends, lag(starts + p.length + p.buffer) OVER (
        PARTITION BY p.clinic_id, p.vet_id, CASE WHEN p.vet_id IS NULL THEN p.slot_type END
        ORDER BY starts) AS free_from
    FROM pieces p, generate_series(lower(p.piece), upper(p.piece) - p.length, p.length + p.buffer) AS starts
  ), planned AS MATERIALIZED (
    SELECT clinic_id, vet_id, slot_type, capacity, buffer, starts, ends,
      starts::date AS slot_date, starts::time AS start_time, ends::time AS end_time
    FROM cut
    WHERE starts::date BETWEEN from_day AND until_day AND starts > first
      AND (free_from IS NULL OR starts >= free_from)
      -- The hour that a spring night skips has no beginning and no end of a slot in it.
      AND is_local_time(starts, timezone) AND is_local_time(ends - interval '1 microsecond', timezone)
  )`;

/** Inserts of `planned` what lies over no slot or visit that is there, nor nearer to one than the buffer; needs `spans` and `planned`. */
export const MADE = `taken AS (
    SELECT s.clinic_id, s.vet_id, s.slot_type, s.slot_date AS day, s.start_time, s.end_time, b.buffer_min
    FROM spans b JOIN availability_slots s
      ON s.clinic_id = b.id AND s.slot_date BETWEEN b.from_day - 1 AND b.until_day + 1
    UNION ALL
    -- A visit goes on through what was a buffer between its slots.
    SELECT a.clinic_id, s.vet_id, s.slot_type, a.scheduled_date, a.scheduled_start, a.scheduled_end, b.buffer_min
    FROM spans b JOIN appointments a
      ON a.clinic_id = b.id AND a.scheduled_date BETWEEN b.from_day - 1 AND b.until_day + 1
    JOIN availability_slots s ON s.id = a.slot_id
    WHERE a.status IN ('booked', 'rescheduled')
  ), busy AS (
    SELECT clinic_id, vet_id, CASE WHEN vet_id IS NULL THEN slot_type END AS pool,
      range_agg(tsrange(day + start_time - make_interval(mins => buffer_min),
        end_of_local(day, start_time, end_time) + make_interval(mins => buffer_min))) AS busy
    FROM taken GROUP BY 1, 2, 3
  ), made AS (
    INSERT INTO availability_slots
      (clinic_id, vet_id, slot_type, max_bookings, slot_date, start_time, end_time, is_planned)
    SELECT p.clinic_id, p.vet_id, p.slot_type, p.capacity, p.slot_date, p.start_time, p.end_time, true
    FROM planned p LEFT JOIN busy ON busy.clinic_id = p.clinic_id AND busy.vet_id IS NOT DISTINCT FROM p.vet_id
      AND busy.pool IS NOT DISTINCT FROM CASE WHEN p.vet_id IS NULL THEN p.slot_type END
    WHERE NOT coalesce(tsrange(p.starts, p.ends) && busy.busy, false)
    ORDER BY p.clinic_id, p.starts
    RETURNING id
  )`;
