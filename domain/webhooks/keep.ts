import { requireActor } from '#domain/accounts/authenticate.ts';
import { record } from '#domain/audit/record.ts';
import { requireAdmin } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Db, Trx } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { outgoing } from '#platform/outgoing.ts';
import type { EndpointChange, EndpointInput } from './input.ts';
import { makeSecret } from './sign.ts';
import { disableEndpoint } from './sql/deliveries.ts';
import {
  deleteEndpoint,
  type EndpointPatch,
  findEndpoint,
  insertEndpoint,
  lockAndCount,
  replaceSecret,
  selectEndpoints,
  updateEndpoint,
} from './sql/endpoints.ts';
import { OVERLAP_HOURS, type WebhookEndpoint } from './webhook.ts';

const MOST = 10;
const HOUR_MS = 3_600_000;
const ON = { disabled_at: null, disabled_because: null, failing_since: null } as const;

/** The clinic's endpoints, for its admins. Errors of all: 401; 404 for others. */
export async function list(ctx: Ctx, clinicId: string): Promise<WebhookEndpoint[]> {
  requireAdmin(ctx, clinicId);
  return selectEndpoints(ctx.db, clinicId, null);
}

/** One of the clinic's endpoints. */
export async function get(ctx: Ctx, clinicId: string, id: string): Promise<WebhookEndpoint> {
  requireAdmin(ctx, clinicId);
  return endpointOf(ctx.db, clinicId, id);
}

/**
 * Adds an endpoint: the only time that its secret is seen. Errors: also 422 for an address that does not lead to a host of
 * the internet, 409 too_many.
 */
export async function add(
  ctx: Ctx,
  clinicId: string,
  { url, events, description = null }: EndpointInput,
): Promise<WebhookEndpoint & { secret: string }> {
  requireAdmin(ctx, clinicId);
  const { user_id: created_by } = requireActor(ctx);
  await checkUrl(ctx, url);
  return write(ctx, async (trx) => {
    if ((await lockAndCount(trx, clinicId)) >= MOST) {
      throw new Conflict('too_many', `A clinic has at most ${MOST} endpoints. Remove one first.`);
    }
    const secret = makeSecret();
    const made = { url, events, description, secret, created_by, created_at: ctx.now };
    const id = await insertEndpoint(trx, { clinic_id: clinicId, ...made });
    await note(trx, ctx, 'webhook.added', clinicId, id, { url, events });
    return { ...(await endpointOf(trx, clinicId, id)), secret };
  });
}

/** Changes what is given; turned on again it begins with a clean record. Errors: also 422. */
export async function change(
  ctx: Ctx,
  clinicId: string,
  id: string,
  { is_enabled, ...given }: EndpointChange,
): Promise<WebhookEndpoint> {
  requireAdmin(ctx, clinicId);
  if (given.url !== undefined) await checkUrl(ctx, given.url);
  return write(ctx, async (trx) => {
    await endpointOf(trx, clinicId, id);
    const patch: EndpointPatch = { ...given, ...(is_enabled && ON) };
    if (Object.keys(patch).length > 0) await updateEndpoint(trx, id, patch);
    if (is_enabled === false) await disableEndpoint(trx, id, 'by_hand', ctx.now);
    await note(trx, ctx, 'webhook.changed', clinicId, id, { ...given, is_enabled });
    return endpointOf(trx, clinicId, id);
  });
}

/** Removes an endpoint with its log. */
export async function remove(ctx: Ctx, clinicId: string, id: string): Promise<void> {
  requireAdmin(ctx, clinicId);
  await write(ctx, async (trx) => {
    const { url } = await endpointOf(trx, clinicId, id);
    await deleteEndpoint(trx, id);
    await note(trx, ctx, 'webhook.removed', clinicId, id, { url });
  });
}

/** Gives an endpoint another secret, seen only now; the one before signs as well for a day. */
export async function rotateSecret(
  ctx: Ctx,
  clinicId: string,
  id: string,
): Promise<WebhookEndpoint & { secret: string }> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    await endpointOf(trx, clinicId, id);
    const secret = makeSecret();
    await replaceSecret(trx, id, secret, new Date(ctx.now.getTime() + OVERLAP_HOURS * HOUR_MS));
    await note(trx, ctx, 'webhook.secret_rotated', clinicId, id, {});
    return { ...(await endpointOf(trx, clinicId, id)), secret };
  });
}

export async function endpointOf(db: Db, clinicId: string, id: string): Promise<WebhookEndpoint> {
  const found = await findEndpoint(db, clinicId, id);
  if (!found) throw new NotFound('webhook');
  return found;
}

async function checkUrl({ outgoing: way = outgoing() }: Ctx, url: string): Promise<void> {
  const refused = await way.refuses(url);
  if (refused) throw InvalidInput.at('url', refused);
}

async function note(
  trx: Trx,
  ctx: Ctx,
  action: string,
  clinic_id: string,
  subject_id: string,
  details: Record<string, unknown>,
): Promise<void> {
  await record(trx, ctx, { action, subject_type: 'webhook', subject_id, clinic_id, details });
}
