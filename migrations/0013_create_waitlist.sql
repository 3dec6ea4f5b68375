-- Who waits for a time that is not free yet, and which freed time was offered to whom.
CREATE TABLE waitlist_entries (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  pet_id uuid NOT NULL REFERENCES pets,
  clinic_id uuid NOT NULL REFERENCES clinics,
  vet_id uuid REFERENCES vets,
  service_id int NOT NULL REFERENCES services,
  appointment_id uuid REFERENCES appointments,
  from_date date NOT NULL,
  to_date date NOT NULL,
  from_time time NOT NULL DEFAULT '00:00',
  to_time time NOT NULL DEFAULT '24:00',
  status varchar(20) NOT NULL DEFAULT 'waiting',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT waitlist_entries_status_known CHECK (status IN ('waiting', 'offered', 'fulfilled', 'left')),
  CONSTRAINT waitlist_entries_dates_in_order CHECK (to_date >= from_date),
  CONSTRAINT waitlist_entries_times_in_order CHECK (to_time > from_time)
);
CREATE INDEX waitlist_entries_next_idx ON waitlist_entries (clinic_id, service_id, created_at) WHERE status = 'waiting';
CREATE INDEX waitlist_entries_clinic_id_idx ON waitlist_entries (clinic_id);
CREATE INDEX waitlist_entries_user_id_idx ON waitlist_entries (user_id);
CREATE INDEX waitlist_entries_pet_id_idx ON waitlist_entries (pet_id);
CREATE INDEX waitlist_entries_vet_id_idx ON waitlist_entries (vet_id) WHERE vet_id IS NOT NULL;
CREATE INDEX waitlist_entries_service_id_idx ON waitlist_entries (service_id);
CREATE INDEX waitlist_entries_appointment_id_idx ON waitlist_entries (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE UNIQUE INDEX waitlist_entries_once ON waitlist_entries (pet_id, clinic_id, service_id)
  WHERE status IN ('waiting', 'offered');
CREATE TRIGGER waitlist_entries_updated_at BEFORE UPDATE ON waitlist_entries
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE waitlist_entries IS 'Owners who wait for a time to become free, first come first served.';
COMMENT ON COLUMN waitlist_entries.id IS 'Entry ID.';
COMMENT ON COLUMN waitlist_entries.user_id IS 'Who waits.';
COMMENT ON COLUMN waitlist_entries.pet_id IS 'For which pet.';
COMMENT ON COLUMN waitlist_entries.clinic_id IS 'At which clinic.';
COMMENT ON COLUMN waitlist_entries.vet_id IS 'For which vet; NULL is any.';
COMMENT ON COLUMN waitlist_entries.service_id IS 'For what.';
COMMENT ON COLUMN waitlist_entries.appointment_id IS 'The visit that an accepted offer moves; NULL books a new one.';
COMMENT ON COLUMN waitlist_entries.from_date IS 'First local day that suits.';
COMMENT ON COLUMN waitlist_entries.to_date IS 'Last local day that suits.';
COMMENT ON COLUMN waitlist_entries.from_time IS 'Earliest local start that suits.';
COMMENT ON COLUMN waitlist_entries.to_time IS 'Local time before which a visit must start to suit.';
COMMENT ON COLUMN waitlist_entries.status IS 'waiting, offered (one offer is open), fulfilled or left.';
COMMENT ON COLUMN waitlist_entries.created_at IS 'When they joined; decides who is first.';
COMMENT ON COLUMN waitlist_entries.updated_at IS 'Last change, kept by the database.';

CREATE TABLE waitlist_offers (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  entry_id uuid NOT NULL REFERENCES waitlist_entries,
  slot_id uuid NOT NULL REFERENCES availability_slots,
  hold_id uuid NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'open',
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz,
  CONSTRAINT waitlist_offers_status_known CHECK (status IN ('open', 'accepted', 'declined', 'expired')),
  CONSTRAINT waitlist_offers_answered CHECK ((status = 'open') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX waitlist_offers_one_open ON waitlist_offers (entry_id) WHERE status = 'open';
CREATE UNIQUE INDEX waitlist_offers_one_hold ON waitlist_offers (hold_id);
CREATE INDEX waitlist_offers_entry_id_idx ON waitlist_offers (entry_id, slot_id);
CREATE INDEX waitlist_offers_slot_id_idx ON waitlist_offers (slot_id);
CREATE INDEX waitlist_offers_expires_at_idx ON waitlist_offers (expires_at) WHERE status = 'open';
COMMENT ON TABLE waitlist_offers IS 'Every offer of a freed time, and what came of it.';
COMMENT ON COLUMN waitlist_offers.id IS 'Offer ID.';
COMMENT ON COLUMN waitlist_offers.entry_id IS 'To whom it was made.';
COMMENT ON COLUMN waitlist_offers.slot_id IS 'First slot of the time.';
COMMENT ON COLUMN waitlist_offers.hold_id IS 'The hold that kept the time; its row goes when the offer is answered.';
COMMENT ON COLUMN waitlist_offers.status IS 'open, accepted, declined or expired.';
COMMENT ON COLUMN waitlist_offers.expires_at IS 'From this instant on it passes to the next.';
COMMENT ON COLUMN waitlist_offers.created_at IS 'When it was made.';
COMMENT ON COLUMN waitlist_offers.answered_at IS 'When it was accepted, declined or had run out.';
