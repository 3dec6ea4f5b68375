-- Passkeys: keys on people's devices, which no list of stolen passwords can hold.
CREATE TABLE passkeys (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  credential_id varchar(1400) NOT NULL CONSTRAINT passkeys_credential_id_key UNIQUE,
  public_key bytea NOT NULL,
  sign_count bigint NOT NULL DEFAULT 0,
  transports varchar(20)[] NOT NULL DEFAULT '{}',
  name varchar(100) NOT NULL,
  is_backed_up boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  CONSTRAINT passkeys_sign_count_range CHECK (sign_count >= 0)
);
CREATE INDEX passkeys_user_id_idx ON passkeys (user_id);
COMMENT ON TABLE passkeys IS 'WebAuthn credentials by which people sign in; the private part never leaves their device.';
COMMENT ON COLUMN passkeys.id IS 'Row ID.';
COMMENT ON COLUMN passkeys.user_id IS 'Whom it signs in.';
COMMENT ON COLUMN passkeys.credential_id IS 'The credential''s own ID, in base64url.';
COMMENT ON COLUMN passkeys.public_key IS 'Its public key, in COSE form.';
COMMENT ON COLUMN passkeys.sign_count IS 'How often it signed, as far as its device counts; a smaller number than before tells of a copy.';
COMMENT ON COLUMN passkeys.transports IS 'How the browser reaches it, for its own hints.';
COMMENT ON COLUMN passkeys.name IS 'What its owner calls it.';
COMMENT ON COLUMN passkeys.is_backed_up IS 'Whether it is kept in the owner''s cloud and so survives the device.';
COMMENT ON COLUMN passkeys.created_at IS 'When it was added.';
COMMENT ON COLUMN passkeys.last_used_at IS 'When it last signed somebody in.';

CREATE TABLE passkey_challenges (
  challenge_hash char(64) PRIMARY KEY,
  user_id uuid REFERENCES users,
  expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_challenges_user_id_idx ON passkey_challenges (user_id);
CREATE INDEX passkey_challenges_expires_at_idx ON passkey_challenges (expires_at);
COMMENT ON TABLE passkey_challenges IS 'What a passkey is to sign next; a row goes when it is answered.';
COMMENT ON COLUMN passkey_challenges.challenge_hash IS 'SHA-256 of the challenge, in hexadecimal.';
COMMENT ON COLUMN passkey_challenges.user_id IS 'Who adds a passkey; NULL for signing in.';
COMMENT ON COLUMN passkey_challenges.expires_at IS 'Not valid from this instant on.';
