-- What every later table leans on: contrib extensions that any managed PostgreSQL has, and three small functions.
CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS earthdistance;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END $$;
COMMENT ON FUNCTION set_updated_at() IS 'Keeps updated_at true whoever writes the row.';

CREATE FUNCTION is_timezone(zone text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  PERFORM timestamp '2000-01-01' AT TIME ZONE zone;
  -- PostgreSQL also takes abbreviations and POSIX rules; those carry no daylight-saving history.
  RETURN zone = 'UTC' OR zone ~ '^[A-Z][A-Za-z_]+/[A-Za-z0-9_+/-]+$';
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN false;
END $$;
COMMENT ON FUNCTION is_timezone(text) IS 'Whether the text names a zone of the IANA database.';

-- PostgreSQL reads a local time that an autumn night has twice as the second one; a clinic's 1:30 is the first.
-- plpgsql, because it runs for every planned slot: as a SQL function the same took 7 µs instead of 2.
CREATE FUNCTION instant_of(local timestamp, zone text) RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  late timestamptz := local AT TIME ZONE zone;
  day_before timestamp := (late - interval '24 hours') AT TIME ZONE zone;
  early timestamptz;
BEGIN
  IF day_before + interval '24 hours' = local THEN
    RETURN late;
  END IF;
  -- The clocks changed within the last day: read the time once more as they stood before.
  early := (local - (day_before - (late - interval '24 hours') AT TIME ZONE 'UTC')) AT TIME ZONE 'UTC';
  RETURN CASE WHEN early AT TIME ZONE zone = local THEN least(early, late) ELSE late END;
END $$;
COMMENT ON FUNCTION instant_of(timestamp, text) IS
  'The instant of a local time in an IANA zone: the first of an autumn pair. A time in a spring gap reads as the instant one gap later, so its round trip differs.';

CREATE FUNCTION is_local_time(local timestamp, zone text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (local AT TIME ZONE zone) AT TIME ZONE zone = local
$$;
COMMENT ON FUNCTION is_local_time(timestamp, text) IS 'False when the zone''s clocks skip this local time.';

CREATE FUNCTION end_of_local(day date, start_time time, end_time time) RETURNS timestamp
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN end_time > start_time THEN day + end_time ELSE day + 1 + end_time END
$$;
COMMENT ON FUNCTION end_of_local(date, time, time) IS 'The local end of a period that starts on a day; an end at or before the start is past midnight.';

CREATE FUNCTION rfc3339(instant timestamptz, zone text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(local, 'YYYY-MM-DD"T"HH24:MI:SS')
    || CASE WHEN local < utc THEN '-' ELSE '+' END
    || to_char(greatest(local - utc, utc - local), 'HH24:MI')
  FROM (SELECT instant AT TIME ZONE zone AS local, instant AT TIME ZONE 'UTC' AS utc) AS read
$$;
COMMENT ON FUNCTION rfc3339(timestamptz, text) IS 'An instant as RFC 3339 text with the zone''s offset at that instant.';
