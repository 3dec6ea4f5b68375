-- The emergency sign over a clinic's door.
CREATE TABLE emergency_flags (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  flag_type varchar(30) NOT NULL,
  message text,
  wait_min_minutes smallint,
  wait_max_minutes smallint,
  started_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  created_by uuid NOT NULL REFERENCES users,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT emergency_flags_flag_type_known CHECK (flag_type IN ('accepting_emergency', 'at_capacity', 'closed_emergency')),
  CONSTRAINT emergency_flags_wait_range CHECK (wait_min_minutes >= 0 AND wait_max_minutes >= wait_min_minutes),
  CONSTRAINT emergency_flags_expire_later CHECK (expires_at > started_at)
);
CREATE INDEX idx_emergency_flags_clinic_active ON emergency_flags (clinic_id, is_active);
CREATE UNIQUE INDEX emergency_flags_one_active ON emergency_flags (clinic_id) WHERE is_active;
CREATE INDEX emergency_flags_created_by_idx ON emergency_flags (created_by);
COMMENT ON TABLE emergency_flags IS 'Real-time emergency status; one active flag a clinic, the others are its past.';
COMMENT ON COLUMN emergency_flags.id IS 'Flag ID.';
COMMENT ON COLUMN emergency_flags.clinic_id IS 'The clinic.';
COMMENT ON COLUMN emergency_flags.flag_type IS 'accepting_emergency, at_capacity or closed_emergency.';
COMMENT ON COLUMN emergency_flags.message IS 'The clinic''s own words.';
COMMENT ON COLUMN emergency_flags.wait_min_minutes IS 'Shortest expected wait.';
COMMENT ON COLUMN emergency_flags.wait_max_minutes IS 'Longest expected wait.';
COMMENT ON COLUMN emergency_flags.started_at IS 'When the sign was set.';
COMMENT ON COLUMN emergency_flags.confirmed_at IS 'When staff last said that it still holds.';
COMMENT ON COLUMN emergency_flags.expires_at IS 'From this instant on it reads as unconfirmed, never as open.';
COMMENT ON COLUMN emergency_flags.created_by IS 'Clinic staff who set it.';
COMMENT ON COLUMN emergency_flags.is_active IS 'The clinic''s present flag.';
COMMENT ON COLUMN emergency_flags.created_at IS 'When the row was written.';
