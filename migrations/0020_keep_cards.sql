-- Which card entries at a provider's own page belong to whom, so that only who began one can keep its card.
CREATE TABLE card_sessions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  provider varchar(30) NOT NULL,
  provider_session_id varchar(255) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_sessions_once UNIQUE (provider, provider_session_id)
);
CREATE INDEX card_sessions_user_id_idx ON card_sessions (user_id);
COMMENT ON TABLE card_sessions IS 'Card entries at a provider''s page. Card numbers go there and never here.';
COMMENT ON COLUMN card_sessions.id IS 'Session ID; the provider leads back with it.';
COMMENT ON COLUMN card_sessions.user_id IS 'Who enters a card.';
COMMENT ON COLUMN card_sessions.provider IS 'sandbox, stripe, square and so on.';
COMMENT ON COLUMN card_sessions.provider_session_id IS 'The provider''s name for it.';
COMMENT ON COLUMN card_sessions.created_at IS 'When it was opened.';

-- One card is kept once for a person; a removed one stays removed.
CREATE UNIQUE INDEX payment_methods_one_token ON payment_methods (user_id, provider, provider_token);
