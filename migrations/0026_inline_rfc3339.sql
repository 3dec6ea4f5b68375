-- A search writes some 130 instants, a booking eight. As one expression the planner takes the function apart; with a
-- FROM of its own each call started an executor: 28 µs instead of 9, more than half of what a search took.
CREATE OR REPLACE FUNCTION rfc3339(instant timestamptz, zone text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT to_char(instant AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    || CASE WHEN instant AT TIME ZONE zone < instant AT TIME ZONE 'UTC' THEN '-' ELSE '+' END
    || to_char(greatest(instant AT TIME ZONE zone - instant AT TIME ZONE 'UTC',
      instant AT TIME ZONE 'UTC' - instant AT TIME ZONE zone), 'HH24:MI')
$$;
