-- Whose device a session is on, and how often somebody has tried to get into an account: kept here, so that it holds across processes.
CREATE FUNCTION network_of(address text) RETURNS cidr LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT network(set_masklen(address::inet, CASE family(address::inet) WHEN 6 THEN 64 ELSE 32 END))
$$;
COMMENT ON FUNCTION network_of(text) IS
  'The network that one household or office has of an address: the IPv4 address itself, the first 64 bits of IPv6.';

ALTER TABLE auth_tokens
  ADD COLUMN device varchar(100),
  ADD COLUMN network cidr,
  ADD COLUMN last_used_at timestamptz;
COMMENT ON COLUMN auth_tokens.device IS 'Browser and system in words, such as Firefox on Android; NULL when the caller did not say.';
COMMENT ON COLUMN auth_tokens.network IS 'Network on which it was issued; an account knows the networks it was signed in on.';
COMMENT ON COLUMN auth_tokens.last_used_at IS 'Last use of a session, to ten minutes; NULL for what serves once.';

CREATE TABLE sign_in_tries (
  subject char(64) NOT NULL,
  network cidr NOT NULL,
  tries int NOT NULL,
  last_tried_at timestamptz NOT NULL,
  CONSTRAINT sign_in_tries_pkey PRIMARY KEY (subject, network),
  CONSTRAINT sign_in_tries_count CHECK (tries >= 0)
);
CREATE INDEX sign_in_tries_last_tried_at_idx ON sign_in_tries (last_tried_at);
COMMENT ON TABLE sign_in_tries IS 'Tries without success by subject and network; counted alike for accounts that exist and those that do not.';
COMMENT ON COLUMN sign_in_tries.subject IS 'SHA-256 in hexadecimal of what was tried and for which e-mail address.';
COMMENT ON COLUMN sign_in_tries.network IS 'Network from which it was tried.';
COMMENT ON COLUMN sign_in_tries.tries IS 'Tries since the last success or the last quiet day.';
COMMENT ON COLUMN sign_in_tries.last_tried_at IS 'The latest try that was let through.';
