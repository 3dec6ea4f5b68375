-- Who somebody is at a provider of identities, so that they can come in from there.
CREATE TABLE user_identities (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  issuer varchar(255) NOT NULL,
  subject varchar(255) NOT NULL,
  email varchar(255),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  CONSTRAINT user_identities_once UNIQUE (issuer, subject)
);
CREATE INDEX user_identities_user_id_idx ON user_identities (user_id);
COMMENT ON TABLE user_identities IS 'Accounts at OpenID Connect providers that people sign in with.';
COMMENT ON COLUMN user_identities.id IS 'Row ID.';
COMMENT ON COLUMN user_identities.user_id IS 'Whom it signs in.';
COMMENT ON COLUMN user_identities.issuer IS 'The provider, as its tokens name it.';
COMMENT ON COLUMN user_identities.subject IS 'The person there; it never changes, whatever their address does.';
COMMENT ON COLUMN user_identities.email IS 'The address that the provider gave when it was linked.';
COMMENT ON COLUMN user_identities.created_at IS 'When it was linked.';
COMMENT ON COLUMN user_identities.last_used_at IS 'When it last signed somebody in.';
