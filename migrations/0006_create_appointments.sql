-- Visits, the slots they claim, and the record of what became of them.
CREATE TABLE appointments (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  confirmation_code varchar(12) NOT NULL CONSTRAINT idx_appts_confirmation UNIQUE,
  clinic_id uuid NOT NULL REFERENCES clinics,
  slot_id uuid REFERENCES availability_slots,
  owner_id uuid NOT NULL REFERENCES users,
  pet_id uuid NOT NULL REFERENCES pets,
  vet_id uuid REFERENCES vets,
  service_id int NOT NULL REFERENCES services,
  appointment_type varchar(20) NOT NULL,
  scheduled_date date NOT NULL,
  scheduled_start time NOT NULL,
  scheduled_end time NOT NULL,
  home_address_line1 varchar(255),
  home_address_line2 varchar(255),
  home_city varchar(100),
  home_state varchar(50),
  home_postal_code varchar(20),
  home_access_notes text,
  owner_notes text,
  clinic_notes text,
  status varchar(30) NOT NULL DEFAULT 'booked',
  is_emergency boolean NOT NULL DEFAULT false,
  cancelled_by uuid REFERENCES users,
  cancellation_reason text,
  cancelled_at timestamptz,
  reminder_sent_at timestamptz,
  checked_in_at timestamptz,
  started_at timestamptz,
  price_cents int,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT appointments_appointment_type_known CHECK (appointment_type IN ('in_person', 'home_visit')),
  CONSTRAINT appointments_status_known CHECK (status IN
    ('booked', 'rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed')),
  CONSTRAINT appointments_cancelled_when CHECK
    ((status IN ('cancelled_by_owner', 'cancelled_by_clinic')) = (cancelled_at IS NOT NULL)),
  CONSTRAINT appointments_home_address CHECK
    (appointment_type = 'in_person' OR (home_address_line1 IS NOT NULL AND home_postal_code IS NOT NULL)),
  CONSTRAINT appointments_some_time CHECK (scheduled_start <> scheduled_end),
  CONSTRAINT appointments_end_later CHECK (ends_at > starts_at),
  CONSTRAINT appointments_price_cents_range CHECK (price_cents >= 0),
  CONSTRAINT appointments_vet_in_one_place EXCLUDE USING gist
    (vet_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (vet_id IS NOT NULL AND status IN ('booked', 'rescheduled')),
  CONSTRAINT appointments_pet_in_one_place EXCLUDE USING gist
    (pet_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status IN ('booked', 'rescheduled'))
);
CREATE INDEX idx_appts_owner ON appointments (owner_id);
CREATE INDEX idx_appts_clinic_date ON appointments (clinic_id, scheduled_date);
CREATE INDEX idx_appts_vet_date ON appointments (vet_id, scheduled_date);
CREATE INDEX idx_appts_status ON appointments (status);
CREATE INDEX appointments_slot_id_idx ON appointments (slot_id) WHERE slot_id IS NOT NULL;
CREATE INDEX appointments_pet_id_idx ON appointments (pet_id);
CREATE INDEX appointments_service_id_idx ON appointments (service_id);
CREATE INDEX appointments_cancelled_by_idx ON appointments (cancelled_by) WHERE cancelled_by IS NOT NULL;
CREATE TRIGGER appointments_updated_at BEFORE UPDATE ON appointments FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE FUNCTION set_appointment_instants() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE zone text;
BEGIN
  SELECT timezone INTO zone FROM clinics WHERE id = NEW.clinic_id;
  NEW.starts_at := instant_of(NEW.scheduled_date + NEW.scheduled_start, zone);
  NEW.ends_at := instant_of(
    CASE WHEN NEW.scheduled_end > NEW.scheduled_start THEN NEW.scheduled_date ELSE NEW.scheduled_date + 1 END
      + NEW.scheduled_end, zone);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION set_appointment_instants() IS 'Derives starts_at and ends_at of a visit from its local columns.';
CREATE TRIGGER appointments_instants
  BEFORE INSERT OR UPDATE OF clinic_id, scheduled_date, scheduled_start, scheduled_end, starts_at, ends_at ON appointments
  FOR EACH ROW EXECUTE FUNCTION set_appointment_instants();

COMMENT ON TABLE appointments IS 'Visits: the core booking record.';
COMMENT ON COLUMN appointments.id IS 'Visit ID.';
COMMENT ON COLUMN appointments.confirmation_code IS 'Code that a person can read out, without look-alike letters.';
COMMENT ON COLUMN appointments.clinic_id IS 'The clinic.';
COMMENT ON COLUMN appointments.slot_id IS 'First slot it claims; NULL for a free-form visit.';
COMMENT ON COLUMN appointments.owner_id IS 'Pet owner.';
COMMENT ON COLUMN appointments.pet_id IS 'The pet that is seen.';
COMMENT ON COLUMN appointments.vet_id IS 'Assigned vet; may be NULL until the desk assigns one.';
COMMENT ON COLUMN appointments.service_id IS 'What the visit is for.';
COMMENT ON COLUMN appointments.appointment_type IS 'in_person or home_visit.';
COMMENT ON COLUMN appointments.scheduled_date IS 'Local date at the clinic.';
COMMENT ON COLUMN appointments.scheduled_start IS 'Local start.';
COMMENT ON COLUMN appointments.scheduled_end IS 'Local end; at or before the start means past midnight.';
COMMENT ON COLUMN appointments.home_address_line1 IS 'Street and number of a home visit.';
COMMENT ON COLUMN appointments.home_address_line2 IS 'Flat, floor.';
COMMENT ON COLUMN appointments.home_city IS 'City of a home visit.';
COMMENT ON COLUMN appointments.home_state IS 'State of a home visit.';
COMMENT ON COLUMN appointments.home_postal_code IS 'Postal code of a home visit.';
COMMENT ON COLUMN appointments.home_access_notes IS 'Gate code, parking.';
COMMENT ON COLUMN appointments.owner_notes IS 'Symptoms and concerns, from the owner.';
COMMENT ON COLUMN appointments.clinic_notes IS 'Internal to the clinic; never shown to the owner.';
COMMENT ON COLUMN appointments.status IS 'booked and rescheduled are live; cancelled_by_owner, cancelled_by_clinic, no_show and completed are over.';
COMMENT ON COLUMN appointments.is_emergency IS 'Booked as an emergency.';
COMMENT ON COLUMN appointments.cancelled_by IS 'Who cancelled.';
COMMENT ON COLUMN appointments.cancellation_reason IS 'Why it was cancelled.';
COMMENT ON COLUMN appointments.cancelled_at IS 'When it was cancelled.';
COMMENT ON COLUMN appointments.reminder_sent_at IS 'When the last reminder went out.';
COMMENT ON COLUMN appointments.checked_in_at IS 'When the animal arrived.';
COMMENT ON COLUMN appointments.started_at IS 'When the vet began.';
COMMENT ON COLUMN appointments.price_cents IS 'The clinic''s price when it was booked, in its currency.';
COMMENT ON COLUMN appointments.starts_at IS 'Start as an instant, from the local columns and the clinic''s zone.';
COMMENT ON COLUMN appointments.ends_at IS 'End as an instant.';
COMMENT ON COLUMN appointments.created_at IS 'When it was booked.';
COMMENT ON COLUMN appointments.updated_at IS 'Last change, kept by the database.';

CREATE TABLE appointment_slots (
  appointment_id uuid NOT NULL REFERENCES appointments,
  slot_id uuid NOT NULL REFERENCES availability_slots,
  CONSTRAINT appointment_slots_pkey PRIMARY KEY (slot_id, appointment_id)
);
CREATE INDEX appointment_slots_appointment_id_idx ON appointment_slots (appointment_id);
COMMENT ON TABLE appointment_slots IS 'Slots that a visit claims; a service longer than a slot claims a run of them. Cancelling or moving a visit removes its claims.';
COMMENT ON COLUMN appointment_slots.appointment_id IS 'The visit.';
COMMENT ON COLUMN appointment_slots.slot_id IS 'A slot it claims.';

CREATE TABLE appointment_status_history (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  appointment_id uuid NOT NULL REFERENCES appointments,
  previous_status varchar(30),
  new_status varchar(30) NOT NULL,
  changed_by uuid REFERENCES users,
  reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT appointment_status_history_previous_known CHECK (previous_status IN
    ('booked', 'rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed')),
  CONSTRAINT appointment_status_history_new_known CHECK (new_status IN
    ('booked', 'rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed'))
);
CREATE INDEX idx_appt_history_appt ON appointment_status_history (appointment_id);
CREATE INDEX appointment_status_history_changed_by_idx ON appointment_status_history (changed_by) WHERE changed_by IS NOT NULL;
COMMENT ON TABLE appointment_status_history IS 'Every change of a visit''s status, written in the transaction that makes it.';
COMMENT ON COLUMN appointment_status_history.id IS 'Row ID.';
COMMENT ON COLUMN appointment_status_history.appointment_id IS 'The visit.';
COMMENT ON COLUMN appointment_status_history.previous_status IS 'Status before; NULL for the booking itself.';
COMMENT ON COLUMN appointment_status_history.new_status IS 'Status after.';
COMMENT ON COLUMN appointment_status_history.changed_by IS 'Who changed it; NULL is the system.';
COMMENT ON COLUMN appointment_status_history.reason IS 'Why.';
COMMENT ON COLUMN appointment_status_history.created_at IS 'When.';
