import { statement } from '#platform/db.ts';
import type { DeadLetter } from '../found.ts';

/** What was given up, messages and webhooks, latest first. */
export const selectDeadLetters = statement<DeadLetter, [beforeId: string | null, limit: number]>(
  'dead_letters',
  `SELECT id, what, kind, channel, tries, trouble, clinic, rfc3339(created_at, 'UTC') AS created_at FROM (
     (SELECT n.id, 'message' AS what, n.kind, n.channel, n.tries, n.trouble, NULL::json AS clinic, n.created_at
      FROM notifications n WHERE n.state = 'dead' AND ($1::uuid IS NULL OR n.id < $1) ORDER BY n.id DESC LIMIT $2)
     UNION ALL
     (SELECT d.id, 'webhook', d.event, 'webhook', d.tries, d.trouble, json_build_object('id', c.id, 'name', c.name),
        d.created_at
      FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id JOIN clinics c ON c.id = e.clinic_id
      WHERE d.state = 'dead' AND ($1::uuid IS NULL OR d.id < $1) ORDER BY d.id DESC LIMIT $2)
   ) AS dead ORDER BY id DESC LIMIT $2`,
);
