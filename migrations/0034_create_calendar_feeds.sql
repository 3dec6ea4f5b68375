-- Private addresses under which a calendar program fetches visits, each of which can be taken back.
CREATE TABLE calendar_feeds (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  kind varchar(20) NOT NULL,
  clinic_id uuid REFERENCES clinics,
  token_hash varchar(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT calendar_feeds_token_hash_key UNIQUE (token_hash),
  CONSTRAINT calendar_feeds_kind_known CHECK (kind IN ('owner', 'vet', 'clinic')),
  CONSTRAINT calendar_feeds_clinic_if_its CHECK ((kind = 'clinic') = (clinic_id IS NOT NULL))
);
CREATE INDEX calendar_feeds_user_id_idx ON calendar_feeds (user_id);
CREATE INDEX calendar_feeds_clinic_id_idx ON calendar_feeds (clinic_id) WHERE clinic_id IS NOT NULL;
COMMENT ON TABLE calendar_feeds IS 'Calendar feeds; whoever has the address reads it, as long as its maker may and has not taken it back.';
COMMENT ON COLUMN calendar_feeds.id IS 'Feed ID.';
COMMENT ON COLUMN calendar_feeds.user_id IS 'Who made it, and through whose eyes it is read.';
COMMENT ON COLUMN calendar_feeds.kind IS 'owner: their own visits; vet: those they see; clinic: all of a clinic''s.';
COMMENT ON COLUMN calendar_feeds.clinic_id IS 'The clinic, of a clinic''s feed.';
COMMENT ON COLUMN calendar_feeds.token_hash IS 'SHA-256 of the token in the address, in hexadecimal.';
COMMENT ON COLUMN calendar_feeds.created_at IS 'When it was made.';
COMMENT ON COLUMN calendar_feeds.last_used_at IS 'When it was last fetched, to the hour.';
COMMENT ON COLUMN calendar_feeds.revoked_at IS 'When it was taken back.';
