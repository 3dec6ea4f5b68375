-- Lower bounds of each clinic's next free starts, so that "soonest first" need not ask every clinic in the circle.
-- See docs/decisions/0007-soonest-first-from-lower-bounds.md.
CREATE TABLE next_start_bounds (
  clinic_id uuid NOT NULL REFERENCES clinics ON DELETE CASCADE,
  service_id int NOT NULL,
  cell int NOT NULL,
  x float8 NOT NULL,
  y float8 NOT NULL,
  z float8 NOT NULL,
  first_bound timestamptz NOT NULL DEFAULT '-infinity',
  second_bound timestamptz NOT NULL DEFAULT '-infinity',
  known_from timestamptz NOT NULL DEFAULT '-infinity',
  CONSTRAINT next_start_bounds_pkey PRIMARY KEY (clinic_id, service_id),
  CONSTRAINT next_start_bounds_in_order CHECK (second_bound >= first_bound)
) WITH (fillfactor = 70);
CREATE INDEX next_start_bounds_cell_idx ON next_start_bounds (service_id, cell);
CREATE INDEX next_start_bounds_first_idx ON next_start_bounds (first_bound) WHERE service_id = 0;
COMMENT ON TABLE next_start_bounds IS 'Lower bounds of the next free in-person starts, by clinic and service. Taking time never touches them; freeing or adding time lowers them in the same transaction; a job raises them again.';
COMMENT ON COLUMN next_start_bounds.clinic_id IS 'The clinic.';
COMMENT ON COLUMN next_start_bounds.service_id IS 'A service it offers; 0 is any, a row that every clinic has and whose lock stands for all of the clinic''s bounds.';
COMMENT ON COLUMN next_start_bounds.cell IS 'The quarter of a degree in which the clinic lies.';
COMMENT ON COLUMN next_start_bounds.x IS 'The clinic''s point on the sphere in metres, as in clinics.location.';
COMMENT ON COLUMN next_start_bounds.y IS 'Second coordinate.';
COMMENT ON COLUMN next_start_bounds.z IS 'Third coordinate.';
COMMENT ON COLUMN next_start_bounds.first_bound IS 'No free start lies before it.';
COMMENT ON COLUMN next_start_bounds.second_bound IS 'No free start lies between the first bound and this.';
COMMENT ON COLUMN next_start_bounds.known_from IS 'Both bounds hold for clocks from this instant on.';

-- 1441 columns: the last is the meridian at 180 degrees itself.
CREATE FUNCTION cell_of(latitude float8, longitude float8) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT floor((latitude + 90) * 4)::int * 1441 + floor((longitude + 180) * 4)::int
$$;
COMMENT ON FUNCTION cell_of(float8, float8) IS 'The quarter of a degree in which a point lies: 1441 cells a band of latitude, bands from south to north.';

CREATE FUNCTION cells_around(latitude float8, longitude float8, radius_m float8) RETURNS int[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT band * 1441 + cell)
  FROM (SELECT degrees(radius_m / earth()) + 1e-6 AS up) AS reach,
    LATERAL (SELECT CASE WHEN abs(latitude) + up >= 90 THEN 180
      ELSE degrees(asin(least(1, sin(radians(up)) / cos(radians(latitude))))) + 1e-6 END AS aside) AS half,
    generate_series(greatest(0, floor((latitude - up + 90) * 4)::int), least(720, floor((latitude + up + 90) * 4)::int)) AS band,
    (VALUES (-360), (0), (360)) AS round_the_world (turn),
    generate_series(greatest(0, floor((longitude - aside + turn + 180) * 4)::int),
      least(1440, floor((longitude + aside + turn + 180) * 4)::int)) AS cell
$$;
COMMENT ON FUNCTION cells_around(float8, float8, float8) IS 'The cells that a circle touches.';

CREATE FUNCTION add_start_bounds(clinic uuid, service int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO next_start_bounds (clinic_id, service_id, cell, x, y, z)
  SELECT c.id, s.id, cell_of(c.latitude, c.longitude),
    cube_ll_coord(c.location, 1), cube_ll_coord(c.location, 2), cube_ll_coord(c.location, 3)
  FROM clinics c, LATERAL (
    SELECT 0 AS id UNION ALL SELECT o.service_id FROM clinic_services o WHERE o.clinic_id = c.id AND o.is_active
  ) AS s
  WHERE (clinic IS NULL OR c.id = clinic) AND (service IS NULL OR s.id = service)
  ON CONFLICT (clinic_id, service_id) DO UPDATE
  SET cell = excluded.cell, x = excluded.x, y = excluded.y, z = excluded.z,
    first_bound = '-infinity', second_bound = '-infinity', known_from = '-infinity'
$$;
COMMENT ON FUNCTION add_start_bounds(uuid, int) IS 'Makes or forgets the bounds of a clinic (NULL: of all) and a service (NULL: of all it offers): nothing is known of their starts.';

CREATE FUNCTION lock_start_bounds(clinic uuid) RETURNS void LANGUAGE sql AS $$
  SELECT FROM next_start_bounds WHERE clinic_id = clinic AND service_id = 0 FOR NO KEY UPDATE
$$;
COMMENT ON FUNCTION lock_start_bounds(uuid) IS 'Whoever frees or adds time takes this lock, also when no bound has to move: else the job that raises bounds could overlook it.';

-- A freed slot may also let a long service begin in a short open slot that it follows. Slots before that one had an
-- open follower already, and one that is not open yet is looked after when it becomes so.
CREATE FUNCTION slot_freed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_start_bounds(NEW.clinic_id);
  UPDATE next_start_bounds b
  SET first_bound = least(b.first_bound, r.earliest),
    second_bound = CASE WHEN r.is_exact AND r.earliest < b.first_bound THEN b.first_bound
      ELSE least(b.second_bound, r.earliest) END
  FROM (
    SELECT 0 AS service_id, NEW.starts_at AS earliest, true AS is_exact
    UNION ALL
    SELECT o.service_id, least(NEW.starts_at, before.starts_at), before.starts_at IS NULL
    FROM clinic_services o JOIN clinics c ON c.id = o.clinic_id, LATERAL (
      SELECT min(s.starts_at) AS starts_at FROM availability_slots s
      WHERE s.clinic_id = NEW.clinic_id AND s.slot_date BETWEEN NEW.slot_date - 1 AND NEW.slot_date
        AND NOT s.is_blocked AND s.current_bookings < s.max_bookings AND s.slot_type = NEW.slot_type
        AND s.ends_at BETWEEN NEW.starts_at - make_interval(mins => c.buffer_min) AND NEW.starts_at
        AND s.ends_at - s.starts_at < make_interval(mins => o.duration_min)
        AND s.vet_id IS NOT DISTINCT FROM NEW.vet_id AND s.service_id IS NOT DISTINCT FROM NEW.service_id
    ) AS before
    WHERE o.clinic_id = NEW.clinic_id AND (NEW.service_id IS NULL OR o.service_id = NEW.service_id)
  ) AS r
  WHERE b.clinic_id = NEW.clinic_id AND b.service_id = r.service_id
    AND r.earliest < b.second_bound AND NOT (r.is_exact AND r.earliest = b.first_bound);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION slot_freed() IS 'Lowers the bounds that a slot which became free stands before.';
-- A booking pays for the condition only, which calls nothing.
CREATE TRIGGER availability_slots_freed
  AFTER UPDATE OF clinic_id, vet_id, service_id, slot_type, max_bookings, current_bookings, is_blocked, starts_at, ends_at, slot_date, start_time, end_time
  ON availability_slots FOR EACH ROW
  WHEN (NEW.slot_type = 'in_person' AND NOT NEW.is_blocked AND NEW.current_bookings < NEW.max_bookings
    AND (OLD.is_blocked OR OLD.current_bookings >= OLD.max_bookings OR OLD.slot_type <> NEW.slot_type
      OR OLD.starts_at <> NEW.starts_at OR OLD.ends_at <> NEW.ends_at OR OLD.clinic_id <> NEW.clinic_id
      OR OLD.vet_id IS DISTINCT FROM NEW.vet_id OR OLD.service_id IS DISTINCT FROM NEW.service_id))
  EXECUTE FUNCTION slot_freed();

CREATE FUNCTION slots_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM next_start_bounds WHERE service_id = 0 AND clinic_id IN (SELECT clinic_id FROM added)
  ORDER BY clinic_id FOR NO KEY UPDATE;
  UPDATE next_start_bounds b
  SET first_bound = least(b.first_bound, r.earliest), second_bound = least(b.second_bound, r.earliest)
  FROM (
    -- Earlier by what a visit lasts: a new slot may follow an open one, as above.
    SELECT a.clinic_id, o.service_id, min(a.starts_at - make_interval(mins => o.before_min)) AS earliest
    FROM (
      SELECT clinic_id, service_id, min(starts_at) AS starts_at
      FROM added WHERE slot_type = 'in_person' AND NOT is_blocked AND current_bookings < max_bookings
      GROUP BY 1, 2
    ) AS a, LATERAL (
      SELECT 0 AS service_id, 0 AS before_min
      UNION ALL
      SELECT o.service_id, o.duration_min + c.buffer_min FROM clinic_services o JOIN clinics c ON c.id = o.clinic_id
      WHERE o.clinic_id = a.clinic_id AND (a.service_id IS NULL OR o.service_id = a.service_id)
    ) AS o
    GROUP BY 1, 2
  ) AS r
  WHERE b.clinic_id = r.clinic_id AND b.service_id = r.service_id AND r.earliest < b.second_bound;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION slots_added() IS 'Lowers the bounds that new slots stand before.';
CREATE TRIGGER availability_slots_added AFTER INSERT ON availability_slots
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION slots_added();

CREATE FUNCTION clinic_starts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_start_bounds(NEW.id);
  PERFORM add_start_bounds(NEW.id, NULL);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION clinic_starts_changed() IS 'Forgets the bounds of a clinic that moved or takes bookings under other terms.';
CREATE TRIGGER clinics_starts_begin AFTER INSERT ON clinics FOR EACH ROW EXECUTE FUNCTION clinic_starts_changed();
CREATE TRIGGER clinics_starts_change
  AFTER UPDATE OF latitude, longitude, timezone, minimum_notice_min, intake_paused_until, buffer_min ON clinics FOR EACH ROW
  WHEN (OLD.latitude <> NEW.latitude OR OLD.longitude <> NEW.longitude OR OLD.timezone <> NEW.timezone
    OR NEW.minimum_notice_min < OLD.minimum_notice_min OR NEW.buffer_min > OLD.buffer_min
    OR coalesce(NEW.intake_paused_until, '-infinity') < coalesce(OLD.intake_paused_until, '-infinity'))
  EXECUTE FUNCTION clinic_starts_changed();

CREATE FUNCTION offer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND (TG_OP = 'DELETE' OR NOT NEW.is_active OR OLD.service_id <> NEW.service_id OR OLD.clinic_id <> NEW.clinic_id) THEN
    PERFORM lock_start_bounds(OLD.clinic_id);
    DELETE FROM next_start_bounds WHERE clinic_id = OLD.clinic_id AND service_id = OLD.service_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.is_active THEN
    PERFORM lock_start_bounds(NEW.clinic_id);
    PERFORM add_start_bounds(NEW.clinic_id, NEW.service_id);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION offer_changed() IS 'Keeps a row of bounds for each service that a clinic offers; a change forgets what was known.';
CREATE TRIGGER clinic_services_starts_begin AFTER INSERT OR DELETE ON clinic_services
  FOR EACH ROW EXECUTE FUNCTION offer_changed();
CREATE TRIGGER clinic_services_starts_change AFTER UPDATE OF clinic_id, service_id, duration_min, is_active ON clinic_services
  FOR EACH ROW WHEN ((OLD.clinic_id, OLD.service_id, OLD.duration_min, OLD.is_active)
    IS DISTINCT FROM (NEW.clinic_id, NEW.service_id, NEW.duration_min, NEW.is_active))
  EXECUTE FUNCTION offer_changed();

CREATE FUNCTION service_terms_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM next_start_bounds WHERE service_id = 0 ORDER BY clinic_id FOR NO KEY UPDATE;
  UPDATE next_start_bounds SET first_bound = '-infinity', second_bound = '-infinity', known_from = '-infinity'
  WHERE service_id = NEW.id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION service_terms_changed() IS 'An emergency service needs no notice: turned into one, its starts may be earlier.';
CREATE TRIGGER services_starts_change AFTER UPDATE OF is_emergency ON services
  FOR EACH ROW WHEN (OLD.is_emergency IS DISTINCT FROM NEW.is_emergency)
  EXECUTE FUNCTION service_terms_changed();

SELECT add_start_bounds(NULL, NULL);

-- As a function of rows the planner takes it apart; the scalar one cost 40 µs a clinic, half of what a hit takes.
CREATE FUNCTION clinic_door(clinic uuid, instant timestamptz, zone text) RETURNS TABLE (open_until time)
LANGUAGE sql STABLE ROWS 1 AS $$
  -- OFFSET 0: looked up once, however often it is mentioned.
  SELECT (
    SELECT h.close_time
    FROM (SELECT instant AT TIME ZONE zone AS local) AS clock
    JOIN clinic_hours h ON h.clinic_id = clinic AND NOT h.is_closed
      AND (
        (h.day_of_week = extract(dow FROM local) AND h.open_time <= local::time
          AND (h.close_time > local::time OR h.close_time <= h.open_time))
        OR (h.day_of_week = extract(dow FROM local - interval '1 day')
          AND h.close_time <= h.open_time AND local::time < h.close_time)
      )
    WHERE NOT EXISTS (
      SELECT FROM clinic_closures x WHERE x.clinic_id = clinic AND (
        local::date BETWEEN x.starts_on AND x.ends_on
        OR h.day_of_week <> extract(dow FROM local) AND local::date - 1 BETWEEN x.starts_on AND x.ends_on)
    )
    LIMIT 1
  ) OFFSET 0
$$;
COMMENT ON FUNCTION clinic_door(uuid, timestamptz, text) IS 'Until when a clinic is open at an instant, one row: NULL when it is closed.';
DROP FUNCTION clinic_open_until(uuid, timestamptz, text);
