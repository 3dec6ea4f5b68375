-- Pets have more than one person: co-owners, and sitters for some days; who shared what with whom stays written down.
CREATE TABLE pet_shares (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  pet_id uuid NOT NULL REFERENCES pets,
  user_id uuid NOT NULL REFERENCES users,
  role varchar(20) NOT NULL,
  may_book boolean NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  timezone varchar(50) NOT NULL,
  starts_at timestamptz NOT NULL GENERATED ALWAYS AS (starts_on::timestamp AT TIME ZONE timezone) STORED,
  ends_at timestamptz GENERATED ALWAYS AS ((ends_on + 1)::timestamp AT TIME ZONE timezone) STORED,
  wants_messages boolean NOT NULL,
  shared_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  ended_by uuid REFERENCES users,
  end_reason varchar(20),
  CONSTRAINT pet_shares_role_known CHECK (role IN ('co_owner', 'sitter')),
  CONSTRAINT pet_shares_co_owner_is_whole CHECK (role <> 'co_owner' OR (may_book AND ends_on IS NULL)),
  CONSTRAINT pet_shares_sitter_has_days CHECK (role <> 'sitter' OR ends_on IS NOT NULL),
  CONSTRAINT pet_shares_days_in_order CHECK (ends_on >= starts_on),
  CONSTRAINT pet_shares_at_most_a_year CHECK (ends_on - starts_on <= 366),
  CONSTRAINT pet_shares_end_reason_known CHECK (end_reason IN ('left', 'removed', 'transferred', 'pet_gone', 'account_closed')),
  CONSTRAINT pet_shares_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX pet_shares_one_live ON pet_shares (pet_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX pet_shares_pet_id_idx ON pet_shares (pet_id);
CREATE INDEX pet_shares_user_id_idx ON pet_shares (user_id);
CREATE INDEX pet_shares_shared_by_idx ON pet_shares (shared_by);
CREATE INDEX pet_shares_ended_by_idx ON pet_shares (ended_by) WHERE ended_by IS NOT NULL;
CREATE TRIGGER pet_shares_updated_at BEFORE UPDATE ON pet_shares FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE pet_shares IS 'Who else has a pet: co-owners, and sitters for some days. Rows are ended, never removed.';
COMMENT ON COLUMN pet_shares.id IS 'Share ID.';
COMMENT ON COLUMN pet_shares.pet_id IS 'The pet.';
COMMENT ON COLUMN pet_shares.user_id IS 'With whom it is shared; never its owner.';
COMMENT ON COLUMN pet_shares.role IS 'co_owner: sees, changes and books; sitter: sees, for some days.';
COMMENT ON COLUMN pet_shares.may_book IS 'Whether they may book visits; co-owners always.';
COMMENT ON COLUMN pet_shares.starts_on IS 'First day it holds.';
COMMENT ON COLUMN pet_shares.ends_on IS 'Last day it holds; NULL for co-owners.';
COMMENT ON COLUMN pet_shares.timezone IS 'IANA zone of those days: the owner''s when it was shared.';
COMMENT ON COLUMN pet_shares.starts_at IS 'It holds from this instant on, derived from the first day.';
COMMENT ON COLUMN pet_shares.ends_at IS 'It holds no more from this instant on, derived from the last day.';
COMMENT ON COLUMN pet_shares.wants_messages IS 'Whether they hear about the pet''s visits that others booked.';
COMMENT ON COLUMN pet_shares.shared_by IS 'Whose pet it was.';
COMMENT ON COLUMN pet_shares.created_at IS 'When the invitation was accepted.';
COMMENT ON COLUMN pet_shares.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN pet_shares.ended_at IS 'Every right ended at this instant.';
COMMENT ON COLUMN pet_shares.ended_by IS 'Who ended it; NULL is the database, when the pet went.';
COMMENT ON COLUMN pet_shares.end_reason IS 'left, removed, transferred (they own it now), pet_gone or account_closed.';

-- The pet's row is the lock: who accepts a share and who is given the pet come here one after the other.
CREATE FUNCTION keep_owner_out_of_shares() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pet uuid := CASE TG_TABLE_NAME WHEN 'pets' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'pet_id')::uuid END;
BEGIN
  PERFORM FROM pets WHERE id = pet FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM pet_shares s JOIN pets p ON p.id = s.pet_id
    WHERE p.id = pet AND s.user_id = p.owner_id AND s.ended_at IS NULL) THEN
    RAISE EXCEPTION 'a pet is not shared with its owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'pet_shares_not_with_owner';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_owner_out_of_shares() IS 'Refuses a share of a pet with the person who owns it.';
CREATE TRIGGER pet_shares_not_with_owner AFTER INSERT OR UPDATE OF user_id, pet_id, ended_at ON pet_shares FOR EACH ROW
WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION keep_owner_out_of_shares();
CREATE TRIGGER pets_owner_not_a_sharer AFTER UPDATE OF owner_id ON pets FOR EACH ROW
WHEN (NEW.owner_id <> OLD.owner_id) EXECUTE FUNCTION keep_owner_out_of_shares();

CREATE FUNCTION end_shares_of_gone_pet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE pet_shares SET ended_at = NEW.deleted_at, end_reason = 'pet_gone' WHERE pet_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION end_shares_of_gone_pet() IS 'Ends every share of a pet that its owner takes off the list.';
CREATE TRIGGER pets_end_shares AFTER UPDATE OF deleted_at ON pets FOR EACH ROW
WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION end_shares_of_gone_pet();

CREATE TABLE pet_invitations (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email varchar(255) NOT NULL,
  role varchar(20) NOT NULL,
  may_book boolean NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  timezone varchar(50) NOT NULL,
  token_hash varchar(64) CONSTRAINT pet_invitations_token_hash_key UNIQUE,
  invited_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  answered_by uuid REFERENCES users,
  answered_at timestamptz,
  answer varchar(20),
  CONSTRAINT pet_invitations_role_known CHECK (role IN ('co_owner', 'sitter')),
  CONSTRAINT pet_invitations_co_owner_is_whole CHECK (role <> 'co_owner' OR (may_book AND ends_on IS NULL)),
  CONSTRAINT pet_invitations_sitter_has_days CHECK (role <> 'sitter' OR ends_on IS NOT NULL),
  CONSTRAINT pet_invitations_days_in_order CHECK (ends_on >= starts_on),
  CONSTRAINT pet_invitations_at_most_a_year CHECK (ends_on - starts_on <= 366),
  CONSTRAINT pet_invitations_expire_later CHECK (expires_at > created_at),
  CONSTRAINT pet_invitations_answer_known CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
  CONSTRAINT pet_invitations_answered_at_once CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT pet_invitations_accepted_by_somebody CHECK (answer <> 'accepted' OR answered_by IS NOT NULL)
);
CREATE INDEX pet_invitations_invited_by_idx ON pet_invitations (invited_by, created_at);
CREATE INDEX pet_invitations_answered_by_idx ON pet_invitations (answered_by) WHERE answered_by IS NOT NULL;
COMMENT ON TABLE pet_invitations IS 'People asked by e-mail to share pets.';
COMMENT ON COLUMN pet_invitations.id IS 'Invitation ID.';
COMMENT ON COLUMN pet_invitations.email IS 'Where the link went.';
COMMENT ON COLUMN pet_invitations.role IS 'co_owner or sitter.';
COMMENT ON COLUMN pet_invitations.may_book IS 'Whether they may book visits.';
COMMENT ON COLUMN pet_invitations.starts_on IS 'First day.';
COMMENT ON COLUMN pet_invitations.ends_on IS 'Last day; NULL for co-owners.';
COMMENT ON COLUMN pet_invitations.timezone IS 'IANA zone of those days.';
COMMENT ON COLUMN pet_invitations.token_hash IS 'SHA-256 of the link''s token, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN pet_invitations.invited_by IS 'Whose pets they are.';
COMMENT ON COLUMN pet_invitations.created_at IS 'When.';
COMMENT ON COLUMN pet_invitations.expires_at IS 'The link is worth nothing from this instant on.';
COMMENT ON COLUMN pet_invitations.answered_by IS 'Who answered; the account may have another address. NULL when it was declined without one.';
COMMENT ON COLUMN pet_invitations.answered_at IS 'When it was answered or taken back.';
COMMENT ON COLUMN pet_invitations.answer IS 'accepted, declined or withdrawn.';

CREATE TABLE pet_invitation_pets (
  invitation_id uuid NOT NULL REFERENCES pet_invitations,
  pet_id uuid NOT NULL REFERENCES pets,
  CONSTRAINT pet_invitation_pets_pkey PRIMARY KEY (invitation_id, pet_id)
);
CREATE INDEX pet_invitation_pets_pet_id_idx ON pet_invitation_pets (pet_id);
COMMENT ON TABLE pet_invitation_pets IS 'The pets that an invitation is about.';
COMMENT ON COLUMN pet_invitation_pets.invitation_id IS 'The invitation.';
COMMENT ON COLUMN pet_invitation_pets.pet_id IS 'One of its pets.';
COMMENT ON COLUMN appointments.owner_id IS 'Who booked it for their own or a shared pet, and so pays for and reviews it; a visit ahead passes to the pet''s owner when they may no longer book for the pet.';
REVOKE DELETE ON pet_shares FROM findmyvet_app;
