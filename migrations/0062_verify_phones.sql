-- Codes that prove a phone number, sent to it as a text.
CREATE TABLE phone_verifications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES users,
  phone varchar(20) NOT NULL,
  code_hash varchar(255),
  tries smallint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT phone_verifications_phone_shape CHECK (phone ~ '^\+[1-9][0-9]{7,14}$'),
  CONSTRAINT phone_verifications_tries_range CHECK (tries BETWEEN 0 AND 5),
  CONSTRAINT phone_verifications_expire_later CHECK (expires_at > created_at),
  CONSTRAINT phone_verifications_used_with_a_code CHECK (used_at IS NULL OR code_hash IS NOT NULL)
);
CREATE INDEX phone_verifications_user_id_idx ON phone_verifications (user_id, id);
CREATE INDEX phone_verifications_phone_idx ON phone_verifications (phone, created_at);
CREATE INDEX phone_verifications_expires_at_idx ON phone_verifications (expires_at);
COMMENT ON TABLE phone_verifications IS 'Codes that were asked for to prove a phone number; of somebody''s the latest counts.';
COMMENT ON COLUMN phone_verifications.id IS 'Row ID.';
COMMENT ON COLUMN phone_verifications.user_id IS 'Whose number it would be.';
COMMENT ON COLUMN phone_verifications.phone IS 'The number in E.164; the code is worth nothing once the account has another.';
COMMENT ON COLUMN phone_verifications.code_hash IS 'argon2id of the six digits, which a faster hash would not hide; NULL until the text goes out.';
COMMENT ON COLUMN phone_verifications.tries IS 'Codes tried; after five it is worth nothing.';
COMMENT ON COLUMN phone_verifications.created_at IS 'When it was asked for.';
COMMENT ON COLUMN phone_verifications.expires_at IS 'Not valid from this instant on.';
COMMENT ON COLUMN phone_verifications.used_at IS 'When it proved the number.';

COMMENT ON TABLE mailbox IS 'E-mail and texts of a demo without an SMTP server, kept to be looked at; always empty elsewhere.';
COMMENT ON COLUMN mailbox.message_id IS 'Message-ID of the e-mail; for a text its own.';
COMMENT ON COLUMN mailbox.body_html IS 'Its HTML part; a text has none and it is empty.';
