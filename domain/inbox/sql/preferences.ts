import { QUIET_HOURS } from '#domain/notifications/quiet-sql.ts';
import { statement } from '#platform/db.ts';
import type { Preferences } from '../inbox.ts';

export const insertSettings = statement<unknown, [userId: string, token: string]>(
  'make_notification_settings',
  `INSERT INTO notification_settings (user_id, unsubscribe_token) VALUES ($1, $2) ON CONFLICT (user_id) DO NOTHING`,
);

/** What a person wants, topic by topic, of the topics and channels that there are. */
export const selectPreferences = statement<
  Preferences,
  [userId: string, topics: readonly string[], channels: readonly string[]]
>(
  'notification_preferences',
  `SELECT ${QUIET_HOURS},
     (SELECT json_agg(json_build_object('topic', t.topic, 'channel', c.channel, 'is_on', coalesce(p.is_on, c.channel <> 'sms'))
        ORDER BY t.nr, c.nr)
      FROM unnest($2::text[]) WITH ORDINALITY AS t (topic, nr)
        CROSS JOIN unnest($3::text[]) WITH ORDINALITY AS c (channel, nr)
        LEFT JOIN notification_preferences p ON p.user_id = u.id AND p.topic = t.topic AND p.channel = c.channel
     ) AS preferences
   FROM users u LEFT JOIN notification_settings s ON s.user_id = u.id WHERE u.id = $1`,
);

export const updateQuietHours = statement<
  unknown,
  [userId: string, from: string | null, to: string | null]
>(
  'set_quiet_hours',
  `UPDATE notification_settings SET quiet_from = coalesce($2::time, quiet_from), quiet_to = coalesce($3::time, quiet_to)
   WHERE user_id = $1`,
);

export const upsertPreference = statement<
  unknown,
  [userId: string, topic: string, channel: string, isOn: boolean]
>(
  'set_notification_preference',
  `INSERT INTO notification_preferences (user_id, topic, channel, is_on) VALUES ($1, $2, $3, $4)
   ON CONFLICT (user_id, topic, channel) DO UPDATE SET is_on = excluded.is_on`,
);

export const selectByToken = statement<{ user_id: string }, [token: string]>(
  'notification_settings_by_token',
  'SELECT user_id FROM notification_settings WHERE unsubscribe_token = $1',
);

/**
 * A person who can be told of a topic: with an address that exists, and who has not turned it off for the channel; by text,
 * with a proved number, and who has turned it on.
 */
export const selectReachable = statement<
  { email: string; first_name: string; timezone: string; unsubscribe_token: string },
  [userId: string, topic: string, channel: string]
>(
  'reachable',
  `SELECT u.email, u.first_name, u.timezone, s.unsubscribe_token
   FROM users u JOIN notification_settings s ON s.user_id = u.id
   WHERE u.id = $1 AND u.deleted_at IS NULL AND u.email NOT LIKE '%.invalid'
     AND NOT EXISTS (SELECT FROM notification_preferences p
       WHERE p.user_id = u.id AND p.topic = $2 AND p.channel = $3 AND NOT p.is_on)
     AND ($3 <> 'sms' OR u.phone_verified_at IS NOT NULL AND EXISTS (SELECT FROM notification_preferences p
       WHERE p.user_id = u.id AND p.topic = $2 AND p.channel = 'sms' AND p.is_on))`,
);
