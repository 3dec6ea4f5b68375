-- What clinics offer, and the times at which they offer it.
CREATE TABLE services (
  id serial PRIMARY KEY,
  name varchar(100) NOT NULL CONSTRAINT services_name_key UNIQUE,
  slug varchar(100) NOT NULL CONSTRAINT services_slug_key UNIQUE,
  description text,
  default_duration_min int NOT NULL DEFAULT 30,
  is_emergency boolean NOT NULL DEFAULT false,
  supports_home_visit boolean NOT NULL DEFAULT false,
  is_active boolean NOT NULL DEFAULT true,
  CONSTRAINT services_default_duration_min_range CHECK (default_duration_min BETWEEN 5 AND 1440)
);
COMMENT ON TABLE services IS 'The catalogue of services, the same for every clinic.';
COMMENT ON COLUMN services.id IS 'Service ID.';
COMMENT ON COLUMN services.name IS 'General Exam and so on.';
COMMENT ON COLUMN services.slug IS 'Identifier in web addresses.';
COMMENT ON COLUMN services.description IS 'One sentence for owners.';
COMMENT ON COLUMN services.default_duration_min IS 'Minutes, unless a clinic says otherwise.';
COMMENT ON COLUMN services.is_emergency IS 'Emergency service type.';
COMMENT ON COLUMN services.supports_home_visit IS 'Can be done at the owner''s home.';
COMMENT ON COLUMN services.is_active IS 'Offered at all.';

CREATE TABLE clinic_services (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  service_id int NOT NULL REFERENCES services,
  duration_min int NOT NULL,
  price_cents int,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT clinic_services_clinic_id_service_id_key UNIQUE (clinic_id, service_id),
  CONSTRAINT clinic_services_duration_min_range CHECK (duration_min BETWEEN 5 AND 1440),
  CONSTRAINT clinic_services_price_cents_range CHECK (price_cents >= 0)
);
CREATE INDEX clinic_services_service_id_idx ON clinic_services (service_id);
COMMENT ON TABLE clinic_services IS 'Services that a clinic offers, with its own length and price.';
COMMENT ON COLUMN clinic_services.id IS 'Row ID.';
COMMENT ON COLUMN clinic_services.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_services.service_id IS 'The service.';
COMMENT ON COLUMN clinic_services.duration_min IS 'Minutes at this clinic.';
COMMENT ON COLUMN clinic_services.price_cents IS '"Starting at" price in the clinic''s currency.';
COMMENT ON COLUMN clinic_services.is_active IS 'Offered now.';
COMMENT ON COLUMN clinic_services.created_at IS 'When it was first offered.';

CREATE TABLE availability_slots (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  vet_id uuid REFERENCES vets,
  service_id int REFERENCES services,
  slot_date date NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  slot_type varchar(20) NOT NULL DEFAULT 'in_person',
  max_bookings int NOT NULL DEFAULT 1,
  current_bookings int NOT NULL DEFAULT 0,
  is_blocked boolean NOT NULL DEFAULT false,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT availability_slots_slot_type_known CHECK (slot_type IN ('in_person', 'home_visit')),
  CONSTRAINT availability_slots_capacity CHECK (current_bookings BETWEEN 0 AND max_bookings),
  CONSTRAINT availability_slots_max_bookings_range CHECK (max_bookings BETWEEN 1 AND 1000),
  CONSTRAINT availability_slots_one_vet_one_place CHECK (vet_id IS NULL OR max_bookings = 1),
  CONSTRAINT availability_slots_some_time CHECK (start_time <> end_time),
  CONSTRAINT availability_slots_end_later CHECK (ends_at > starts_at)
);
CREATE INDEX idx_slots_clinic_date ON availability_slots (clinic_id, slot_date);
CREATE INDEX idx_slots_available ON availability_slots (clinic_id, slot_date, is_blocked, starts_at)
  WHERE current_bookings < max_bookings;
CREATE INDEX idx_slots_vet ON availability_slots (vet_id, starts_at);
CREATE INDEX availability_slots_service_id_idx ON availability_slots (service_id) WHERE service_id IS NOT NULL;

-- The instants follow from the local columns and the clinic's zone, so they can never disagree with them.
CREATE FUNCTION set_slot_instants() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE zone text;
BEGIN
  SELECT timezone INTO zone FROM clinics WHERE id = NEW.clinic_id;
  NEW.starts_at := instant_of(NEW.slot_date + NEW.start_time, zone);
  IF NEW.starts_at AT TIME ZONE zone <> NEW.slot_date + NEW.start_time THEN
    RAISE EXCEPTION 'The clocks of % skip % %.', zone, NEW.slot_date, NEW.start_time
      USING ERRCODE = 'check_violation', CONSTRAINT = 'availability_slots_start_exists', TABLE = 'availability_slots';
  END IF;
  NEW.ends_at := instant_of(
    CASE WHEN NEW.end_time > NEW.start_time THEN NEW.slot_date ELSE NEW.slot_date + 1 END + NEW.end_time, zone);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION set_slot_instants() IS 'Derives starts_at and ends_at of a slot; refuses a start in a spring gap.';
CREATE TRIGGER availability_slots_instants
  BEFORE INSERT OR UPDATE OF clinic_id, slot_date, start_time, end_time, starts_at, ends_at ON availability_slots
  FOR EACH ROW EXECUTE FUNCTION set_slot_instants();

COMMENT ON TABLE availability_slots IS 'Bookable times.';
COMMENT ON COLUMN availability_slots.id IS 'Slot ID.';
COMMENT ON COLUMN availability_slots.clinic_id IS 'The clinic.';
COMMENT ON COLUMN availability_slots.vet_id IS 'The vet; NULL is any available vet.';
COMMENT ON COLUMN availability_slots.service_id IS 'The only service it is for; NULL is any.';
COMMENT ON COLUMN availability_slots.slot_date IS 'Local date.';
COMMENT ON COLUMN availability_slots.start_time IS 'Local start.';
COMMENT ON COLUMN availability_slots.end_time IS 'Local end; at or before the start means past midnight.';
COMMENT ON COLUMN availability_slots.slot_type IS 'in_person or home_visit.';
COMMENT ON COLUMN availability_slots.max_bookings IS 'Bookings allowed at once; a named vet takes one.';
COMMENT ON COLUMN availability_slots.current_bookings IS 'Live claims, changed only together with them.';
COMMENT ON COLUMN availability_slots.is_blocked IS 'Taken out of sale by the clinic.';
COMMENT ON COLUMN availability_slots.starts_at IS 'Start as an instant, from the local columns and the clinic''s zone.';
COMMENT ON COLUMN availability_slots.ends_at IS 'End as an instant.';
COMMENT ON COLUMN availability_slots.created_at IS 'When it was planned.';

CREATE FUNCTION slot_run(first availability_slots, minutes int) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE run AS (
    SELECT first.ends_at AS until, ARRAY[first.id] AS ids
    WHERE NOT first.is_blocked AND first.current_bookings < first.max_bookings
    UNION ALL
    SELECT next.ends_at, run.ids || next.id
    FROM run, LATERAL (
      SELECT s.id, s.ends_at FROM availability_slots s
      WHERE s.clinic_id = first.clinic_id
        AND s.slot_date BETWEEN first.slot_date AND first.slot_date + 1
        AND NOT s.is_blocked AND s.current_bookings < s.max_bookings
        AND s.starts_at = run.until
        AND s.vet_id IS NOT DISTINCT FROM first.vet_id
        AND s.slot_type = first.slot_type
        AND s.service_id IS NOT DISTINCT FROM first.service_id
      ORDER BY s.id LIMIT 1
    ) AS next
    WHERE run.until < first.starts_at + make_interval(mins => minutes)
  )
  SELECT ids FROM run WHERE until >= first.starts_at + make_interval(mins => minutes)
$$;
COMMENT ON FUNCTION slot_run(availability_slots, int) IS
  'The free slots, each beginning where the one before ends, that a visit of so many minutes from this slot claims; NULL when there are not enough.';
