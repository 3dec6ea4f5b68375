-- Money that is taken at the desk, in cash or on the clinic's own card terminal, is a payment like any other.
ALTER TABLE payments
  ADD COLUMN recorded_by uuid REFERENCES users,
  ADD CONSTRAINT payments_recorded_at_desk CHECK ((provider IN ('cash', 'terminal')) = (recorded_by IS NOT NULL)),
  ADD CONSTRAINT payments_desk_done CHECK (provider NOT IN ('cash', 'terminal')
    OR status IN ('succeeded', 'refunded') AND payment_method_id IS NULL AND provider_payment_id IS NULL);
CREATE INDEX payments_recorded_by_idx ON payments (recorded_by) WHERE recorded_by IS NOT NULL;
COMMENT ON COLUMN payments.provider IS 'stripe, square and so on; cash or terminal for what was taken at the desk.';
COMMENT ON COLUMN payments.recorded_by IS 'Who took it at the desk; NULL for what a provider charged.';
