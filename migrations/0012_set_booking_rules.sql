-- What a clinic asks of a booking, and what cancelling one costs. A visit keeps the terms under which it was booked.
ALTER TABLE clinics
  ADD COLUMN minimum_notice_min int NOT NULL DEFAULT 0,
  ADD COLUMN max_upcoming_per_owner int,
  ADD COLUMN buffer_min smallint NOT NULL DEFAULT 0,
  ADD COLUMN intake_paused_until timestamptz,
  ADD COLUMN cancellation_terms jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT clinics_minimum_notice_min_range CHECK (minimum_notice_min BETWEEN 0 AND 43200),
  ADD CONSTRAINT clinics_max_upcoming_per_owner_positive CHECK (max_upcoming_per_owner > 0),
  ADD CONSTRAINT clinics_buffer_min_range CHECK (buffer_min BETWEEN 0 AND 240),
  ADD CONSTRAINT clinics_cancellation_terms_list CHECK (jsonb_typeof(cancellation_terms) = 'array');
COMMENT ON COLUMN clinics.minimum_notice_min IS 'Minutes before its start until which a time can be booked online; emergencies excepted.';
COMMENT ON COLUMN clinics.max_upcoming_per_owner IS 'Most live visits that one owner may have ahead here; NULL is no limit.';
COMMENT ON COLUMN clinics.buffer_min IS 'Minutes kept free between two planned slots of a vet.';
COMMENT ON COLUMN clinics.intake_paused_until IS 'No time before this instant can be booked online: the desk has paused intake.';
COMMENT ON COLUMN clinics.cancellation_terms IS 'Graded rule, [{hours_before, fee_percent, fee_cents}]: cancelling later than hours_before the start costs that; none is free until the start.';

ALTER TABLE appointments
  ADD COLUMN visit_id uuid,
  ADD COLUMN completed_at timestamptz,
  ADD COLUMN no_show_at timestamptz,
  ADD COLUMN cancellation_terms jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN cancellation_fee_cents int,
  ADD CONSTRAINT appointments_cancellation_fee_cents_range CHECK (cancellation_fee_cents >= 0);
CREATE INDEX appointments_visit_id_idx ON appointments (visit_id) WHERE visit_id IS NOT NULL;
COMMENT ON COLUMN appointments.visit_id IS 'Shared by the appointments of several pets that come together; NULL for one alone.';
COMMENT ON COLUMN appointments.completed_at IS 'When it was completed.';
COMMENT ON COLUMN appointments.no_show_at IS 'When it was marked as a no-show.';
COMMENT ON COLUMN appointments.cancellation_terms IS 'The clinic''s terms as they were when it was booked.';
COMMENT ON COLUMN appointments.cancellation_fee_cents IS 'What cancelling cost, once cancelled.';

-- Status moves only along the diagram of domain/appointments/README.md, whoever writes.
CREATE FUNCTION check_status_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('booked', 'rescheduled')
    AND NEW.status IN ('rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed')
  OR OLD.status IN ('no_show', 'completed') AND NEW.status IN ('booked', 'rescheduled') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A visit that is % cannot become %.', OLD.status, NEW.status
    USING ERRCODE = 'check_violation', CONSTRAINT = 'appointments_status_move', TABLE = 'appointments';
END $$;
COMMENT ON FUNCTION check_status_move() IS 'Refuses a change of status that the diagram does not have.';
CREATE TRIGGER appointments_status_move BEFORE UPDATE OF status ON appointments
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_status_move();
