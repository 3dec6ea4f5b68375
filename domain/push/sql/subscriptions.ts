import { statement } from '#platform/db.ts';
import type { Browser, Subscription } from '../subscription.ts';

const LIVE = (now: string) =>
  `JOIN auth_tokens t ON t.id = s.session_id AND t.revoked_at IS NULL AND t.expires_at > ${now}`;

export const selectSubscriptions = statement<
  Subscription,
  [userId: string, sessionId: string, now: Date]
>(
  'push_subscriptions',
  `SELECT s.id, t.device, rfc3339(s.created_at, 'UTC') AS created_at, s.session_id = $2 AS current
   FROM push_subscriptions s ${LIVE('$3')} WHERE s.user_id = $1 ORDER BY s.id DESC`,
);

/** A browser has one owner: whoever is signed in there now. */
export const upsertSubscription = statement<
  { id: string },
  [userId: string, sessionId: string, endpoint: string, p256dh: string, auth: string, now: Date]
>(
  'add_push_subscription',
  `INSERT INTO push_subscriptions (user_id, session_id, endpoint, p256dh, auth, created_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (endpoint) DO UPDATE SET user_id = excluded.user_id, session_id = excluded.session_id,
     p256dh = excluded.p256dh, auth = excluded.auth
   RETURNING id`,
);

/** All but the person's latest. */
export const deleteBeyond = statement<unknown, [userId: string, most: number]>(
  'delete_surplus_push_subscriptions',
  `DELETE FROM push_subscriptions WHERE id IN (
     SELECT id FROM push_subscriptions WHERE user_id = $1 ORDER BY id DESC OFFSET $2)`,
);

export const deleteOne = statement<{ id: string }, [id: string, userId: string]>(
  'delete_push_subscription',
  'DELETE FROM push_subscriptions WHERE id = $1 AND user_id = $2 RETURNING id',
);

export const deleteGone = statement<unknown, [id: string]>(
  'delete_gone_push_subscription',
  'DELETE FROM push_subscriptions WHERE id = $1',
);

/** Where a person's messages are shown. */
export const selectBrowsers = statement<Browser, [userId: string, now: Date]>(
  'browsers_to_push_to',
  `SELECT s.id, s.endpoint, s.p256dh, s.auth FROM push_subscriptions s ${LIVE('$2')}
   WHERE s.user_id = $1 ORDER BY s.id`,
);

type Keys = { public_key: string; private_key: string };

export const selectKeys = statement<Keys, []>(
  'push_keys',
  'SELECT public_key, private_key FROM push_keys',
);

export const insertKeys = statement<unknown, [publicKey: string, privateKey: string]>(
  'make_push_keys',
  'INSERT INTO push_keys (public_key, private_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
