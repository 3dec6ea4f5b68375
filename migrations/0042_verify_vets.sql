-- A licence is believed once support has looked at the evidence.
CREATE TABLE vet_verifications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  vet_id uuid NOT NULL REFERENCES vets,
  license_number varchar(100) NOT NULL,
  license_state varchar(50) NOT NULL,
  evidence_url text NOT NULL,
  note text,
  status varchar(20) NOT NULL DEFAULT 'pending',
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid REFERENCES users,
  decided_at timestamptz,
  decision_reason text,
  CONSTRAINT vet_verifications_status_known CHECK (status IN ('pending', 'approved', 'declined', 'replaced')),
  CONSTRAINT vet_verifications_decided CHECK ((status IN ('approved', 'declined')) = (decided_at IS NOT NULL)),
  CONSTRAINT vet_verifications_evidence_shape CHECK (evidence_url ~ '^https://')
);
CREATE UNIQUE INDEX vet_verifications_one_pending ON vet_verifications (vet_id) WHERE status = 'pending';
CREATE INDEX vet_verifications_vet_id_idx ON vet_verifications (vet_id, created_at);
CREATE INDEX vet_verifications_queue_idx ON vet_verifications (created_at, id) WHERE status = 'pending';
CREATE INDEX vet_verifications_decided_by_idx ON vet_verifications (decided_by) WHERE decided_by IS NOT NULL;
COMMENT ON TABLE vet_verifications IS 'Licences that vets asked support to verify, with their evidence and what came of it.';
COMMENT ON COLUMN vet_verifications.id IS 'Request ID.';
COMMENT ON COLUMN vet_verifications.vet_id IS 'Whose licence.';
COMMENT ON COLUMN vet_verifications.license_number IS 'The licence''s number.';
COMMENT ON COLUMN vet_verifications.license_state IS 'The state whose board gave it.';
COMMENT ON COLUMN vet_verifications.evidence_url IS 'Where it can be looked up: the entry in the board''s register, or a scan.';
COMMENT ON COLUMN vet_verifications.note IS 'What the vet says to support.';
COMMENT ON COLUMN vet_verifications.status IS 'pending, approved, declined, or replaced by a later request.';
COMMENT ON COLUMN vet_verifications.created_at IS 'When it was asked.';
COMMENT ON COLUMN vet_verifications.decided_by IS 'Who of support decided.';
COMMENT ON COLUMN vet_verifications.decided_at IS 'When.';
COMMENT ON COLUMN vet_verifications.decision_reason IS 'Why it was declined, for the vet.';
