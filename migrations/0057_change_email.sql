-- People move to another address: a link proves the new one, and for some days the old one can take it back.
CREATE TABLE email_changes (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  old_email varchar(255) NOT NULL,
  new_email varchar(255) NOT NULL,
  token_hash char(64) CONSTRAINT email_changes_token_hash_key UNIQUE,
  undo_hash char(64) CONSTRAINT email_changes_undo_hash_key UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  confirmed_at timestamptz,
  undo_until timestamptz,
  undone_at timestamptz,
  CONSTRAINT email_changes_to_another CHECK (lower(new_email) <> lower(old_email)),
  CONSTRAINT email_changes_expire_later CHECK (expires_at > created_at),
  CONSTRAINT email_changes_one_end CHECK (confirmed_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT email_changes_undo_once_confirmed CHECK ((confirmed_at IS NULL) = (undo_until IS NULL)),
  CONSTRAINT email_changes_undone_once_confirmed CHECK (undone_at IS NULL OR confirmed_at IS NOT NULL)
);
CREATE UNIQUE INDEX email_changes_one_open ON email_changes (user_id) WHERE confirmed_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX email_changes_user_id_idx ON email_changes (user_id);
CREATE INDEX email_changes_kept_idx ON email_changes (lower(old_email)) WHERE confirmed_at IS NOT NULL AND undone_at IS NULL;
COMMENT ON TABLE email_changes IS 'Changes of an account''s address, from the wish to the day on which it can no longer be undone.';
COMMENT ON COLUMN email_changes.id IS 'Change ID.';
COMMENT ON COLUMN email_changes.user_id IS 'Whose.';
COMMENT ON COLUMN email_changes.old_email IS 'The address it was.';
COMMENT ON COLUMN email_changes.new_email IS 'The address it is to be; others may have it until it is confirmed.';
COMMENT ON COLUMN email_changes.token_hash IS 'SHA-256 of the token in the link to the new address, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN email_changes.undo_hash IS 'SHA-256 of the token in the notice to the old address, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN email_changes.created_at IS 'When it was asked for.';
COMMENT ON COLUMN email_changes.expires_at IS 'It cannot be confirmed from this instant on.';
COMMENT ON COLUMN email_changes.withdrawn_at IS 'When it was taken back, or another wish took its place.';
COMMENT ON COLUMN email_changes.confirmed_at IS 'When the link at the new address was used: the account has it since.';
COMMENT ON COLUMN email_changes.undo_until IS 'Until then the old address can take it back, and nobody else can have it.';
COMMENT ON COLUMN email_changes.undone_at IS 'When the old address took it back.';

-- Else who has stolen an account moves it to their address and opens another with the old one: nothing could be taken back.
CREATE FUNCTION keep_old_email() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM email_changes c
    WHERE lower(c.old_email) = lower(NEW.email) AND c.confirmed_at IS NOT NULL AND c.undone_at IS NULL
      AND c.undo_until > now() AND c.user_id <> NEW.id) THEN
    RAISE EXCEPTION 'this address can still be taken back' USING ERRCODE = 'unique_violation', CONSTRAINT = 'users_email_any_case';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION keep_old_email() IS 'Keeps an address that its account has just left from everybody else, for as long as it can be taken back.';
CREATE TRIGGER users_keep_old_email BEFORE INSERT OR UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION keep_old_email();
