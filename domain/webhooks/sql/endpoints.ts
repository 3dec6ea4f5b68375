import { sql } from 'kysely';
import { type Db, statement, type Trx } from '#platform/db.ts';
import type { WebhookEndpoint } from '../webhook.ts';

/** The endpoints of a clinic, or one of them. */
export const selectEndpoints = statement<WebhookEndpoint, [clinicId: string, id: string | null]>(
  'webhook_endpoints',
  `SELECT id, url, description, events, rfc3339(previous_secret_until, 'UTC') AS previous_secret_until,
     rfc3339(failing_since, 'UTC') AS failing_since, rfc3339(disabled_at, 'UTC') AS disabled_at, disabled_because,
     rfc3339(created_at, 'UTC') AS created_at
   FROM webhook_endpoints WHERE clinic_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY id`,
);

/** Endpoints of a clinic are added one after the other. Returns how many there are. */
export async function lockAndCount(trx: Trx, clinicId: string): Promise<number> {
  await sql`SELECT FROM clinics WHERE id = ${clinicId} FOR NO KEY UPDATE`.execute(trx);
  return (await selectEndpoints(trx, clinicId, null)).length;
}

export async function insertEndpoint(
  trx: Trx,
  endpoint: {
    clinic_id: string;
    url: string;
    description: string | null;
    events: string[];
    secret: string;
    created_by: string;
    created_at: Date;
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('webhook_endpoints')
    .values(endpoint)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type EndpointPatch = {
  url?: string | undefined;
  description?: string | null | undefined;
  events?: string[] | undefined;
  disabled_at?: null;
  disabled_because?: null;
  failing_since?: null;
};

export async function updateEndpoint(trx: Trx, id: string, patch: EndpointPatch): Promise<void> {
  await trx.updateTable('webhook_endpoints').set(patch).where('id', '=', id).execute();
}

/** The present secret becomes the one before, and signs until then. */
export const replaceSecret = statement<unknown, [id: string, secret: string, until: Date]>(
  'replace_webhook_secret',
  `UPDATE webhook_endpoints SET previous_secret = secret, previous_secret_until = $3, secret = $2 WHERE id = $1`,
);

/** Its log goes with it. */
export async function deleteEndpoint(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('webhook_endpoints').where('id', '=', id).execute();
}

/** An endpoint that turned itself off, and whom that concerns: the clinic's admins. */
export const selectAdminsOf = statement<
  { user_id: string; slug: string; name: string },
  [endpointId: string]
>(
  'admins_of_webhook',
  `SELECT s.user_id, c.slug, c.name FROM webhook_endpoints e JOIN clinics c ON c.id = e.clinic_id
     JOIN clinic_staff s ON s.clinic_id = c.id AND s.role = 'admin' AND s.removed_at IS NULL
   WHERE e.id = $1`,
);

/** What the letter about it says, for as long as it is off; the address of who gets it. */
export const selectOffForLetter = statement<
  { email: string; url: string; slug: string; clinic_name: string; disabled_because: string },
  [endpointId: string, userId: string]
>(
  'disabled_webhook_for_letter',
  `SELECT u.email, e.url, c.slug, c.name AS clinic_name, e.disabled_because
   FROM webhook_endpoints e JOIN clinics c ON c.id = e.clinic_id, users u
   WHERE e.id = $1 AND e.disabled_because IN ('failing', 'gone') AND u.id = $2 AND u.deleted_at IS NULL`,
);

/** Whether the endpoint is one of the clinic's. */
export async function findEndpoint(
  db: Db,
  clinicId: string,
  id: string,
): Promise<WebhookEndpoint | undefined> {
  const [found] = await selectEndpoints(db, clinicId, id);
  return found;
}
