-- Browsers that want to be told, each for as long as somebody is signed in there.
CREATE TABLE push_subscriptions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  session_id uuid NOT NULL REFERENCES auth_tokens ON DELETE CASCADE,
  endpoint text NOT NULL,
  p256dh varchar(100) NOT NULL,
  auth varchar(40) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT push_subscriptions_endpoint_key UNIQUE (endpoint),
  CONSTRAINT push_subscriptions_endpoint_shape CHECK (endpoint ~ '^https?://' AND length(endpoint) <= 2000)
);
CREATE INDEX push_subscriptions_user_id_idx ON push_subscriptions (user_id);
CREATE INDEX push_subscriptions_session_id_idx ON push_subscriptions (session_id);
COMMENT ON TABLE push_subscriptions IS 'Browsers that show messages of their own accord (Web Push), as long as the session lasts in which they were added.';
COMMENT ON COLUMN push_subscriptions.id IS 'Row ID.';
COMMENT ON COLUMN push_subscriptions.user_id IS 'Whose messages.';
COMMENT ON COLUMN push_subscriptions.session_id IS 'Signed out there, nothing is shown there any more.';
COMMENT ON COLUMN push_subscriptions.endpoint IS 'Where the browser''s maker takes messages for it.';
COMMENT ON COLUMN push_subscriptions.p256dh IS 'The browser''s public key: only it can read what is sent.';
COMMENT ON COLUMN push_subscriptions.auth IS 'Its shared secret for that, in base64url.';
COMMENT ON COLUMN push_subscriptions.created_at IS 'When.';

CREATE TABLE push_keys (
  is_only boolean PRIMARY KEY DEFAULT true,
  public_key varchar(100) NOT NULL,
  private_key varchar(50) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT push_keys_one CHECK (is_only)
);
COMMENT ON TABLE push_keys IS 'The pair of keys (VAPID) by which the makers of browsers know us; made when first needed. Another pair would end every subscription.';
COMMENT ON COLUMN push_keys.is_only IS 'There is one row.';
COMMENT ON COLUMN push_keys.public_key IS 'Given to browsers that subscribe.';
COMMENT ON COLUMN push_keys.private_key IS 'Signs what is sent.';
COMMENT ON COLUMN push_keys.created_at IS 'When.';
