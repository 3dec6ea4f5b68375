-- People and the tokens that prove who they are.
CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email varchar(255) NOT NULL CONSTRAINT idx_users_email UNIQUE,
  phone varchar(20),
  password_hash varchar(255),
  first_name varchar(100) NOT NULL,
  last_name varchar(100) NOT NULL,
  avatar_url text,
  email_verified_at timestamptz,
  phone_verified_at timestamptz,
  timezone varchar(50) NOT NULL DEFAULT 'America/Los_Angeles',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  CONSTRAINT users_email_shape CHECK (email LIKE '_%@_%'),
  CONSTRAINT users_timezone_known CHECK (is_timezone(timezone))
);
CREATE UNIQUE INDEX users_email_any_case ON users (lower(email));
CREATE INDEX idx_users_phone ON users (phone);
CREATE TRIGGER users_updated_at BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE users IS 'Everyone with an account: pet owners, vets, clinic staff, support.';
COMMENT ON COLUMN users.id IS 'Unique user ID, time-ordered.';
COMMENT ON COLUMN users.email IS 'Login e-mail, compared without case; a deleted account gives its address free.';
COMMENT ON COLUMN users.phone IS 'Contact phone in E.164.';
COMMENT ON COLUMN users.password_hash IS 'argon2id in PHC form; NULL when the person signs in by link, passkey or provider.';
COMMENT ON COLUMN users.first_name IS 'Given name.';
COMMENT ON COLUMN users.last_name IS 'Family name.';
COMMENT ON COLUMN users.avatar_url IS 'Profile image.';
COMMENT ON COLUMN users.email_verified_at IS 'When the person proved the e-mail address.';
COMMENT ON COLUMN users.phone_verified_at IS 'When the person proved the phone number.';
COMMENT ON COLUMN users.timezone IS 'The person''s IANA zone, for display.';
COMMENT ON COLUMN users.created_at IS 'When the account was made.';
COMMENT ON COLUMN users.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN users.deleted_at IS 'Soft delete: the row is anonymised, its visits and money stay.';

CREATE TABLE auth_tokens (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  token_hash varchar(255) NOT NULL CONSTRAINT auth_tokens_token_hash_key UNIQUE,
  token_type varchar(30) NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CONSTRAINT auth_tokens_token_type_known CHECK (token_type IN ('session', 'magic_link', 'password_reset')),
  CONSTRAINT auth_tokens_expire_later CHECK (expires_at > created_at)
);
CREATE INDEX auth_tokens_user_id_idx ON auth_tokens (user_id);
CREATE INDEX auth_tokens_expires_at_idx ON auth_tokens (expires_at);

COMMENT ON TABLE auth_tokens IS 'Sessions and single-use links; only the SHA-256 of a token is kept.';
COMMENT ON COLUMN auth_tokens.id IS 'Token ID, shown as the session''s ID.';
COMMENT ON COLUMN auth_tokens.user_id IS 'Whose token it is.';
COMMENT ON COLUMN auth_tokens.token_hash IS 'SHA-256 of the token, in hexadecimal.';
COMMENT ON COLUMN auth_tokens.token_type IS 'session, magic_link or password_reset.';
COMMENT ON COLUMN auth_tokens.expires_at IS 'Not valid from this instant on.';
COMMENT ON COLUMN auth_tokens.created_at IS 'When it was issued.';
COMMENT ON COLUMN auth_tokens.revoked_at IS 'When it was used up or signed out.';
