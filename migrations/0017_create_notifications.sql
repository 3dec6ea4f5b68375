-- What we owe people to hear: one row a message, recipient and channel, from the cause to the proof that it went out.
CREATE TABLE notifications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  event varchar(120) NOT NULL,
  kind varchar(40) NOT NULL,
  recipient varchar(255) NOT NULL,
  user_id uuid REFERENCES users,
  channel varchar(20) NOT NULL,
  state varchar(20) NOT NULL DEFAULT 'waiting',
  data jsonb NOT NULL DEFAULT '{}',
  due_at timestamptz NOT NULL DEFAULT now(),
  tries smallint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  provider_id varchar(255),
  trouble text,
  sent_at timestamptz,
  read_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notifications_once UNIQUE (event, recipient, channel),
  CONSTRAINT notifications_kind_shape CHECK (kind ~ '^[a-z][a-z0-9_]*$'),
  CONSTRAINT notifications_channel_known CHECK (channel IN ('email', 'sms', 'push', 'in_app')),
  CONSTRAINT notifications_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'skipped', 'dead')),
  CONSTRAINT notifications_data_is_object CHECK (jsonb_typeof(data) = 'object'),
  CONSTRAINT notifications_tries_range CHECK (tries >= 0),
  CONSTRAINT notifications_lease_while_sending CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
  CONSTRAINT notifications_sent_when CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CONSTRAINT notifications_read_in_app CHECK (read_at IS NULL OR channel = 'in_app')
);
CREATE INDEX notifications_inbox_idx ON notifications (user_id, id);
CREATE INDEX notifications_due_idx ON notifications (due_at) WHERE state = 'waiting';
CREATE INDEX notifications_lease_idx ON notifications (lease_until) WHERE state = 'sending';
CREATE INDEX notifications_dead_idx ON notifications (id) WHERE state = 'dead';
CREATE TRIGGER notifications_updated_at BEFORE UPDATE ON notifications FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE notifications IS 'Messages, written in the transaction that causes them and delivered by the worker: once per event, recipient and channel.';
COMMENT ON COLUMN notifications.id IS 'Message ID; an e-mail carries it as its Message-ID, so a repeat can be told.';
COMMENT ON COLUMN notifications.event IS 'What happened, such as "visit_booked 0199…"; the same event never reaches a recipient twice by one channel.';
COMMENT ON COLUMN notifications.kind IS 'Which words it gets; the code has one composer a kind.';
COMMENT ON COLUMN notifications.recipient IS 'The person''s ID, or an e-mail address of someone without an account, in lower case.';
COMMENT ON COLUMN notifications.user_id IS 'The person, if they have an account.';
COMMENT ON COLUMN notifications.channel IS 'email, sms, push or in_app.';
COMMENT ON COLUMN notifications.state IS 'waiting, sending, sent, skipped (no longer true, or not wanted) or dead (given up; can be replayed).';
COMMENT ON COLUMN notifications.data IS 'IDs and facts that the words need; never a secret.';
COMMENT ON COLUMN notifications.due_at IS 'Not before this instant.';
COMMENT ON COLUMN notifications.tries IS 'How often delivery began.';
COMMENT ON COLUMN notifications.lease_until IS 'Who is sending it has until then; afterwards somebody else may.';
COMMENT ON COLUMN notifications.provider_id IS 'What the receiving server called it.';
COMMENT ON COLUMN notifications.trouble IS 'Why it was skipped, or why the last try failed.';
COMMENT ON COLUMN notifications.sent_at IS 'When the receiving server took it; in the inbox, when it appeared.';
COMMENT ON COLUMN notifications.read_at IS 'When the person opened it in the inbox.';
COMMENT ON COLUMN notifications.created_at IS 'When it was caused.';
COMMENT ON COLUMN notifications.updated_at IS 'Last change, kept by the database.';

CREATE TABLE mailbox (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  message_id varchar(255) NOT NULL,
  recipient varchar(255) NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar text,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mailbox IS 'E-mail of a demo without an SMTP server, kept to be looked at; always empty elsewhere.';
COMMENT ON COLUMN mailbox.id IS 'Row ID.';
COMMENT ON COLUMN mailbox.message_id IS 'Message-ID of the e-mail.';
COMMENT ON COLUMN mailbox.recipient IS 'To whom it would have gone.';
COMMENT ON COLUMN mailbox.subject IS 'Its subject.';
COMMENT ON COLUMN mailbox.body_text IS 'Its text part.';
COMMENT ON COLUMN mailbox.body_html IS 'Its HTML part.';
COMMENT ON COLUMN mailbox.calendar IS 'The calendar file that came with it.';
COMMENT ON COLUMN mailbox.created_at IS 'When it was sent.';
