-- A clinic's revenue by week and its takings read what came in and went back in a period, not everything it ever took.
CREATE INDEX payments_clinic_paid_idx ON payments (clinic_id, paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX payments_clinic_refunded_idx ON payments (clinic_id) WHERE refund_amount_cents > 0;
