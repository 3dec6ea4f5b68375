-- Clinics, who works there, and when they are open.
CREATE TABLE clinics (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name varchar(200) NOT NULL,
  slug varchar(200) NOT NULL CONSTRAINT idx_clinics_slug UNIQUE,
  description text,
  phone varchar(20) NOT NULL,
  email varchar(255),
  website_url text,
  logo_url text,
  address_line1 varchar(255) NOT NULL,
  address_line2 varchar(255),
  city varchar(100) NOT NULL,
  state varchar(50) NOT NULL,
  postal_code varchar(20) NOT NULL,
  country varchar(50) NOT NULL DEFAULT 'US',
  latitude decimal(10,7) NOT NULL,
  longitude decimal(10,7) NOT NULL,
  timezone varchar(50) NOT NULL,
  cancellation_policy text,
  parking_notes text,
  accepts_emergency boolean NOT NULL DEFAULT false,
  home_visit_enabled boolean NOT NULL DEFAULT false,
  home_visit_radius_km decimal(5,2),
  is_active boolean NOT NULL DEFAULT true,
  currency varchar(3) NOT NULL DEFAULT 'USD',
  slot_minutes smallint NOT NULL DEFAULT 30,
  slots_planned_until date,
  location cube NOT NULL GENERATED ALWAYS AS (ll_to_earth(latitude, longitude)) STORED,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT clinics_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT clinics_latitude_range CHECK (latitude BETWEEN -90 AND 90),
  CONSTRAINT clinics_longitude_range CHECK (longitude BETWEEN -180 AND 180),
  CONSTRAINT clinics_timezone_known CHECK (is_timezone(timezone)),
  CONSTRAINT clinics_home_visit_radius_positive CHECK (home_visit_radius_km > 0),
  CONSTRAINT clinics_currency_shape CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT clinics_slot_minutes_range CHECK (slot_minutes BETWEEN 5 AND 240)
);
CREATE INDEX idx_clinics_geo ON clinics (latitude, longitude);
CREATE INDEX idx_clinics_city_state ON clinics (city, state);
CREATE INDEX idx_clinics_postal ON clinics (postal_code);
CREATE INDEX clinics_location_idx ON clinics USING gist (location) WHERE is_active;
CREATE TRIGGER clinics_updated_at BEFORE UPDATE ON clinics FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE clinics IS 'Veterinary practices.';
COMMENT ON COLUMN clinics.id IS 'Clinic ID.';
COMMENT ON COLUMN clinics.name IS 'Name over the door.';
COMMENT ON COLUMN clinics.slug IS 'Identifier in web addresses.';
COMMENT ON COLUMN clinics.description IS 'What the clinic says of itself.';
COMMENT ON COLUMN clinics.phone IS 'Public phone in E.164.';
COMMENT ON COLUMN clinics.email IS 'Public e-mail.';
COMMENT ON COLUMN clinics.website_url IS 'The clinic''s own site.';
COMMENT ON COLUMN clinics.logo_url IS 'Logo picture.';
COMMENT ON COLUMN clinics.address_line1 IS 'Street and number.';
COMMENT ON COLUMN clinics.address_line2 IS 'Suite, floor.';
COMMENT ON COLUMN clinics.city IS 'City.';
COMMENT ON COLUMN clinics.state IS 'State; two letters in the US.';
COMMENT ON COLUMN clinics.postal_code IS 'ZIP or postal code.';
COMMENT ON COLUMN clinics.country IS 'ISO 3166-1 alpha-2 country.';
COMMENT ON COLUMN clinics.latitude IS 'Degrees north, WGS 84.';
COMMENT ON COLUMN clinics.longitude IS 'Degrees east, WGS 84.';
COMMENT ON COLUMN clinics.timezone IS 'IANA zone of every local date and time of this clinic.';
COMMENT ON COLUMN clinics.cancellation_policy IS 'Policy in the clinic''s words.';
COMMENT ON COLUMN clinics.parking_notes IS 'Where to park.';
COMMENT ON COLUMN clinics.accepts_emergency IS 'Does the clinic handle emergencies?';
COMMENT ON COLUMN clinics.home_visit_enabled IS 'Does the clinic visit homes?';
COMMENT ON COLUMN clinics.home_visit_radius_km IS 'Service area for home visits.';
COMMENT ON COLUMN clinics.is_active IS 'Shown and bookable.';
COMMENT ON COLUMN clinics.currency IS 'ISO 4217 currency of its prices.';
COMMENT ON COLUMN clinics.slot_minutes IS 'Length of a planned slot.';
COMMENT ON COLUMN clinics.slots_planned_until IS 'Last local day for which slots were planned from hours and shifts; later days are still to come.';
COMMENT ON COLUMN clinics.location IS 'Point on the sphere in metres (earthdistance), from latitude and longitude.';
COMMENT ON COLUMN clinics.created_at IS 'When the clinic joined.';
COMMENT ON COLUMN clinics.updated_at IS 'Last change, kept by the database.';

CREATE TABLE user_roles (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  role varchar(30) NOT NULL,
  clinic_id uuid REFERENCES clinics,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT user_roles_user_id_role_clinic_id_key UNIQUE NULLS NOT DISTINCT (user_id, role, clinic_id),
  CONSTRAINT user_roles_role_known CHECK (role IN ('pet_owner', 'vet', 'clinic_admin', 'support')),
  CONSTRAINT user_roles_clinic_named CHECK (role NOT IN ('vet', 'clinic_admin') OR clinic_id IS NOT NULL)
);
CREATE INDEX idx_user_roles_user ON user_roles (user_id);
CREATE INDEX idx_user_roles_clinic ON user_roles (clinic_id);
COMMENT ON TABLE user_roles IS 'What a person may act as; one person can have several roles.';
COMMENT ON COLUMN user_roles.id IS 'Role grant ID.';
COMMENT ON COLUMN user_roles.user_id IS 'Who has the role.';
COMMENT ON COLUMN user_roles.role IS 'pet_owner, vet, clinic_admin or support.';
COMMENT ON COLUMN user_roles.clinic_id IS 'The clinic it holds at; vet and clinic_admin always name one.';
COMMENT ON COLUMN user_roles.created_at IS 'When it was granted.';

CREATE TABLE clinic_hours (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  day_of_week smallint NOT NULL,
  open_time time NOT NULL,
  close_time time NOT NULL,
  is_closed boolean NOT NULL DEFAULT false,
  CONSTRAINT clinic_hours_clinic_id_day_of_week_key UNIQUE (clinic_id, day_of_week),
  CONSTRAINT clinic_hours_day_of_week_range CHECK (day_of_week BETWEEN 0 AND 6),
  CONSTRAINT clinic_hours_some_time CHECK (is_closed OR open_time <> close_time)
);
COMMENT ON TABLE clinic_hours IS 'Weekly opening hours in the clinic''s local time.';
COMMENT ON COLUMN clinic_hours.id IS 'Row ID.';
COMMENT ON COLUMN clinic_hours.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_hours.day_of_week IS '0 is Sunday, 6 is Saturday.';
COMMENT ON COLUMN clinic_hours.open_time IS 'Opens at.';
COMMENT ON COLUMN clinic_hours.close_time IS 'Closes at; at or before open_time means past midnight, 24:00 the end of the day.';
COMMENT ON COLUMN clinic_hours.is_closed IS 'Closed all this day.';

CREATE TABLE clinic_breaks (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  day_of_week smallint NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  CONSTRAINT clinic_breaks_day_of_week_range CHECK (day_of_week BETWEEN 0 AND 6),
  CONSTRAINT clinic_breaks_end_later CHECK (end_time > start_time)
);
CREATE INDEX clinic_breaks_clinic_id_idx ON clinic_breaks (clinic_id, day_of_week);
COMMENT ON TABLE clinic_breaks IS 'Weekly pauses inside the opening hours, lunch above all.';
COMMENT ON COLUMN clinic_breaks.id IS 'Row ID.';
COMMENT ON COLUMN clinic_breaks.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_breaks.day_of_week IS '0 is Sunday, 6 is Saturday.';
COMMENT ON COLUMN clinic_breaks.start_time IS 'Local start.';
COMMENT ON COLUMN clinic_breaks.end_time IS 'Local end.';

CREATE TABLE clinic_closures (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  reason varchar(200),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT clinic_closures_end_later CHECK (ends_on >= starts_on)
);
CREATE INDEX clinic_closures_clinic_id_idx ON clinic_closures (clinic_id, starts_on);
COMMENT ON TABLE clinic_closures IS 'Days on which a clinic is closed: holidays, works, a funeral.';
COMMENT ON COLUMN clinic_closures.id IS 'Closure ID.';
COMMENT ON COLUMN clinic_closures.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_closures.starts_on IS 'First closed day, local.';
COMMENT ON COLUMN clinic_closures.ends_on IS 'Last closed day, local.';
COMMENT ON COLUMN clinic_closures.reason IS 'Shown to owners.';
COMMENT ON COLUMN clinic_closures.created_at IS 'When it was entered.';

CREATE TABLE vets (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL CONSTRAINT vets_user_id_key UNIQUE REFERENCES users,
  license_number varchar(100),
  license_state varchar(50),
  specialty varchar(100),
  years_experience int,
  bio text,
  photo_url text,
  is_verified boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT vets_years_experience_range CHECK (years_experience BETWEEN 0 AND 80)
);
CREATE TRIGGER vets_updated_at BEFORE UPDATE ON vets FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE vets IS 'Veterinarian profiles.';
COMMENT ON COLUMN vets.id IS 'Vet ID.';
COMMENT ON COLUMN vets.user_id IS 'The vet''s account.';
COMMENT ON COLUMN vets.license_number IS 'State licence.';
COMMENT ON COLUMN vets.license_state IS 'State that licensed the vet.';
COMMENT ON COLUMN vets.specialty IS 'Surgery, Dermatology and so on.';
COMMENT ON COLUMN vets.years_experience IS 'Years in practice.';
COMMENT ON COLUMN vets.bio IS 'About the vet.';
COMMENT ON COLUMN vets.photo_url IS 'Portrait.';
COMMENT ON COLUMN vets.is_verified IS 'Support has checked the credentials.';
COMMENT ON COLUMN vets.created_at IS 'When the profile was made.';
COMMENT ON COLUMN vets.updated_at IS 'Last change, kept by the database.';

CREATE TABLE clinic_staff (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  vet_id uuid REFERENCES vets,
  user_id uuid NOT NULL REFERENCES users,
  role varchar(30) NOT NULL,
  is_primary boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  CONSTRAINT clinic_staff_clinic_id_user_id_key UNIQUE (clinic_id, user_id),
  CONSTRAINT clinic_staff_role_known CHECK (role IN ('vet', 'admin', 'receptionist')),
  CONSTRAINT clinic_staff_vet_named CHECK (role <> 'vet' OR vet_id IS NOT NULL)
);
CREATE INDEX idx_clinic_staff_clinic ON clinic_staff (clinic_id);
CREATE INDEX idx_clinic_staff_vet ON clinic_staff (vet_id);
CREATE INDEX clinic_staff_user_id_idx ON clinic_staff (user_id);
COMMENT ON TABLE clinic_staff IS 'Who works at which clinic.';
COMMENT ON COLUMN clinic_staff.id IS 'Row ID.';
COMMENT ON COLUMN clinic_staff.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_staff.vet_id IS 'The vet profile; NULL for other staff.';
COMMENT ON COLUMN clinic_staff.user_id IS 'The person''s account.';
COMMENT ON COLUMN clinic_staff.role IS 'vet, admin or receptionist.';
COMMENT ON COLUMN clinic_staff.is_primary IS 'Primary contact of the clinic.';
COMMENT ON COLUMN clinic_staff.created_at IS 'When the person joined.';
COMMENT ON COLUMN clinic_staff.removed_at IS 'When the person left; a return clears it.';

CREATE TABLE vet_shifts (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  vet_id uuid REFERENCES vets,
  day_of_week smallint NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  slot_type varchar(20) NOT NULL DEFAULT 'in_person',
  capacity int NOT NULL DEFAULT 1,
  CONSTRAINT vet_shifts_day_of_week_range CHECK (day_of_week BETWEEN 0 AND 6),
  CONSTRAINT vet_shifts_some_time CHECK (start_time <> end_time),
  CONSTRAINT vet_shifts_slot_type_known CHECK (slot_type IN ('in_person', 'home_visit')),
  CONSTRAINT vet_shifts_capacity_positive CHECK (capacity > 0),
  CONSTRAINT vet_shifts_one_vet_one_place CHECK (vet_id IS NULL OR capacity = 1)
);
CREATE INDEX vet_shifts_clinic_id_idx ON vet_shifts (clinic_id, day_of_week);
CREATE INDEX vet_shifts_vet_id_idx ON vet_shifts (vet_id) WHERE vet_id IS NOT NULL;
COMMENT ON TABLE vet_shifts IS 'Who works when: the weekly pattern from which slots are planned, within the opening hours.';
COMMENT ON COLUMN vet_shifts.id IS 'Shift ID.';
COMMENT ON COLUMN vet_shifts.clinic_id IS 'The clinic.';
COMMENT ON COLUMN vet_shifts.vet_id IS 'The vet; NULL plans pooled slots that any vet on duty serves.';
COMMENT ON COLUMN vet_shifts.day_of_week IS '0 is Sunday, 6 is Saturday.';
COMMENT ON COLUMN vet_shifts.start_time IS 'Local start.';
COMMENT ON COLUMN vet_shifts.end_time IS 'Local end; at or before the start means past midnight.';
COMMENT ON COLUMN vet_shifts.slot_type IS 'in_person or home_visit.';
COMMENT ON COLUMN vet_shifts.capacity IS 'Bookings at once of each pooled slot; 1 for a named vet.';

CREATE FUNCTION clinic_open_until(clinic uuid, instant timestamptz, zone text) RETURNS time
LANGUAGE sql STABLE STRICT AS $$
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
    SELECT FROM clinic_closures x WHERE x.clinic_id = clinic AND local::date BETWEEN x.starts_on AND x.ends_on
  )
  LIMIT 1
$$;
COMMENT ON FUNCTION clinic_open_until(uuid, timestamptz, text) IS 'The local time at which a clinic that is open at this instant closes; NULL when it is closed.';
