-- Texts go to numbers that are proved, and the first one says how they stop.
ALTER TABLE users ADD COLUMN phone_introduced_at timestamptz;
COMMENT ON COLUMN users.phone_introduced_at IS 'When the number got its first message, which says how to stop them; NULL before, and after it is proved anew.';

COMMENT ON TABLE notification_preferences IS 'What people turned off or on; without a row a topic is on, and by text off.';
