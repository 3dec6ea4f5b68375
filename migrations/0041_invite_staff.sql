-- Clinics run their own team: invite, change, remove, take back; and what was done to whom stays written down.
CREATE TABLE staff_invitations (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  email varchar(255) NOT NULL,
  role varchar(30) NOT NULL,
  token_hash varchar(64) CONSTRAINT staff_invitations_token_hash_key UNIQUE,
  invited_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_by uuid REFERENCES users,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT staff_invitations_role_known CHECK (role IN ('vet', 'admin', 'receptionist')),
  CONSTRAINT staff_invitations_expire_later CHECK (expires_at > created_at),
  CONSTRAINT staff_invitations_accepted_by_somebody CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
  CONSTRAINT staff_invitations_one_end CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
);
CREATE UNIQUE INDEX staff_invitations_one_open ON staff_invitations (clinic_id, lower(email)) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX staff_invitations_clinic_id_idx ON staff_invitations (clinic_id, created_at);
CREATE INDEX staff_invitations_invited_by_idx ON staff_invitations (invited_by);
CREATE INDEX staff_invitations_accepted_by_idx ON staff_invitations (accepted_by) WHERE accepted_by IS NOT NULL;
COMMENT ON TABLE staff_invitations IS 'People asked to join a clinic''s team, by e-mail.';
COMMENT ON COLUMN staff_invitations.id IS 'Invitation ID.';
COMMENT ON COLUMN staff_invitations.clinic_id IS 'The clinic.';
COMMENT ON COLUMN staff_invitations.email IS 'Where the link went.';
COMMENT ON COLUMN staff_invitations.role IS 'vet, admin or receptionist.';
COMMENT ON COLUMN staff_invitations.token_hash IS 'SHA-256 of the link''s token, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN staff_invitations.invited_by IS 'Who invited.';
COMMENT ON COLUMN staff_invitations.created_at IS 'When.';
COMMENT ON COLUMN staff_invitations.expires_at IS 'The link is worth nothing from this instant on.';
COMMENT ON COLUMN staff_invitations.accepted_by IS 'Who came; the account may have another address.';
COMMENT ON COLUMN staff_invitations.accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN staff_invitations.withdrawn_at IS 'When it was taken back, or another took its place.';

-- The clinic's row is the lock: two admins who remove each other at once come here one after the other, and the second sees.
CREATE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM clinics WHERE id = OLD.clinic_id FOR NO KEY UPDATE;
  IF NOT EXISTS (
    SELECT FROM clinic_staff WHERE clinic_id = OLD.clinic_id AND role = 'admin' AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'a clinic keeps at least one admin' USING ERRCODE = 'check_violation', CONSTRAINT = 'clinic_staff_admin_remains';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_an_admin() IS 'Refuses to let the last admin of a clinic go or become something else.';
CREATE TRIGGER clinic_staff_admin_remains AFTER UPDATE OF role, removed_at ON clinic_staff FOR EACH ROW
WHEN (OLD.role = 'admin' AND OLD.removed_at IS NULL AND (NEW.role <> 'admin' OR NEW.removed_at IS NOT NULL))
EXECUTE FUNCTION keep_an_admin();
CREATE TRIGGER clinic_staff_admin_not_deleted AFTER DELETE ON clinic_staff FOR EACH ROW
WHEN (OLD.role = 'admin' AND OLD.removed_at IS NULL) EXECUTE FUNCTION keep_an_admin();

CREATE TABLE audit_log (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  actor_id uuid REFERENCES users,
  action varchar(60) NOT NULL,
  clinic_id uuid REFERENCES clinics,
  subject_type varchar(30) NOT NULL,
  subject_id uuid,
  reason text,
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT audit_log_action_shape CHECK (action ~ '^[a-z]+([._][a-z]+)*$'),
  CONSTRAINT audit_log_subject_type_shape CHECK (subject_type ~ '^[a-z]+(_[a-z]+)*$')
);
CREATE INDEX audit_log_actor_id_idx ON audit_log (actor_id, id) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_log_clinic_id_idx ON audit_log (clinic_id, id) WHERE clinic_id IS NOT NULL;
CREATE INDEX audit_log_subject_idx ON audit_log (subject_id, id) WHERE subject_id IS NOT NULL;
COMMENT ON TABLE audit_log IS 'Who did what to whom, and why: written in the transaction of the deed, and never changed.';
COMMENT ON COLUMN audit_log.id IS 'Row ID, time-ordered.';
COMMENT ON COLUMN audit_log.actor_id IS 'Who; NULL is the system.';
COMMENT ON COLUMN audit_log.action IS 'What: staff.invited, person.read and so on.';
COMMENT ON COLUMN audit_log.clinic_id IS 'At which clinic, when it was at one.';
COMMENT ON COLUMN audit_log.subject_type IS 'What kind of thing it was done to: person, clinic, vet, staff, invitation.';
COMMENT ON COLUMN audit_log.subject_id IS 'To which; NULL for a search.';
COMMENT ON COLUMN audit_log.reason IS 'Why; support always says.';
COMMENT ON COLUMN audit_log.details IS 'Before and after, or how many were found.';
COMMENT ON COLUMN audit_log.created_at IS 'When.';
REVOKE UPDATE, DELETE ON audit_log FROM findmyvet_app;
