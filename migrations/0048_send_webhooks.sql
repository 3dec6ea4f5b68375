-- Clinics' own systems hear what happens, told by the database itself so that no way of writing a visit can forget them.
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  url text NOT NULL,
  description varchar(200),
  events text[] NOT NULL,
  secret varchar(100) NOT NULL,
  previous_secret varchar(100),
  previous_secret_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_because varchar(20),
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_endpoints_url_shape CHECK (url ~ '^https?://' AND length(url) <= 2000),
  CONSTRAINT webhook_endpoints_events_known CHECK (cardinality(events) > 0 AND events <@ ARRAY[
    'visit.booked', 'visit.rescheduled', 'visit.cancelled', 'visit.checked_in', 'visit.started', 'visit.completed',
    'visit.no_show', 'visit.reopened', 'invoice.issued', 'payment.succeeded', 'payment.refunded', 'review.published',
    'emergency.changed']),
  CONSTRAINT webhook_endpoints_secret_shape CHECK (secret LIKE 'whsec\_%' AND coalesce(previous_secret, secret) LIKE 'whsec\_%'),
  CONSTRAINT webhook_endpoints_overlap CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
  CONSTRAINT webhook_endpoints_disabled_why CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)),
  CONSTRAINT webhook_endpoints_disabled_because_known CHECK (disabled_because IN ('by_hand', 'failing', 'gone'))
);
CREATE INDEX webhook_endpoints_clinic_id_idx ON webhook_endpoints (clinic_id);
CREATE INDEX webhook_endpoints_created_by_idx ON webhook_endpoints (created_by);
CREATE TRIGGER webhook_endpoints_updated_at BEFORE UPDATE ON webhook_endpoints
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE webhook_endpoints IS 'Where a clinic''s own systems want to hear of what happens.';
COMMENT ON COLUMN webhook_endpoints.id IS 'Endpoint ID.';
COMMENT ON COLUMN webhook_endpoints.clinic_id IS 'Whose.';
COMMENT ON COLUMN webhook_endpoints.url IS 'Where to post; looked up and checked at every delivery.';
COMMENT ON COLUMN webhook_endpoints.description IS 'What the clinic calls it.';
COMMENT ON COLUMN webhook_endpoints.events IS 'Which events it wants.';
COMMENT ON COLUMN webhook_endpoints.secret IS 'Key of the signatures, as Standard Webhooks writes it; shown when it is made.';
COMMENT ON COLUMN webhook_endpoints.previous_secret IS 'The key before the last change, which signs as well for a while.';
COMMENT ON COLUMN webhook_endpoints.previous_secret_until IS 'Until then.';
COMMENT ON COLUMN webhook_endpoints.failing_since IS 'The first of the failures since the last success.';
COMMENT ON COLUMN webhook_endpoints.disabled_at IS 'Nothing is sent from then on, and nothing is written down to be sent.';
COMMENT ON COLUMN webhook_endpoints.disabled_because IS 'by_hand, failing (for days), or gone (it answered 410).';
COMMENT ON COLUMN webhook_endpoints.created_by IS 'Who added it.';
COMMENT ON COLUMN webhook_endpoints.created_at IS 'When.';
COMMENT ON COLUMN webhook_endpoints.updated_at IS 'Last change, kept by the database.';

CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints ON DELETE CASCADE,
  event varchar(40) NOT NULL,
  data jsonb NOT NULL,
  state varchar(20) NOT NULL DEFAULT 'waiting',
  due_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz,
  tries smallint NOT NULL DEFAULT 0,
  tried_at timestamptz,
  response_status smallint,
  response_excerpt varchar(1000),
  duration_ms integer,
  trouble varchar(200),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_deliveries_event_shape CHECK (event ~ '^[a-z]+[.][a-z_]+$'),
  CONSTRAINT webhook_deliveries_data_is_object CHECK (jsonb_typeof(data) = 'object'),
  CONSTRAINT webhook_deliveries_state_known CHECK (state IN ('waiting', 'sending', 'delivered', 'dead')),
  CONSTRAINT webhook_deliveries_lease_while_sending CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
  CONSTRAINT webhook_deliveries_tries_range CHECK (tries >= 0),
  CONSTRAINT webhook_deliveries_response_status_range CHECK (response_status BETWEEN 100 AND 999),
  CONSTRAINT webhook_deliveries_duration_range CHECK (duration_ms >= 0)
);
CREATE INDEX webhook_deliveries_log_idx ON webhook_deliveries (endpoint_id, id);
CREATE INDEX webhook_deliveries_next_idx ON webhook_deliveries (coalesce(lease_until, due_at), id) WHERE state IN ('waiting', 'sending');
CREATE INDEX webhook_deliveries_dead_idx ON webhook_deliveries (id) WHERE state = 'dead';
CREATE INDEX webhook_deliveries_done_idx ON webhook_deliveries (created_at) WHERE state IN ('delivered', 'dead');
COMMENT ON TABLE webhook_deliveries IS 'What endpoints are owed, written in the causing transaction, and what became of it; kept for 30 days.';
COMMENT ON COLUMN webhook_deliveries.id IS 'Delivery ID, the webhook-id header: the same at every try and replay.';
COMMENT ON COLUMN webhook_deliveries.endpoint_id IS 'To which endpoint.';
COMMENT ON COLUMN webhook_deliveries.event IS 'What happened, such as visit.booked.';
COMMENT ON COLUMN webhook_deliveries.data IS 'IDs and states of that moment; no names, no words.';
COMMENT ON COLUMN webhook_deliveries.state IS 'waiting, sending, delivered or dead (given up; can be replayed).';
COMMENT ON COLUMN webhook_deliveries.due_at IS 'Not before this instant.';
COMMENT ON COLUMN webhook_deliveries.lease_until IS 'Who is sending it has until then; afterwards somebody else may.';
COMMENT ON COLUMN webhook_deliveries.tries IS 'How often it was tried since it was written or replayed.';
COMMENT ON COLUMN webhook_deliveries.tried_at IS 'When it was tried last.';
COMMENT ON COLUMN webhook_deliveries.response_status IS 'What the endpoint answered to the last try.';
COMMENT ON COLUMN webhook_deliveries.response_excerpt IS 'The beginning of its answer.';
COMMENT ON COLUMN webhook_deliveries.duration_ms IS 'How long it took to answer.';
COMMENT ON COLUMN webhook_deliveries.trouble IS 'Why the last try failed.';
COMMENT ON COLUMN webhook_deliveries.created_at IS 'When it happened.';

CREATE FUNCTION owe_webhooks(clinic uuid, what text, facts jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_deliveries (endpoint_id, event, data)
  SELECT id, what, facts FROM webhook_endpoints
  WHERE clinic_id = clinic AND disabled_at IS NULL AND what = ANY (events);
END $$;
COMMENT ON FUNCTION owe_webhooks(uuid, text, jsonb) IS 'Writes down, for each endpoint of a clinic that wants it, that something happened.';

-- Most clinics have no endpoint: a booking there pays for one probe of an index.
CREATE FUNCTION owe_webhooks_of_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE clinic_id = NEW.clinic_id AND disabled_at IS NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM owe_webhooks(NEW.clinic_id,
    CASE
      WHEN TG_OP = 'INSERT' THEN 'visit.booked'
      WHEN NEW.status LIKE 'cancelled%' THEN 'visit.cancelled'
      WHEN NEW.status IN ('completed', 'no_show') THEN 'visit.' || NEW.status
      WHEN OLD.status IN ('completed', 'no_show') OR NEW.started_at IS NULL AND OLD.started_at IS NOT NULL THEN 'visit.reopened'
      WHEN (NEW.starts_at, NEW.slot_id) IS DISTINCT FROM (OLD.starts_at, OLD.slot_id) THEN 'visit.rescheduled'
      WHEN NEW.started_at IS DISTINCT FROM OLD.started_at THEN 'visit.started'
      ELSE 'visit.checked_in'
    END,
    jsonb_build_object('id', NEW.id, 'visit_id', NEW.visit_id, 'confirmation_code', NEW.confirmation_code,
      'status', NEW.status, 'appointment_type', NEW.appointment_type, 'owner_id', NEW.owner_id, 'pet_id', NEW.pet_id,
      'vet_id', NEW.vet_id, 'service_id', NEW.service_id, 'starts_at', rfc3339(NEW.starts_at, 'UTC'),
      'ends_at', rfc3339(NEW.ends_at, 'UTC'), 'checked_in_at', rfc3339(NEW.checked_in_at, 'UTC'),
      'started_at', rfc3339(NEW.started_at, 'UTC')));
  RETURN NULL;
END $$;
COMMENT ON FUNCTION owe_webhooks_of_visit() IS 'A visit was booked, moved, cancelled, or went a step further or back.';
CREATE TRIGGER appointments_webhooks_booked AFTER INSERT ON appointments
  FOR EACH ROW EXECUTE FUNCTION owe_webhooks_of_visit();
CREATE TRIGGER appointments_webhooks_changed AFTER UPDATE ON appointments
  FOR EACH ROW WHEN ((OLD.status, OLD.starts_at, OLD.slot_id, OLD.checked_in_at, OLD.started_at)
    IS DISTINCT FROM (NEW.status, NEW.starts_at, NEW.slot_id, NEW.checked_in_at, NEW.started_at))
  EXECUTE FUNCTION owe_webhooks_of_visit();

CREATE FUNCTION owe_webhooks_of_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM owe_webhooks(NEW.clinic_id, 'invoice.issued', jsonb_build_object('id', NEW.id, 'kind', NEW.kind,
    'number', NEW.number, 'credits_id', NEW.credits_id, 'appointment_id', NEW.appointment_id, 'owner_id', NEW.owner_id,
    'currency', NEW.currency, 'total_cents', NEW.total_cents, 'issued_at', rfc3339(NEW.issued_at, 'UTC')));
  RETURN NULL;
END $$;
COMMENT ON FUNCTION owe_webhooks_of_invoice() IS 'An invoice or a credit note was issued.';
CREATE TRIGGER invoices_webhooks AFTER INSERT OR UPDATE OF status ON invoices
  FOR EACH ROW WHEN (NEW.status = 'issued') EXECUTE FUNCTION owe_webhooks_of_invoice();

CREATE FUNCTION owe_webhooks_of_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = NEW.status THEN RETURN NULL; END IF;
  PERFORM owe_webhooks(a.clinic_id, 'payment.succeeded', jsonb_build_object('id', NEW.id, 'kind', NEW.kind,
    'appointment_id', NEW.appointment_id, 'amount_cents', NEW.amount_cents, 'currency', NEW.currency,
    'paid_at', rfc3339(NEW.paid_at, 'UTC')))
  FROM appointments a WHERE a.id = NEW.appointment_id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION owe_webhooks_of_payment() IS 'Money came in.';
CREATE TRIGGER payments_webhooks AFTER INSERT OR UPDATE OF status ON payments
  FOR EACH ROW WHEN (NEW.status = 'succeeded') EXECUTE FUNCTION owe_webhooks_of_payment();

CREATE FUNCTION owe_webhooks_of_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = NEW.status THEN RETURN NULL; END IF;
  PERFORM owe_webhooks(a.clinic_id, 'payment.refunded', jsonb_build_object('id', NEW.id, 'payment_id', p.id,
    'appointment_id', p.appointment_id, 'amount_cents', NEW.amount_cents, 'currency', p.currency))
  FROM payments p JOIN appointments a ON a.id = p.appointment_id WHERE p.id = NEW.payment_id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION owe_webhooks_of_refund() IS 'Money went back.';
CREATE TRIGGER refunds_webhooks AFTER INSERT OR UPDATE OF status ON refunds
  FOR EACH ROW WHEN (NEW.status = 'succeeded') EXECUTE FUNCTION owe_webhooks_of_refund();

CREATE FUNCTION owe_webhooks_of_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.is_published THEN RETURN NULL; END IF;
  PERFORM owe_webhooks(NEW.clinic_id, 'review.published', jsonb_build_object('id', NEW.id,
    'appointment_id', NEW.appointment_id, 'vet_id', NEW.vet_id, 'rating', NEW.rating));
  RETURN NULL;
END $$;
COMMENT ON FUNCTION owe_webhooks_of_review() IS 'A review can be read by everyone, for the first time or again.';
CREATE TRIGGER reviews_webhooks AFTER INSERT OR UPDATE OF is_published ON reviews
  FOR EACH ROW WHEN (NEW.is_published) EXECUTE FUNCTION owe_webhooks_of_review();

CREATE FUNCTION owe_webhooks_of_sign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW.is_active AND EXISTS (SELECT FROM emergency_flags WHERE clinic_id = NEW.clinic_id AND is_active) THEN
    RETURN NULL;
  END IF;
  PERFORM owe_webhooks(NEW.clinic_id, 'emergency.changed', jsonb_build_object('id', NEW.id, 'is_active', NEW.is_active,
    'flag_type', NEW.flag_type, 'wait_min_minutes', NEW.wait_min_minutes, 'wait_max_minutes', NEW.wait_max_minutes,
    'confirmed_at', rfc3339(NEW.confirmed_at, 'UTC'), 'expires_at', rfc3339(NEW.expires_at, 'UTC')));
  RETURN NULL;
END $$;
COMMENT ON FUNCTION owe_webhooks_of_sign() IS 'The emergency sign was put up, confirmed or taken down; one that gave way to another is not told of.';
-- At the end of the transaction, when it is known whether another sign took the place.
CREATE CONSTRAINT TRIGGER emergency_flags_webhooks AFTER INSERT OR UPDATE ON emergency_flags
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION owe_webhooks_of_sign();
