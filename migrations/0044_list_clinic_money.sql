-- A clinic looks through its own money, the latest first: its payments need to know whose they are, and both lists their order.
ALTER TABLE payments ADD COLUMN clinic_id uuid REFERENCES clinics;
UPDATE payments y SET clinic_id = a.clinic_id FROM appointments a WHERE a.id = y.appointment_id;
ALTER TABLE payments ALTER COLUMN clinic_id SET NOT NULL;

CREATE FUNCTION set_payment_clinic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.clinic_id := (SELECT clinic_id FROM appointments WHERE id = NEW.appointment_id);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION set_payment_clinic() IS 'Fills a payment''s clinic from its visit, so that the two cannot disagree.';
CREATE TRIGGER payments_clinic BEFORE INSERT OR UPDATE OF appointment_id, clinic_id ON payments
  FOR EACH ROW EXECUTE FUNCTION set_payment_clinic();
COMMENT ON COLUMN payments.clinic_id IS 'Whose money it is: the visit''s clinic, filled by the database.';

CREATE INDEX payments_clinic_id_idx ON payments (clinic_id, id DESC);
CREATE INDEX invoices_clinic_latest_idx ON invoices (clinic_id, id DESC);
