-- Bills for visits: drafted when a visit is completed, numbered without a gap, unchangeable once issued.
ALTER TABLE clinics
  ADD COLUMN tax_name varchar(50) NOT NULL DEFAULT 'Sales tax',
  ADD COLUMN tax_percent numeric(6,3) NOT NULL DEFAULT 0,
  ADD CONSTRAINT clinics_tax_percent_range CHECK (tax_percent BETWEEN 0 AND 50);
COMMENT ON COLUMN clinics.tax_name IS 'What the tax on its invoices is called.';
COMMENT ON COLUMN clinics.tax_percent IS 'Tax on what is taxable, in percent; 0 is none.';

CREATE TABLE invoice_counters (
  clinic_id uuid NOT NULL REFERENCES clinics,
  kind varchar(20) NOT NULL,
  last_number int NOT NULL DEFAULT 0,
  CONSTRAINT invoice_counters_pkey PRIMARY KEY (clinic_id, kind),
  CONSTRAINT invoice_counters_kind_known CHECK (kind IN ('invoice', 'credit_note'))
);
COMMENT ON TABLE invoice_counters IS 'The last number of each clinic. It is raised in the transaction that issues, so a number that is rolled back is given again.';
COMMENT ON COLUMN invoice_counters.clinic_id IS 'The clinic.';
COMMENT ON COLUMN invoice_counters.kind IS 'invoice or credit_note.';
COMMENT ON COLUMN invoice_counters.last_number IS 'The last that was given.';

CREATE TABLE invoices (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  appointment_id uuid NOT NULL REFERENCES appointments,
  owner_id uuid NOT NULL REFERENCES users,
  kind varchar(20) NOT NULL DEFAULT 'invoice',
  credits_id uuid REFERENCES invoices,
  refund_id uuid REFERENCES refunds CONSTRAINT invoices_one_a_refund UNIQUE,
  number int,
  status varchar(20) NOT NULL DEFAULT 'draft',
  currency varchar(3) NOT NULL,
  tax_name varchar(50) NOT NULL,
  tax_percent numeric(6,3) NOT NULL,
  subtotal_cents int NOT NULL DEFAULT 0,
  tax_cents int NOT NULL DEFAULT 0,
  total_cents int NOT NULL DEFAULT 0,
  parties jsonb,
  issued_at timestamptz,
  issued_by uuid REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT invoices_kind_known CHECK (kind IN ('invoice', 'credit_note')),
  CONSTRAINT invoices_status_known CHECK (status IN ('draft', 'issued')),
  CONSTRAINT invoices_credits_what CHECK ((kind = 'credit_note') = (credits_id IS NOT NULL)),
  CONSTRAINT invoices_issued_whole CHECK ((status = 'issued') = (number IS NOT NULL)
    AND (status = 'issued') = (issued_at IS NOT NULL) AND (status = 'issued') = (parties IS NOT NULL)),
  CONSTRAINT invoices_total_adds_up CHECK (total_cents = subtotal_cents + tax_cents),
  CONSTRAINT invoices_amounts_range CHECK (subtotal_cents >= 0 AND tax_cents >= 0),
  CONSTRAINT invoices_number_once UNIQUE (clinic_id, kind, number),
  CONSTRAINT invoices_currency_shape CHECK (currency ~ '^[A-Z]{3}$')
);
CREATE UNIQUE INDEX invoices_one_a_visit ON invoices (appointment_id) WHERE kind = 'invoice';
CREATE INDEX invoices_appointment_id_idx ON invoices (appointment_id);
CREATE INDEX invoices_owner_id_idx ON invoices (owner_id, issued_at DESC);
CREATE INDEX invoices_clinic_id_idx ON invoices (clinic_id, issued_at DESC);
CREATE INDEX invoices_credits_id_idx ON invoices (credits_id) WHERE credits_id IS NOT NULL;
CREATE INDEX invoices_issued_by_idx ON invoices (issued_by) WHERE issued_by IS NOT NULL;
CREATE TRIGGER invoices_updated_at BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE invoices IS 'Bills for visits, and the credit notes that correct them.';
COMMENT ON COLUMN invoices.id IS 'Invoice ID.';
COMMENT ON COLUMN invoices.clinic_id IS 'Whose it is.';
COMMENT ON COLUMN invoices.appointment_id IS 'The visit.';
COMMENT ON COLUMN invoices.owner_id IS 'Who pays.';
COMMENT ON COLUMN invoices.kind IS 'invoice or credit_note.';
COMMENT ON COLUMN invoices.credits_id IS 'The invoice that a credit note corrects.';
COMMENT ON COLUMN invoices.refund_id IS 'The refund for which a credit note was issued.';
COMMENT ON COLUMN invoices.number IS 'Without gap for a clinic and kind; given when it is issued.';
COMMENT ON COLUMN invoices.status IS 'draft or issued; an issued one never changes.';
COMMENT ON COLUMN invoices.currency IS 'ISO 4217.';
COMMENT ON COLUMN invoices.tax_name IS 'What the tax is called.';
COMMENT ON COLUMN invoices.tax_percent IS 'Tax on the taxable lines, as it was when drafted.';
COMMENT ON COLUMN invoices.subtotal_cents IS 'Sum of the lines.';
COMMENT ON COLUMN invoices.tax_cents IS 'Tax on the sum of the taxable lines, rounded once, half up.';
COMMENT ON COLUMN invoices.total_cents IS 'Subtotal and tax.';
COMMENT ON COLUMN invoices.parties IS 'Clinic, owner and visit in words, as they were when it was issued.';
COMMENT ON COLUMN invoices.issued_at IS 'When it was issued.';
COMMENT ON COLUMN invoices.issued_by IS 'Who issued it; NULL is the system.';
COMMENT ON COLUMN invoices.created_at IS 'When it was drafted.';
COMMENT ON COLUMN invoices.updated_at IS 'Last change, kept by the database.';

CREATE TABLE invoice_lines (
  invoice_id uuid NOT NULL REFERENCES invoices,
  position smallint NOT NULL,
  kind varchar(20) NOT NULL DEFAULT 'extra',
  description varchar(200) NOT NULL,
  quantity int NOT NULL DEFAULT 1,
  unit_cents int NOT NULL,
  amount_cents int NOT NULL GENERATED ALWAYS AS (quantity * unit_cents) STORED,
  is_taxable boolean NOT NULL DEFAULT true,
  CONSTRAINT invoice_lines_pkey PRIMARY KEY (invoice_id, position),
  CONSTRAINT invoice_lines_kind_known CHECK (kind IN ('service', 'extra', 'discount', 'refund')),
  CONSTRAINT invoice_lines_quantity_range CHECK (quantity BETWEEN 1 AND 1000),
  CONSTRAINT invoice_lines_only_discounts_below_zero CHECK (CASE kind WHEN 'discount' THEN unit_cents < 0 ELSE unit_cents >= 0 END)
);
COMMENT ON TABLE invoice_lines IS 'What a bill is made of.';
COMMENT ON COLUMN invoice_lines.invoice_id IS 'The bill.';
COMMENT ON COLUMN invoice_lines.position IS 'Order on the bill, from 1.';
COMMENT ON COLUMN invoice_lines.kind IS 'service, extra, discount (below zero) or refund.';
COMMENT ON COLUMN invoice_lines.description IS 'In words.';
COMMENT ON COLUMN invoice_lines.quantity IS 'How many.';
COMMENT ON COLUMN invoice_lines.unit_cents IS 'Price of one, without tax.';
COMMENT ON COLUMN invoice_lines.amount_cents IS 'Quantity times unit.';
COMMENT ON COLUMN invoice_lines.is_taxable IS 'Whether the tax applies.';

CREATE FUNCTION invoice_parties(visit uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'clinic', jsonb_build_object('id', c.id, 'slug', c.slug, 'timezone', c.timezone, 'name', c.name,
      'address_line1', c.address_line1, 'address_line2', c.address_line2, 'city', c.city, 'state', c.state,
      'postal_code', c.postal_code, 'phone', c.phone, 'email', c.email),
    'owner', jsonb_build_object('name', ow.first_name || ' ' || ow.last_name,
      'address_line1', a.home_address_line1, 'address_line2', a.home_address_line2, 'city', a.home_city,
      'state', a.home_state, 'postal_code', a.home_postal_code, 'phone', ow.phone,
      'email', CASE WHEN ow.email NOT LIKE '%.invalid' THEN ow.email END),
    'visit', jsonb_build_object('pet', p.name, 'service', sv.name, 'date', a.scheduled_date,
      'code', a.confirmation_code, 'vet', 'Dr. ' || vu.first_name || ' ' || vu.last_name))
  FROM appointments a JOIN clinics c ON c.id = a.clinic_id JOIN users ow ON ow.id = a.owner_id
    JOIN pets p ON p.id = a.pet_id JOIN services sv ON sv.id = a.service_id
    LEFT JOIN vets v ON v.id = a.vet_id LEFT JOIN users vu ON vu.id = v.user_id
  WHERE a.id = visit
$$;
COMMENT ON FUNCTION invoice_parties(uuid) IS 'Clinic, owner and visit in words, as they are now.';

CREATE TABLE invoice_documents (
  invoice_id uuid NOT NULL REFERENCES invoices,
  pdf bytea NOT NULL,
  is_paid boolean NOT NULL,
  rendered_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT invoice_documents_pkey PRIMARY KEY (invoice_id)
);
COMMENT ON TABLE invoice_documents IS 'The bill as PDF, rendered by the worker.';
COMMENT ON COLUMN invoice_documents.invoice_id IS 'The bill.';
COMMENT ON COLUMN invoice_documents.pdf IS 'The document.';
COMMENT ON COLUMN invoice_documents.is_paid IS 'Whether it carries the paid stamp.';
COMMENT ON COLUMN invoice_documents.rendered_at IS 'When it was rendered.';

CREATE FUNCTION keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An issued invoice does not change.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'invoices_issued_stay', TABLE = 'invoices';
END $$;
COMMENT ON FUNCTION keep_issued_invoice() IS 'Refuses every change of an issued invoice, whoever writes.';
CREATE TRIGGER invoices_issued_stay BEFORE UPDATE OR DELETE ON invoices
  FOR EACH ROW WHEN (OLD.status = 'issued') EXECUTE FUNCTION keep_issued_invoice();

CREATE FUNCTION keep_issued_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM invoices WHERE status = 'issued'
    AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.invoice_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.invoice_id END)) THEN
    RAISE EXCEPTION 'An issued invoice does not change.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invoices_issued_stay', TABLE = 'invoice_lines';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION keep_issued_lines() IS 'Refuses every change of the lines of an issued invoice, whoever writes.';
CREATE TRIGGER invoice_lines_issued_stay BEFORE INSERT OR UPDATE OR DELETE ON invoice_lines
  FOR EACH ROW EXECUTE FUNCTION keep_issued_lines();
