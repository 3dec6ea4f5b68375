-- Links by e-mail: to sign in, to set a new password, to prove an address.
ALTER TABLE auth_tokens ADD COLUMN browser_hash char(64);
COMMENT ON COLUMN auth_tokens.browser_hash IS 'SHA-256 of what the browser that asked for a magic link keeps; NULL when it was asked for without one.';

CREATE TABLE email_verifications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  email varchar(255) NOT NULL,
  token_hash char(64) NOT NULL CONSTRAINT email_verifications_token_hash_key UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT email_verifications_expire_later CHECK (expires_at > created_at)
);
CREATE INDEX email_verifications_user_id_idx ON email_verifications (user_id);
CREATE INDEX email_verifications_expires_at_idx ON email_verifications (expires_at);
COMMENT ON TABLE email_verifications IS 'Links that prove an address; they let nobody in, which is why they are not among auth_tokens.';
COMMENT ON COLUMN email_verifications.id IS 'Row ID.';
COMMENT ON COLUMN email_verifications.user_id IS 'Whose address it is to be.';
COMMENT ON COLUMN email_verifications.email IS 'The address the link went to; proved only while it is still the account''s.';
COMMENT ON COLUMN email_verifications.token_hash IS 'SHA-256 of the token, in hexadecimal.';
COMMENT ON COLUMN email_verifications.created_at IS 'When it was sent.';
COMMENT ON COLUMN email_verifications.expires_at IS 'Not valid from this instant on.';
COMMENT ON COLUMN email_verifications.used_at IS 'When the address was proved with it.';
