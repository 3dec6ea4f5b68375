-- Vets show what else they were certified for, once support has looked at the paper.
CREATE TABLE vet_certifications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  vet_id uuid NOT NULL REFERENCES vets,
  name varchar(200) NOT NULL,
  issuer varchar(200) NOT NULL,
  number varchar(100),
  issued_on date NOT NULL,
  valid_to date,
  file_key varchar(32) REFERENCES files,
  status varchar(20) NOT NULL DEFAULT 'pending',
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid REFERENCES users,
  decided_at timestamptz,
  decision_reason text,
  removed_at timestamptz,
  reminded_60_at timestamptz,
  reminded_14_at timestamptz,
  CONSTRAINT vet_certifications_status_known CHECK (status IN ('pending', 'approved', 'declined')),
  CONSTRAINT vet_certifications_decided CHECK ((status = 'pending') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT vet_certifications_paper_while_waiting CHECK (file_key IS NOT NULL OR status <> 'pending' OR removed_at IS NOT NULL),
  CONSTRAINT vet_certifications_paper_gone_when_removed CHECK (file_key IS NULL OR removed_at IS NULL),
  CONSTRAINT vet_certifications_valid_later CHECK (valid_to > issued_on)
);
CREATE INDEX vet_certifications_vet_id_idx ON vet_certifications (vet_id);
CREATE INDEX vet_certifications_queue_idx ON vet_certifications (created_at, id) WHERE status = 'pending' AND removed_at IS NULL;
CREATE INDEX vet_certifications_valid_to_idx ON vet_certifications (valid_to) WHERE status = 'approved' AND removed_at IS NULL;
CREATE INDEX vet_certifications_file_key_idx ON vet_certifications (file_key) WHERE file_key IS NOT NULL;
CREATE INDEX vet_certifications_decided_by_idx ON vet_certifications (decided_by) WHERE decided_by IS NOT NULL;
COMMENT ON TABLE vet_certifications IS 'What vets were certified for, with the paper, and what support said of it.';
COMMENT ON COLUMN vet_certifications.id IS 'Certification ID.';
COMMENT ON COLUMN vet_certifications.vet_id IS 'Whose.';
COMMENT ON COLUMN vet_certifications.name IS 'For what, such as Diplomate in dentistry.';
COMMENT ON COLUMN vet_certifications.issuer IS 'Who gave it.';
COMMENT ON COLUMN vet_certifications.number IS 'Its number, for support.';
COMMENT ON COLUMN vet_certifications.issued_on IS 'When it was given.';
COMMENT ON COLUMN vet_certifications.valid_to IS 'The last day it holds; NULL is for good.';
COMMENT ON COLUMN vet_certifications.file_key IS 'The paper, for support and the vet alone: there while it waits, gone once it is removed.';
COMMENT ON COLUMN vet_certifications.status IS 'pending, approved or declined.';
COMMENT ON COLUMN vet_certifications.created_at IS 'When it was submitted.';
COMMENT ON COLUMN vet_certifications.decided_by IS 'Who of support decided.';
COMMENT ON COLUMN vet_certifications.decided_at IS 'When.';
COMMENT ON COLUMN vet_certifications.decision_reason IS 'Why, for the vet.';
COMMENT ON COLUMN vet_certifications.removed_at IS 'When the vet took it away.';
COMMENT ON COLUMN vet_certifications.reminded_60_at IS 'When the vet was told that it ends in 60 days.';
COMMENT ON COLUMN vet_certifications.reminded_14_at IS 'When the vet was told that it ends in 14 days.';
