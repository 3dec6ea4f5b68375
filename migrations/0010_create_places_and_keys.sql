-- Where a postal code lies, what was answered to a repeated request, and what this database is.
CREATE TABLE postal_codes (
  country varchar(2) NOT NULL,
  postal_code varchar(20) NOT NULL,
  city varchar(100) NOT NULL,
  state varchar(50) NOT NULL,
  latitude decimal(10,7) NOT NULL,
  longitude decimal(10,7) NOT NULL,
  timezone varchar(50) NOT NULL,
  CONSTRAINT postal_codes_pkey PRIMARY KEY (country, postal_code)
);
CREATE INDEX postal_codes_code_idx ON postal_codes (postal_code varchar_pattern_ops);
CREATE INDEX postal_codes_city_idx ON postal_codes (lower(city) varchar_pattern_ops, state);
COMMENT ON TABLE postal_codes IS 'Postal codes with their coordinates, so that search by place needs no network.';
COMMENT ON COLUMN postal_codes.country IS 'ISO 3166-1 alpha-2 country.';
COMMENT ON COLUMN postal_codes.postal_code IS 'ZIP or postal code.';
COMMENT ON COLUMN postal_codes.city IS 'City as people write it.';
COMMENT ON COLUMN postal_codes.state IS 'State; two letters in the US.';
COMMENT ON COLUMN postal_codes.latitude IS 'Degrees north of its centre.';
COMMENT ON COLUMN postal_codes.longitude IS 'Degrees east of its centre.';
COMMENT ON COLUMN postal_codes.timezone IS 'IANA zone, suggested to clinics there.';

CREATE TABLE idempotency_keys (
  user_id uuid NOT NULL REFERENCES users,
  key varchar(255) NOT NULL,
  request_hash varchar(64) NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);
COMMENT ON TABLE idempotency_keys IS 'Answers to requests that carried an Idempotency-Key, written in the transaction of their effect.';
COMMENT ON COLUMN idempotency_keys.user_id IS 'Who asked.';
COMMENT ON COLUMN idempotency_keys.key IS 'The key as the client sent it.';
COMMENT ON COLUMN idempotency_keys.request_hash IS 'SHA-256 of method, path and body: the same key with another request is refused.';
COMMENT ON COLUMN idempotency_keys.response IS 'The first answer.';
COMMENT ON COLUMN idempotency_keys.created_at IS 'When it was first used; keys are forgotten after a day.';

CREATE TABLE installation (
  is_only_row boolean NOT NULL DEFAULT true CONSTRAINT installation_pkey PRIMARY KEY,
  is_demo boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT installation_one_row CHECK (is_only_row)
);
COMMENT ON TABLE installation IS 'One row that says what this database is for.';
COMMENT ON COLUMN installation.is_only_row IS 'Always true: there is one row.';
COMMENT ON COLUMN installation.is_demo IS 'Made by the demo; only such a database takes the demo town.';
COMMENT ON COLUMN installation.created_at IS 'When it was set up.';
