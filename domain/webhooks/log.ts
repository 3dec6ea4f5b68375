import { requireAdmin } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import type { ReplayInput } from './input.ts';
import { endpointOf } from './keep.ts';
import {
  deleteOld,
  insertTest,
  replayDead,
  replayOne,
  selectDeliveries,
} from './sql/deliveries.ts';
import {
  type DeliveryState,
  KEPT_DAYS,
  TEST_EVENT,
  type WebhookDelivery,
  type WebhookEndpoint,
} from './webhook.ts';

const DAY_MS = 86_400_000;

/** What an endpoint was sent and is owed, latest first. Errors of all: 401; 404 for others than the clinic's admins. */
export async function listDeliveries(
  ctx: Ctx,
  clinicId: string,
  id: string,
  {
    limit = 20,
    cursor,
    state = null,
  }: PageInput & { state?: DeliveryState | null | undefined } = {},
): Promise<Page<WebhookDelivery>> {
  requireAdmin(ctx, clinicId);
  await endpointOf(ctx.db, clinicId, id);
  const [before = null] = cursor ? fromCursor(cursor, ['uuid']) : [];
  const rows = await selectDeliveries(ctx.db, id, state, before as string | null, limit + 1);
  return page(rows, limit, (one) => [one.id]);
}

/** Owes an endpoint an event that says nothing, to see whether it hears. Errors: also 409 webhook_off. */
export async function sendTest(ctx: Ctx, clinicId: string, id: string): Promise<WebhookDelivery> {
  return owing(ctx, clinicId, id, async (trx) => {
    const [test] = await insertTest(trx, id, TEST_EVENT, ctx.now);
    if (!test) throw new Error('the test just written cannot be read');
    return test;
  });
}

/** Sends one delivery again, whatever became of it, under the same id. Errors: also 409 webhook_off, in_hand. */
export async function replay(
  ctx: Ctx,
  clinicId: string,
  id: string,
  deliveryId: string,
): Promise<WebhookDelivery> {
  return owing(ctx, clinicId, id, async (trx) => {
    const [again] = await replayOne(trx, id, deliveryId, ctx.now);
    if (!again) throw new NotFound('delivery');
    return again;
  });
}

/** Sends again whatever was given up of what happened since. Errors: also 409 webhook_off, 422. */
export async function replayFailed(
  ctx: Ctx,
  clinicId: string,
  id: string,
  { since }: ReplayInput,
): Promise<{ replayed: number }> {
  const from = new Date(since);
  // The format lets a leap second pass.
  if (Number.isNaN(from.getTime())) throw InvalidInput.at('since', 'must be an instant');
  return owing(ctx, clinicId, id, async (trx) => ({
    replayed: (await replayDead(trx, id, from, ctx.now)).length,
  }));
}

/** Forgets what became of deliveries a month ago: the worker's part. */
export async function forgetDeliveries(ctx: Ctx): Promise<void> {
  await deleteOld(ctx.db, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS));
}

async function owing<T>(
  ctx: Ctx,
  clinicId: string,
  id: string,
  owe: (
    trx: Parameters<Parameters<typeof write<T>>[1]>[0],
    endpoint: WebhookEndpoint,
  ) => Promise<T>,
): Promise<T> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    const endpoint = await endpointOf(trx, clinicId, id);
    if (endpoint.disabled_at) {
      throw new Conflict('webhook_off', 'This webhook is off. Turn it on first.');
    }
    return owe(trx, endpoint);
  });
}
