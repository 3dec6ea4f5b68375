-- What owners and clinics know of a pet's health is one record, in which nobody overwrites anybody.
CREATE TABLE health_entries (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  pet_id uuid NOT NULL REFERENCES pets,
  kind varchar(20) NOT NULL,
  title varchar(200),
  noted_on date NOT NULL,
  details text,
  weight_kg numeric(5,2),
  due_on date,
  batch varchar(50),
  given_by varchar(200),
  clinic_id uuid REFERENCES clinics,
  appointment_id uuid REFERENCES appointments,
  file_key varchar(32) REFERENCES files,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  struck_at timestamptz,
  struck_by uuid REFERENCES users,
  struck_reason varchar(500),
  CONSTRAINT health_entries_kind_known CHECK (kind IN ('vaccination', 'weight', 'allergy', 'condition', 'medication', 'document')),
  CONSTRAINT health_entries_weight_weighs CHECK ((kind = 'weight') = (weight_kg IS NOT NULL) AND weight_kg > 0),
  CONSTRAINT health_entries_rest_is_named CHECK ((kind = 'weight') = (title IS NULL)),
  CONSTRAINT health_entries_only_vaccination_is_due CHECK (kind = 'vaccination' OR (due_on IS NULL AND batch IS NULL AND given_by IS NULL)),
  CONSTRAINT health_entries_due_later CHECK (due_on > noted_on),
  CONSTRAINT health_entries_only_document_has_file CHECK (kind = 'document' OR file_key IS NULL),
  CONSTRAINT health_entries_document_is_there CHECK (kind <> 'document' OR (file_key IS NULL) = (struck_at IS NOT NULL)),
  CONSTRAINT health_entries_visit_has_clinic CHECK (appointment_id IS NULL OR clinic_id IS NOT NULL),
  CONSTRAINT health_entries_struck_with_reason CHECK ((struck_at IS NULL) = (struck_by IS NULL) AND (struck_at IS NULL) = (struck_reason IS NULL))
);
CREATE INDEX health_entries_pet_id_idx ON health_entries (pet_id, noted_on);
CREATE INDEX health_entries_due_idx ON health_entries (due_on) WHERE due_on IS NOT NULL AND struck_at IS NULL;
CREATE INDEX health_entries_clinic_id_idx ON health_entries (clinic_id) WHERE clinic_id IS NOT NULL;
CREATE INDEX health_entries_appointment_id_idx ON health_entries (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX health_entries_file_key_idx ON health_entries (file_key) WHERE file_key IS NOT NULL;
CREATE INDEX health_entries_created_by_idx ON health_entries (created_by);
CREATE INDEX health_entries_struck_by_idx ON health_entries (struck_by) WHERE struck_by IS NOT NULL;
COMMENT ON TABLE health_entries IS 'A pet''s health record: what was given, weighed, found and filed, by whom. Entries are struck out, never changed.';
COMMENT ON COLUMN health_entries.id IS 'Entry ID.';
COMMENT ON COLUMN health_entries.pet_id IS 'The pet.';
COMMENT ON COLUMN health_entries.kind IS 'vaccination, weight, allergy, condition, medication or document.';
COMMENT ON COLUMN health_entries.title IS 'The vaccine, what it is allergic to, the condition, the medicine, what the document is; a weight has none.';
COMMENT ON COLUMN health_entries.noted_on IS 'The day it was given, weighed or found.';
COMMENT ON COLUMN health_entries.details IS 'Anything else.';
COMMENT ON COLUMN health_entries.weight_kg IS 'What the pet weighed.';
COMMENT ON COLUMN health_entries.due_on IS 'When the vaccine is to be given again.';
COMMENT ON COLUMN health_entries.batch IS 'The vaccine''s batch.';
COMMENT ON COLUMN health_entries.given_by IS 'Who gave the vaccine, in words.';
COMMENT ON COLUMN health_entries.clinic_id IS 'The clinic that wrote it; NULL is the owner''s side.';
COMMENT ON COLUMN health_entries.appointment_id IS 'The visit at which it was written.';
COMMENT ON COLUMN health_entries.file_key IS 'The document; gone once it is struck out.';
COMMENT ON COLUMN health_entries.created_by IS 'Who wrote it.';
COMMENT ON COLUMN health_entries.created_at IS 'When.';
COMMENT ON COLUMN health_entries.struck_at IS 'Set, it was wrong; it stays to be seen.';
COMMENT ON COLUMN health_entries.struck_by IS 'Who struck it out: the side that wrote it.';
COMMENT ON COLUMN health_entries.struck_reason IS 'Why.';

CREATE FUNCTION keep_health_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.struck_at IS NOT NULL
    OR to_jsonb(NEW) - '{struck_at,struck_by,struck_reason,file_key}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{struck_at,struck_by,struck_reason,file_key}'::text[]
    OR (NEW.file_key IS DISTINCT FROM OLD.file_key AND NEW.file_key IS NOT NULL) THEN
    RAISE EXCEPTION 'an entry of a health record is struck out, never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'health_entries_stay';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION keep_health_entry() IS 'Lets an entry be struck out once, and nothing else.';
CREATE TRIGGER health_entries_stay BEFORE UPDATE ON health_entries FOR EACH ROW EXECUTE FUNCTION keep_health_entry();

-- The pet is locked first, so that of two weighings at once the second sees the first.
CREATE FUNCTION keep_latest_weight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM pets WHERE id = NEW.pet_id FOR NO KEY UPDATE;
  UPDATE pets SET weight_kg = (
    SELECT e.weight_kg FROM health_entries e
    WHERE e.pet_id = NEW.pet_id AND e.kind = 'weight' AND e.struck_at IS NULL ORDER BY e.noted_on DESC, e.id DESC LIMIT 1)
  WHERE id = NEW.pet_id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_latest_weight() IS 'Keeps pets.weight_kg at what the pet weighed last.';
CREATE TRIGGER health_entries_weigh AFTER INSERT OR UPDATE OF struck_at ON health_entries FOR EACH ROW
WHEN (NEW.kind = 'weight') EXECUTE FUNCTION keep_latest_weight();

CREATE TABLE pet_passports (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  pet_id uuid NOT NULL REFERENCES pets,
  token_hash varchar(64) NOT NULL CONSTRAINT pet_passports_token_hash_key UNIQUE,
  shares text[] NOT NULL,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  seen_at timestamptz,
  CONSTRAINT pet_passports_share_something CHECK (cardinality(shares) > 0 AND shares <@ '{vaccination,weight,allergy,condition,medication,document}'::text[]),
  CONSTRAINT pet_passports_end CHECK (expires_at > created_at AND expires_at <= created_at + interval '91 days')
);
CREATE INDEX pet_passports_pet_id_idx ON pet_passports (pet_id);
CREATE INDEX pet_passports_created_by_idx ON pet_passports (created_by);
COMMENT ON TABLE pet_passports IS 'Links that show a part of a pet''s health record to whoever has them, for a while.';
COMMENT ON COLUMN pet_passports.id IS 'Passport ID.';
COMMENT ON COLUMN pet_passports.pet_id IS 'The pet.';
COMMENT ON COLUMN pet_passports.token_hash IS 'SHA-256 of the link''s token, in hexadecimal.';
COMMENT ON COLUMN pet_passports.shares IS 'The kinds of entries that it shows.';
COMMENT ON COLUMN pet_passports.created_by IS 'Who made it.';
COMMENT ON COLUMN pet_passports.created_at IS 'When.';
COMMENT ON COLUMN pet_passports.expires_at IS 'It leads nowhere from this instant on.';
COMMENT ON COLUMN pet_passports.revoked_at IS 'When it was taken back.';
COMMENT ON COLUMN pet_passports.seen_at IS 'When somebody last looked.';

CREATE TABLE vaccination_reminders (
  entry_id uuid NOT NULL REFERENCES health_entries ON DELETE CASCADE,
  days smallint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT vaccination_reminders_pkey PRIMARY KEY (entry_id, days),
  CONSTRAINT vaccination_reminders_days_known CHECK (days = 7 OR days = 30)
);
COMMENT ON TABLE vaccination_reminders IS 'Vaccinations whose coming due was taken care of, so that nobody hears of it twice.';
COMMENT ON COLUMN vaccination_reminders.entry_id IS 'The last dose.';
COMMENT ON COLUMN vaccination_reminders.days IS 'So many days before it is due again.';
COMMENT ON COLUMN vaccination_reminders.created_at IS 'When.';
