-- A time can be kept for somebody for some minutes: through sign-in and payment, or while a waitlist offer is open.
CREATE TABLE holds (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  slot_id uuid NOT NULL REFERENCES availability_slots,
  service_id int NOT NULL REFERENCES services,
  user_id uuid REFERENCES users,
  token_hash varchar(64),
  kind varchar(20) NOT NULL DEFAULT 'checkout',
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT holds_kind_known CHECK (kind IN ('checkout', 'waitlist_offer')),
  CONSTRAINT holds_somebodys CHECK (user_id IS NOT NULL OR token_hash IS NOT NULL),
  CONSTRAINT holds_expire_later CHECK (expires_at > created_at)
);
CREATE INDEX holds_clinic_id_idx ON holds (clinic_id, expires_at);
CREATE INDEX holds_slot_id_idx ON holds (slot_id);
CREATE INDEX holds_service_id_idx ON holds (service_id);
CREATE INDEX holds_user_id_idx ON holds (user_id) WHERE user_id IS NOT NULL;
COMMENT ON TABLE holds IS 'Times kept for somebody. A row is there while the hold is: booking or letting go removes it, and so does whoever finds it expired.';
COMMENT ON COLUMN holds.id IS 'Hold ID.';
COMMENT ON COLUMN holds.clinic_id IS 'The clinic.';
COMMENT ON COLUMN holds.slot_id IS 'First slot that is kept.';
COMMENT ON COLUMN holds.service_id IS 'What the time is kept for.';
COMMENT ON COLUMN holds.user_id IS 'For whom; NULL for a visitor who has not signed in yet.';
COMMENT ON COLUMN holds.token_hash IS 'SHA-256 of the visitor''s token, which proves whose hold it is across signing in.';
COMMENT ON COLUMN holds.kind IS 'checkout or waitlist_offer.';
COMMENT ON COLUMN holds.expires_at IS 'From this instant on it keeps nothing.';
COMMENT ON COLUMN holds.created_at IS 'When it was taken.';

CREATE TABLE hold_slots (
  hold_id uuid NOT NULL REFERENCES holds ON DELETE CASCADE,
  slot_id uuid NOT NULL REFERENCES availability_slots,
  CONSTRAINT hold_slots_pkey PRIMARY KEY (slot_id, hold_id)
);
CREATE INDEX hold_slots_hold_id_idx ON hold_slots (hold_id);
COMMENT ON TABLE hold_slots IS 'Slots that a hold claims; each counts in current_bookings while the row is there.';
COMMENT ON COLUMN hold_slots.hold_id IS 'The hold.';
COMMENT ON COLUMN hold_slots.slot_id IS 'A slot it claims.';
