-- What a clinic asks to be paid before a visit, checkouts that pay before they book, refunds, and what providers told us.
ALTER TABLE clinics
  ADD COLUMN payment_policy varchar(20) NOT NULL DEFAULT 'none',
  ADD COLUMN deposit_percent smallint NOT NULL DEFAULT 25,
  ADD CONSTRAINT clinics_payment_policy_known CHECK (payment_policy IN ('none', 'card_on_file', 'deposit', 'prepay')),
  ADD CONSTRAINT clinics_deposit_percent_range CHECK (deposit_percent BETWEEN 1 AND 100);
COMMENT ON COLUMN clinics.payment_policy IS 'What booking asks for: none, card_on_file, deposit or prepay.';
COMMENT ON COLUMN clinics.deposit_percent IS 'Share of the price that a deposit is, unless the service has an amount.';

ALTER TABLE clinic_services
  ADD COLUMN payment_policy varchar(20),
  ADD COLUMN deposit_cents int,
  ADD CONSTRAINT clinic_services_payment_policy_known
    CHECK (payment_policy IN ('none', 'card_on_file', 'deposit', 'prepay')),
  ADD CONSTRAINT clinic_services_deposit_cents_positive CHECK (deposit_cents > 0);
COMMENT ON COLUMN clinic_services.payment_policy IS 'Instead of the clinic''s; NULL is the clinic''s.';
COMMENT ON COLUMN clinic_services.deposit_cents IS 'Deposit as an amount; NULL is the clinic''s share of the price.';

CREATE TABLE checkouts (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  clinic_id uuid NOT NULL REFERENCES clinics,
  hold_id uuid NOT NULL,
  slot_id uuid NOT NULL REFERENCES availability_slots,
  payment_method_id uuid REFERENCES payment_methods,
  appointment_id uuid REFERENCES appointments,
  booking jsonb NOT NULL,
  policy varchar(20) NOT NULL,
  shares int[] NOT NULL,
  amount_cents int NOT NULL,
  currency varchar(3) NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'pending',
  provider varchar(30) NOT NULL,
  provider_payment_id varchar(255),
  provider_refund_id varchar(255),
  action_url text,
  return_url text NOT NULL,
  failure_reason text,
  expires_at timestamptz NOT NULL,
  looked_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT checkouts_policy_known CHECK (policy IN ('none', 'card_on_file', 'deposit', 'prepay')),
  CONSTRAINT checkouts_status_known CHECK (status IN ('pending', 'booked', 'failed', 'lapsed', 'refunding', 'refunded')),
  CONSTRAINT checkouts_amount_cents_range CHECK (amount_cents >= 0),
  CONSTRAINT checkouts_currency_shape CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT checkouts_booked_what CHECK ((status = 'booked') = (appointment_id IS NOT NULL))
);
CREATE UNIQUE INDEX checkouts_one_pending ON checkouts (hold_id) WHERE status = 'pending';
CREATE UNIQUE INDEX checkouts_provider_payment_once ON checkouts (provider, provider_payment_id)
  WHERE provider_payment_id IS NOT NULL;
CREATE INDEX checkouts_unsettled_idx ON checkouts (looked_at) WHERE status IN ('pending', 'lapsed', 'refunding');
CREATE INDEX checkouts_user_id_idx ON checkouts (user_id);
CREATE INDEX checkouts_clinic_id_idx ON checkouts (clinic_id);
CREATE INDEX checkouts_slot_id_idx ON checkouts (slot_id);
CREATE INDEX checkouts_payment_method_id_idx ON checkouts (payment_method_id) WHERE payment_method_id IS NOT NULL;
CREATE INDEX checkouts_appointment_id_idx ON checkouts (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE TRIGGER checkouts_updated_at BEFORE UPDATE ON checkouts FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE checkouts IS 'Bookings that are paid first. The row is written before the provider is asked, and names the charge.';
COMMENT ON COLUMN checkouts.id IS 'Checkout ID, under which the provider is asked.';
COMMENT ON COLUMN checkouts.user_id IS 'Who books and pays.';
COMMENT ON COLUMN checkouts.clinic_id IS 'The clinic.';
COMMENT ON COLUMN checkouts.hold_id IS 'The hold that keeps the time; its row goes when it is used or lapses.';
COMMENT ON COLUMN checkouts.slot_id IS 'First slot of the time, to be booked again when the hold has lapsed.';
COMMENT ON COLUMN checkouts.payment_method_id IS 'The card that pays.';
COMMENT ON COLUMN checkouts.appointment_id IS 'The visit that came of it; the first of several pets''.';
COMMENT ON COLUMN checkouts.booking IS 'What to book: pets, service, notes, home address.';
COMMENT ON COLUMN checkouts.policy IS 'The clinic''s policy when it was begun.';
COMMENT ON COLUMN checkouts.shares IS 'Cents for each pet, in their order.';
COMMENT ON COLUMN checkouts.amount_cents IS 'Sum of the shares.';
COMMENT ON COLUMN checkouts.currency IS 'ISO 4217.';
COMMENT ON COLUMN checkouts.status IS 'pending, booked, failed (not paid), lapsed (hold ran out unpaid), refunding or refunded (paid, but the time was gone).';
COMMENT ON COLUMN checkouts.provider IS 'sandbox, stripe, square and so on.';
COMMENT ON COLUMN checkouts.provider_payment_id IS 'The provider''s name for the charge.';
COMMENT ON COLUMN checkouts.provider_refund_id IS 'The provider''s name for the refund.';
COMMENT ON COLUMN checkouts.action_url IS 'Where the cardholder confirms.';
COMMENT ON COLUMN checkouts.return_url IS 'Where a confirmation leads back to.';
COMMENT ON COLUMN checkouts.failure_reason IS 'Why it failed.';
COMMENT ON COLUMN checkouts.expires_at IS 'When the hold runs out.';
COMMENT ON COLUMN checkouts.looked_at IS 'When the provider was last asked about it.';
COMMENT ON COLUMN checkouts.created_at IS 'When it was begun.';
COMMENT ON COLUMN checkouts.updated_at IS 'Last change, kept by the database.';

CREATE TABLE visit_guarantees (
  appointment_id uuid NOT NULL REFERENCES appointments,
  policy varchar(20) NOT NULL,
  payment_method_id uuid NOT NULL REFERENCES payment_methods,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT visit_guarantees_pkey PRIMARY KEY (appointment_id),
  CONSTRAINT visit_guarantees_policy_known CHECK (policy IN ('none', 'card_on_file', 'deposit', 'prepay'))
);
CREATE INDEX visit_guarantees_payment_method_id_idx ON visit_guarantees (payment_method_id);
COMMENT ON TABLE visit_guarantees IS 'The card that stands behind a visit: fees for a late cancellation or a no-show are charged to it.';
COMMENT ON COLUMN visit_guarantees.appointment_id IS 'The visit.';
COMMENT ON COLUMN visit_guarantees.policy IS 'The policy under which it was booked.';
COMMENT ON COLUMN visit_guarantees.payment_method_id IS 'The card.';
COMMENT ON COLUMN visit_guarantees.created_at IS 'When the owner agreed.';

ALTER TABLE payments
  ADD COLUMN checkout_id uuid REFERENCES checkouts,
  ADD COLUMN is_captured_later boolean NOT NULL DEFAULT false,
  ADD COLUMN authorized_at timestamptz,
  ADD COLUMN action_url text,
  ADD COLUMN return_url text,
  ADD COLUMN looked_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT payments_paid_when CHECK ((status IN ('succeeded', 'refunded')) = (paid_at IS NOT NULL)),
  ADD CONSTRAINT payments_refund_of_paid CHECK (refund_amount_cents = 0 OR status IN ('succeeded', 'refunded')),
  ADD CONSTRAINT payments_refunded_whole CHECK (status <> 'refunded' OR refund_amount_cents = amount_cents);
CREATE INDEX payments_checkout_id_idx ON payments (checkout_id) WHERE checkout_id IS NOT NULL;
CREATE INDEX payments_unsettled_idx ON payments (looked_at) WHERE status = 'pending';
-- One charge of a checkout pays for several pets' visits: a row each, of which the amounts add up to the charge.
DROP INDEX payments_provider_payment_once;
CREATE UNIQUE INDEX payments_provider_payment_once ON payments (provider, provider_payment_id, appointment_id)
  WHERE provider_payment_id IS NOT NULL;
COMMENT ON COLUMN payments.checkout_id IS 'The checkout whose charge this is a share of.';
COMMENT ON COLUMN payments.is_captured_later IS 'The money is only held until it is captured or let go.';
COMMENT ON COLUMN payments.authorized_at IS 'When the money was held.';
COMMENT ON COLUMN payments.action_url IS 'Where the cardholder confirms.';
COMMENT ON COLUMN payments.return_url IS 'Where a confirmation leads back to.';
COMMENT ON COLUMN payments.looked_at IS 'When the provider was last asked about it.';
COMMENT ON COLUMN payments.refund_amount_cents IS 'Refunded or being refunded; never more than the charge.';

CREATE TABLE refunds (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  payment_id uuid NOT NULL REFERENCES payments,
  amount_cents int NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'pending',
  reason text,
  requested_by uuid REFERENCES users,
  provider_refund_id varchar(255),
  failure_reason text,
  looked_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT refunds_amount_cents_positive CHECK (amount_cents > 0),
  CONSTRAINT refunds_status_known CHECK (status IN ('pending', 'succeeded', 'failed'))
);
CREATE INDEX refunds_payment_id_idx ON refunds (payment_id);
CREATE INDEX refunds_requested_by_idx ON refunds (requested_by) WHERE requested_by IS NOT NULL;
CREATE INDEX refunds_unsettled_idx ON refunds (looked_at) WHERE status = 'pending';
CREATE TRIGGER refunds_updated_at BEFORE UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE refunds IS 'Money given back. The row is written, and its amount reserved on the payment, before the provider is asked.';
COMMENT ON COLUMN refunds.id IS 'Refund ID, under which the provider is asked.';
COMMENT ON COLUMN refunds.payment_id IS 'Of which payment.';
COMMENT ON COLUMN refunds.amount_cents IS 'How much, in the payment''s currency.';
COMMENT ON COLUMN refunds.status IS 'pending, succeeded or failed.';
COMMENT ON COLUMN refunds.reason IS 'Why.';
COMMENT ON COLUMN refunds.requested_by IS 'Who asked for it; NULL is the system.';
COMMENT ON COLUMN refunds.provider_refund_id IS 'The provider''s name for it.';
COMMENT ON COLUMN refunds.failure_reason IS 'Why it failed.';
COMMENT ON COLUMN refunds.looked_at IS 'When the provider was last asked about it.';
COMMENT ON COLUMN refunds.created_at IS 'When it was asked for.';
COMMENT ON COLUMN refunds.updated_at IS 'Last change, kept by the database.';

CREATE TABLE payment_events (
  provider varchar(30) NOT NULL,
  event_id varchar(255) NOT NULL,
  event_type varchar(100) NOT NULL,
  reference varchar(255),
  received_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT payment_events_pkey PRIMARY KEY (provider, event_id)
);
COMMENT ON TABLE payment_events IS 'Signed webhooks of providers, each once: the row and its effect are one transaction.';
COMMENT ON COLUMN payment_events.provider IS 'Who sent it.';
COMMENT ON COLUMN payment_events.event_id IS 'The provider''s ID of the event.';
COMMENT ON COLUMN payment_events.event_type IS 'What it is about, in the provider''s words.';
COMMENT ON COLUMN payment_events.reference IS 'Our name of the charge or refund.';
COMMENT ON COLUMN payment_events.received_at IS 'When it first came.';
