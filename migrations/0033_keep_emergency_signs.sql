-- Every change of a sign in one order, so that whoever watches the board can go on where they stopped.
CREATE TABLE emergency_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  clinic_id uuid NOT NULL REFERENCES clinics,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX emergency_changes_clinic_id_idx ON emergency_changes (clinic_id);
CREATE INDEX emergency_changes_created_at_idx ON emergency_changes (created_at);
COMMENT ON TABLE emergency_changes IS 'That a clinic''s sign changed or lapsed, in the order in which it became visible; kept for a day.';
COMMENT ON COLUMN emergency_changes.id IS 'Its place in the order: the id of the event that the stream sends.';
COMMENT ON COLUMN emergency_changes.clinic_id IS 'The clinic.';
COMMENT ON COLUMN emergency_changes.created_at IS 'When.';

-- The lock is held until commit: without it a later number could become visible first, and whoever had seen it would
-- never be told of the earlier one.
CREATE FUNCTION note_emergency_change(clinic uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(8_101_969_112_233_445);
  INSERT INTO emergency_changes (clinic_id) VALUES (clinic);
  PERFORM pg_notify('emergency', '');
END $$;
COMMENT ON FUNCTION note_emergency_change(uuid) IS 'Appends a change of a clinic''s sign and wakes everyone who watches, once this commits.';

CREATE FUNCTION note_emergency_flag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_emergency_change(NEW.clinic_id);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION note_emergency_flag() IS 'Every sign that is set, confirmed or taken down is a change, whoever writes it.';
CREATE TRIGGER emergency_flags_change AFTER INSERT OR UPDATE ON emergency_flags
  FOR EACH ROW EXECUTE FUNCTION note_emergency_flag();
