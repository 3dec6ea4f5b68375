-- Stored payment methods and the payments made with them.
CREATE TABLE payment_methods (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  provider varchar(30) NOT NULL,
  provider_token varchar(255) NOT NULL,
  card_last4 varchar(4),
  card_brand varchar(20),
  card_exp_month smallint,
  card_exp_year smallint,
  is_default boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  CONSTRAINT payment_methods_card_last4_shape CHECK (card_last4 ~ '^[0-9]{4}$'),
  CONSTRAINT payment_methods_card_exp_month_range CHECK (card_exp_month BETWEEN 1 AND 12),
  CONSTRAINT payment_methods_card_exp_year_range CHECK (card_exp_year BETWEEN 2000 AND 2199)
);
CREATE INDEX idx_payment_methods_user ON payment_methods (user_id);
CREATE UNIQUE INDEX payment_methods_one_default ON payment_methods (user_id) WHERE is_default AND deleted_at IS NULL;
COMMENT ON TABLE payment_methods IS 'Payment methods that a provider keeps for a person; no card number is ever here.';
COMMENT ON COLUMN payment_methods.id IS 'Method ID.';
COMMENT ON COLUMN payment_methods.user_id IS 'Whose it is.';
COMMENT ON COLUMN payment_methods.provider IS 'stripe, square and so on.';
COMMENT ON COLUMN payment_methods.provider_token IS 'The provider''s token for the card or account.';
COMMENT ON COLUMN payment_methods.card_last4 IS 'Last four digits.';
COMMENT ON COLUMN payment_methods.card_brand IS 'visa, mastercard and so on.';
COMMENT ON COLUMN payment_methods.card_exp_month IS 'Month of expiry.';
COMMENT ON COLUMN payment_methods.card_exp_year IS 'Year of expiry.';
COMMENT ON COLUMN payment_methods.is_default IS 'Used unless another is chosen; at most one a person.';
COMMENT ON COLUMN payment_methods.created_at IS 'When it was stored.';
COMMENT ON COLUMN payment_methods.deleted_at IS 'Soft delete.';

CREATE TABLE payments (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  appointment_id uuid NOT NULL REFERENCES appointments,
  user_id uuid NOT NULL REFERENCES users,
  payment_method_id uuid REFERENCES payment_methods,
  kind varchar(30) NOT NULL DEFAULT 'balance',
  amount_cents int NOT NULL,
  currency varchar(3) NOT NULL DEFAULT 'USD',
  status varchar(30) NOT NULL,
  provider varchar(30) NOT NULL,
  provider_payment_id varchar(255),
  provider_refund_id varchar(255),
  refund_amount_cents int NOT NULL DEFAULT 0,
  failure_reason text,
  paid_at timestamptz,
  refunded_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT payments_kind_known CHECK (kind IN ('deposit', 'balance', 'cancellation_fee')),
  CONSTRAINT payments_status_known CHECK (status IN ('pending', 'succeeded', 'failed', 'refunded')),
  CONSTRAINT payments_amount_cents_positive CHECK (amount_cents > 0),
  CONSTRAINT payments_refund_within_charge CHECK (refund_amount_cents BETWEEN 0 AND amount_cents),
  CONSTRAINT payments_currency_shape CHECK (currency ~ '^[A-Z]{3}$')
);
CREATE INDEX idx_payments_appointment ON payments (appointment_id);
CREATE INDEX idx_payments_user ON payments (user_id);
CREATE INDEX idx_payments_status ON payments (status);
CREATE INDEX payments_payment_method_id_idx ON payments (payment_method_id) WHERE payment_method_id IS NOT NULL;
CREATE UNIQUE INDEX payments_one_live_charge ON payments (appointment_id, kind) WHERE status IN ('pending', 'succeeded');
CREATE UNIQUE INDEX payments_provider_payment_once ON payments (provider, provider_payment_id) WHERE provider_payment_id IS NOT NULL;
CREATE TRIGGER payments_updated_at BEFORE UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE payments IS 'Charges for visits; at most one live charge of each kind a visit, failed tries stay as history.';
COMMENT ON COLUMN payments.id IS 'Payment ID.';
COMMENT ON COLUMN payments.appointment_id IS 'The visit.';
COMMENT ON COLUMN payments.user_id IS 'Payer.';
COMMENT ON COLUMN payments.payment_method_id IS 'Stored method used, if any.';
COMMENT ON COLUMN payments.kind IS 'deposit, balance or cancellation_fee.';
COMMENT ON COLUMN payments.amount_cents IS 'Total charged.';
COMMENT ON COLUMN payments.currency IS 'ISO 4217.';
COMMENT ON COLUMN payments.status IS 'pending, succeeded, failed or refunded.';
COMMENT ON COLUMN payments.provider IS 'stripe, square and so on.';
COMMENT ON COLUMN payments.provider_payment_id IS 'The provider''s reference.';
COMMENT ON COLUMN payments.provider_refund_id IS 'The provider''s reference of the refund.';
COMMENT ON COLUMN payments.refund_amount_cents IS 'Refunded so far; never more than the charge.';
COMMENT ON COLUMN payments.failure_reason IS 'Why it failed.';
COMMENT ON COLUMN payments.paid_at IS 'When it succeeded.';
COMMENT ON COLUMN payments.refunded_at IS 'When it was refunded.';
COMMENT ON COLUMN payments.created_at IS 'When it was begun.';
COMMENT ON COLUMN payments.updated_at IS 'Last change, kept by the database.';
