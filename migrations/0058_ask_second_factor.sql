-- A second factor beside a password or a mailbox: codes of an authenticator, and recovery codes for when it is lost.
CREATE TABLE second_factors (
  user_id uuid PRIMARY KEY REFERENCES users,
  secret varchar(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  last_step bigint,
  CONSTRAINT second_factors_secret_is_base32 CHECK (secret ~ '^[A-Z2-7]{32,64}$'),
  CONSTRAINT second_factors_confirmed_by_a_code CHECK ((confirmed_at IS NULL) = (last_step IS NULL))
);
COMMENT ON TABLE second_factors IS 'Authenticators (TOTP) that people sign in with beside a password or a link; one a person.';
COMMENT ON COLUMN second_factors.user_id IS 'Whose.';
COMMENT ON COLUMN second_factors.secret IS 'Shared with the authenticator, in base32; useless without the password or the mailbox.';
COMMENT ON COLUMN second_factors.created_at IS 'When it was begun.';
COMMENT ON COLUMN second_factors.confirmed_at IS 'When a first code proved it; nobody is asked for one before.';
COMMENT ON COLUMN second_factors.last_step IS 'The step of thirty seconds whose code was used last: no code serves twice.';

CREATE TABLE recovery_codes (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  code_hash char(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz,
  CONSTRAINT recovery_codes_once UNIQUE (user_id, code_hash)
);
COMMENT ON TABLE recovery_codes IS 'Codes on paper that stand in for the authenticator, each once.';
COMMENT ON COLUMN recovery_codes.id IS 'Row ID.';
COMMENT ON COLUMN recovery_codes.user_id IS 'Whose.';
COMMENT ON COLUMN recovery_codes.code_hash IS 'SHA-256 of the code, in hexadecimal; it is fifty random bits and serves once.';
COMMENT ON COLUMN recovery_codes.created_at IS 'When it was drawn.';
COMMENT ON COLUMN recovery_codes.used_at IS 'When it was used.';

CREATE TABLE half_sign_ins (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  token_hash char(64) NOT NULL CONSTRAINT half_sign_ins_token_hash_key UNIQUE,
  tries int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CONSTRAINT half_sign_ins_tries_range CHECK (tries BETWEEN 0 AND 5),
  CONSTRAINT half_sign_ins_expire_later CHECK (expires_at > created_at)
);
CREATE INDEX half_sign_ins_user_id_idx ON half_sign_ins (user_id);
CREATE INDEX half_sign_ins_expires_at_idx ON half_sign_ins (expires_at);
COMMENT ON TABLE half_sign_ins IS 'People who have shown the first factor and not yet the second; a row goes when they are in. They let nobody in, which is why they are not among auth_tokens.';
COMMENT ON COLUMN half_sign_ins.id IS 'Row ID.';
COMMENT ON COLUMN half_sign_ins.user_id IS 'Who.';
COMMENT ON COLUMN half_sign_ins.token_hash IS 'SHA-256 of the token, in hexadecimal.';
COMMENT ON COLUMN half_sign_ins.tries IS 'Codes tried; after five it is worth nothing.';
COMMENT ON COLUMN half_sign_ins.created_at IS 'When the first factor was shown.';
COMMENT ON COLUMN half_sign_ins.expires_at IS 'Not valid from this instant on.';

ALTER TABLE auth_tokens ADD COLUMN is_strong boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN auth_tokens.is_strong IS 'A session that began with two factors: a code beside the first, or a verified passkey.';

ALTER TABLE clinics ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN clinics.requires_second_factor IS 'Its staff act here only in sessions that began with two factors.';

ALTER TABLE installation ADD COLUMN support_needs_second_factor boolean NOT NULL DEFAULT true;
UPDATE installation SET support_needs_second_factor = NOT is_demo;
COMMENT ON COLUMN installation.support_needs_second_factor IS 'Support acts only in sessions that began with two factors; the demo, whose logins everybody knows, does without.';
