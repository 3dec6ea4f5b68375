import { statement } from '#platform/db.ts';
import type { DeliveryState, WebhookDelivery } from '../webhook.ts';

const DELIVERY = `id, event, data, state, tries, rfc3339(due_at, 'UTC') AS due_at, rfc3339(tried_at, 'UTC') AS tried_at,
  response_status, response_excerpt, duration_ms, trouble, rfc3339(created_at, 'UTC') AS created_at`;

/** What an endpoint was owed, latest first. */
export const selectDeliveries = statement<
  WebhookDelivery,
  [endpointId: string, state: DeliveryState | null, beforeId: string | null, limit: number]
>(
  'webhook_deliveries',
  `SELECT ${DELIVERY} FROM webhook_deliveries
   WHERE endpoint_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR id < $3::text::uuid)
   ORDER BY id DESC LIMIT $4`,
);

export const insertTest = statement<
  WebhookDelivery,
  [endpointId: string, event: string, now: Date]
>(
  'insert_webhook_test',
  `INSERT INTO webhook_deliveries (endpoint_id, event, data, due_at, created_at)
   VALUES ($1, $2, '{}', $3::timestamptz, $3::timestamptz) RETURNING ${DELIVERY}`,
);

/** Owes a delivery again, with tries to come; no row while it is in hand, or when it is not the endpoint's. */
export const replayOne = statement<WebhookDelivery, [endpointId: string, id: string, now: Date]>(
  'replay_webhook_delivery',
  `UPDATE webhook_deliveries SET state = 'waiting', tries = 0, due_at = $3
   WHERE id = $2 AND endpoint_id = $1 AND state <> 'sending' RETURNING ${DELIVERY}`,
);

export const replayDead = statement<{ id: string }, [endpointId: string, since: Date, now: Date]>(
  'replay_dead_webhook_deliveries',
  `UPDATE webhook_deliveries SET state = 'waiting', tries = 0, due_at = $3
   WHERE endpoint_id = $1 AND state = 'dead' AND created_at >= $2 RETURNING id`,
);

export const replayAnyDead = statement<
  { id: string },
  [id: string | null, since: Date | null, now: Date]
>(
  'replay_any_dead_webhook_deliveries',
  `UPDATE webhook_deliveries d SET state = 'waiting', tries = 0, due_at = $3
   FROM webhook_endpoints e
   WHERE e.id = d.endpoint_id AND e.disabled_at IS NULL AND d.state = 'dead' AND ($1::uuid IS NULL OR d.id = $1)
     AND ($2::timestamptz IS NULL OR d.created_at >= $2)
   RETURNING d.id`,
);

export type Due = {
  id: string;
  endpoint_id: string;
  event: WebhookDelivery['event'];
  data: Record<string, unknown>;
  tries: number;
  created_at: string;
  url: string;
  secret: string;
  previous_secret: string | null;
};

/** Takes in hand what has been due longest, of endpoints that are on; the address and the keys are those of this moment. */
export const claimNext = statement<Due, [now: Date, leaseUntil: Date]>(
  'claim_webhook_delivery',
  `UPDATE webhook_deliveries d SET state = 'sending', tries = d.tries + 1, tried_at = $1, lease_until = $2
   FROM webhook_endpoints e
   WHERE e.id = d.endpoint_id AND d.id = (
     SELECT n.id FROM webhook_deliveries n JOIN webhook_endpoints o ON o.id = n.endpoint_id AND o.disabled_at IS NULL
     WHERE n.state IN ('waiting', 'sending') AND coalesce(n.lease_until, n.due_at) <= $1
     ORDER BY coalesce(n.lease_until, n.due_at), n.id LIMIT 1 FOR UPDATE OF n SKIP LOCKED)
   RETURNING d.id, d.endpoint_id, d.event, d.data, d.tries, rfc3339(d.created_at, 'UTC') AS created_at, e.url, e.secret,
     CASE WHEN e.previous_secret_until > $1 THEN e.previous_secret END AS previous_secret`,
);

type Outcome = [
  id: string,
  status: number | null,
  excerpt: string | null,
  duration: number,
  trouble: string | null,
];

/** It was taken, and its endpoint is in order. */
export const markDelivered = statement<unknown, Outcome>(
  'mark_webhook_delivered',
  `WITH well AS (UPDATE webhook_endpoints SET failing_since = NULL WHERE failing_since IS NOT NULL
     AND id = (SELECT endpoint_id FROM webhook_deliveries WHERE id = $1))
   UPDATE webhook_deliveries SET state = 'delivered', lease_until = NULL, response_status = $2, response_excerpt = $3,
     duration_ms = $4, trouble = $5 WHERE id = $1`,
);

/** Back in line until `due`, or given up when that is null. Tells since when its endpoint has failed. */
export const markFailed = statement<
  { failing_since: Date },
  [...Outcome, due: Date | null, now: Date]
>(
  'mark_webhook_failed',
  `WITH failed AS (
     UPDATE webhook_deliveries SET state = CASE WHEN $6::timestamptz IS NULL THEN 'dead' ELSE 'waiting' END,
       lease_until = NULL, due_at = coalesce($6::timestamptz, due_at), response_status = $2, response_excerpt = $3,
       duration_ms = $4, trouble = $5
     WHERE id = $1 RETURNING endpoint_id)
   UPDATE webhook_endpoints SET failing_since = coalesce(failing_since, $7) WHERE id = (SELECT endpoint_id FROM failed)
   RETURNING failing_since`,
);

/** Turns an endpoint off that is on, and gives up what waits for it; no row when somebody else just did. */
export const disableEndpoint = statement<{ id: string }, [id: string, because: string, now: Date]>(
  'disable_webhook_endpoint',
  `WITH off AS (
     UPDATE webhook_endpoints SET disabled_at = $3, disabled_because = $2 WHERE id = $1 AND disabled_at IS NULL
     RETURNING id
   ), given_up AS (
     UPDATE webhook_deliveries SET state = 'dead', trouble = 'the endpoint was turned off'
     WHERE endpoint_id = (SELECT id FROM off) AND state = 'waiting'
   )
   SELECT id FROM off`,
);

export const deleteOld = statement<{ id: string }, [before: Date]>(
  'forget_webhook_deliveries',
  `DELETE FROM webhook_deliveries WHERE state IN ('delivered', 'dead') AND created_at < $1 RETURNING id`,
);
