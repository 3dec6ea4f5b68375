-- A search writes 126 instants, and to find each one's local time in its zone again took a fifth of it: slots know theirs.
CREATE FUNCTION rfc3339_local(local timestamp, instant timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT substr(to_json(local)::text, 2, 19)
    || CASE WHEN local < instant AT TIME ZONE 'UTC' THEN '' ELSE '+' END
    || left((local - instant AT TIME ZONE 'UTC')::text, -3)
$$;
COMMENT ON FUNCTION rfc3339_local(timestamp, timestamptz) IS 'An instant as RFC 3339 text, from what the clocks show then.';
