-- Which reminders went out for which time of a visit, and what people want to hear, by which channel and at which hours.
CREATE TABLE reminder_rules (
  kind varchar(40) PRIMARY KEY,
  lead interval NOT NULL,
  latest interval NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reminder_rules_kind_known CHECK (kind IN ('visit_reminder_7d', 'visit_reminder_24h', 'visit_reminder_2h')),
  CONSTRAINT reminder_rules_late_before_start CHECK (latest > interval '0' AND latest < lead)
);
INSERT INTO reminder_rules (kind, lead, latest) VALUES
  ('visit_reminder_7d', '7 days', '24 hours'),
  ('visit_reminder_24h', '24 hours', '12 hours'),
  ('visit_reminder_2h', '2 hours', '75 minutes');
COMMENT ON TABLE reminder_rules IS 'When visits are reminded of; a rule says nothing about what was due before it began.';
COMMENT ON COLUMN reminder_rules.kind IS 'visit_reminder_7d, visit_reminder_24h or visit_reminder_2h.';
COMMENT ON COLUMN reminder_rules.lead IS 'How long before the start it is due; whole days count on the clinic''s calendar.';
COMMENT ON COLUMN reminder_rules.latest IS 'How late it may still go out, after the worker was away.';
COMMENT ON COLUMN reminder_rules.since IS 'Reminders due earlier are not sent.';

CREATE FUNCTION reminder_due(starts_at timestamptz, lead interval, zone text) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN extract(day FROM lead) > 0 THEN instant_of((starts_at AT TIME ZONE zone) - lead, zone)
    ELSE starts_at - lead END
$$;
COMMENT ON FUNCTION reminder_due(timestamptz, interval, text) IS
  'When a reminder is due: seven days before a visit at the same time of day, whatever the clocks did since; hours are hours.';

CREATE TABLE visit_reminders (
  appointment_id uuid NOT NULL REFERENCES appointments,
  kind varchar(40) NOT NULL REFERENCES reminder_rules,
  starts_at timestamptz NOT NULL,
  event varchar(120),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT visit_reminders_pkey PRIMARY KEY (appointment_id, kind, starts_at)
);
CREATE INDEX visit_reminders_kind_idx ON visit_reminders (kind);
CREATE INDEX visit_reminders_event_idx ON visit_reminders (event) WHERE event IS NOT NULL;
COMMENT ON TABLE visit_reminders IS 'Which reminder has been taken care of for which time of a visit; a moved visit is reminded of its new time.';
COMMENT ON COLUMN visit_reminders.appointment_id IS 'The visit.';
COMMENT ON COLUMN visit_reminders.kind IS 'Which reminder.';
COMMENT ON COLUMN visit_reminders.starts_at IS 'The start it was about.';
COMMENT ON COLUMN visit_reminders.event IS 'The message that it went into, with the other pets of the day; NULL when quiet hours left no time for it.';
COMMENT ON COLUMN visit_reminders.created_at IS 'When.';

CREATE TABLE notification_settings (
  user_id uuid PRIMARY KEY REFERENCES users,
  quiet_from time NOT NULL DEFAULT '21:00',
  quiet_to time NOT NULL DEFAULT '08:00',
  unsubscribe_token varchar(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notification_settings_unsubscribe_token_key UNIQUE (unsubscribe_token)
);
CREATE TRIGGER notification_settings_updated_at BEFORE UPDATE ON notification_settings
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE notification_settings IS 'How a person wants to be reached; made when it is first needed.';
COMMENT ON COLUMN notification_settings.user_id IS 'The person.';
COMMENT ON COLUMN notification_settings.quiet_from IS 'From this time of day in their zone, what can wait does.';
COMMENT ON COLUMN notification_settings.quiet_to IS 'Until this time of day; the same as quiet_from is never quiet.';
COMMENT ON COLUMN notification_settings.unsubscribe_token IS 'In the links of their e-mail; whoever has it can turn topics off and nothing else.';
COMMENT ON COLUMN notification_settings.created_at IS 'When it was made.';
COMMENT ON COLUMN notification_settings.updated_at IS 'Last change, kept by the database.';

CREATE TABLE notification_preferences (
  user_id uuid NOT NULL REFERENCES users,
  topic varchar(40) NOT NULL,
  channel varchar(20) NOT NULL,
  is_on boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notification_preferences_pkey PRIMARY KEY (user_id, topic, channel),
  CONSTRAINT notification_preferences_topic_shape CHECK (topic ~ '^[a-z][a-z0-9_]*$'),
  CONSTRAINT notification_preferences_channel_known CHECK (channel IN ('email', 'sms', 'push', 'in_app'))
);
CREATE TRIGGER notification_preferences_updated_at BEFORE UPDATE ON notification_preferences
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE notification_preferences IS 'What people turned off, or on again; without a row a topic is on.';
COMMENT ON COLUMN notification_preferences.user_id IS 'The person.';
COMMENT ON COLUMN notification_preferences.topic IS 'About what; the code has the list.';
COMMENT ON COLUMN notification_preferences.channel IS 'By which channel.';
COMMENT ON COLUMN notification_preferences.is_on IS 'Whether they want it.';
COMMENT ON COLUMN notification_preferences.updated_at IS 'Last change, kept by the database.';

ALTER TABLE notifications ADD CONSTRAINT notifications_inbox_has_words CHECK (channel <> 'in_app' OR data ? 'inbox');
CREATE INDEX notifications_unread_idx ON notifications (user_id) WHERE channel = 'in_app' AND read_at IS NULL;
CREATE INDEX appointments_live_starts_idx ON appointments (starts_at) WHERE status IN ('booked', 'rescheduled');
