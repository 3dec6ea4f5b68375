import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { transact } from '#platform/db.ts';
import { type Answer, outgoing, troubleOfPost } from '#platform/outgoing.ts';
import { signedHeaders } from './sign.ts';
import {
  claimNext,
  type Due,
  disableEndpoint,
  markDelivered,
  markFailed,
} from './sql/deliveries.ts';
import { selectAdminsOf } from './sql/endpoints.ts';
import { PATIENCE_DAYS } from './webhook.ts';

// Longer than an endpoint may keep us waiting.
const LEASE_MS = 60_000;
const DAY_MS = 86_400_000;
// Half a minute, then three times as long each time: the eighth and last retry comes a day after the first try.
const MOST_TRIES = 9;
const FIRST_RETRY_MS = 30_000;

type Outcome = Answer | { status: null; excerpt: null; trouble: string };

/**
 * Posts the delivery that has been due longest, signed, outside of any transaction, and records what came back. False when
 * nothing is due.
 */
export async function deliverNext(ctx: Ctx): Promise<boolean> {
  const lease = new Date(ctx.now.getTime() + LEASE_MS);
  const [due] = await claimNext(ctx.db, ctx.now, lease);
  if (!due) return false;
  const began = performance.now();
  const outcome = await post(ctx, due);
  const ms = Math.round(performance.now() - began);
  const { status, excerpt } = outcome;
  if (status !== null && status >= 200 && status < 300) {
    await markDelivered(ctx.db, due.id, status, excerpt, ms, null);
    return true;
  }
  const trouble = 'trouble' in outcome ? outcome.trouble : `it answered ${status}`;
  await putBack(ctx, due, [due.id, status, excerpt, ms, trouble]);
  return true;
}

async function post({ outgoing: way = outgoing(), now }: Ctx, due: Due): Promise<Outcome> {
  const { id, event, created_at, data, url, secret, previous_secret } = due;
  const body = JSON.stringify({ type: event, timestamp: created_at, data });
  const secrets = previous_secret ? [secret, previous_secret] : [secret];
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'FindMyVet-Webhooks/1',
    ...signedHeaders(id, now, body, secrets),
  };
  return way
    .post(url, headers, body)
    .catch((error) => ({ status: null, excerpt: null, trouble: troubleOfPost(error) }));
}

async function putBack(
  ctx: Ctx,
  { tries, endpoint_id }: Due,
  outcome: [id: string, status: number | null, excerpt: string | null, ms: number, trouble: string],
): Promise<void> {
  // Whoever answers 410 says that it wants nothing more, ever.
  const isGone = outcome[1] === 410;
  const isDead = isGone || tries >= MOST_TRIES;
  const due = isDead ? null : new Date(ctx.now.getTime() + delayAfter(tries));
  await transact(ctx.db, async (trx) => {
    const [endpoint] = await markFailed(trx, ...outcome, due, ctx.now);
    const lasts = ctx.now.getTime() - (endpoint?.failing_since.getTime() ?? Infinity);
    if (!isGone && lasts < PATIENCE_DAYS * DAY_MS) return;
    const [off] = await disableEndpoint(trx, endpoint_id, isGone ? 'gone' : 'failing', ctx.now);
    if (!off) return;
    for (const { user_id, slug, name } of await selectAdminsOf(trx, endpoint_id)) {
      await notify(
        trx,
        ctx,
        { user_id },
        {
          event: `webhook_off ${endpoint_id} ${ctx.now.toISOString()}`,
          kind: 'webhook_off',
          channels: ['email'],
          data: { endpoint_id },
          inbox: {
            title: 'A webhook was turned off',
            body: `${name}: its address has not answered as it should`,
            path: pages.deskWebhooks(slug),
          },
        },
      );
    }
  });
}

/** Many that failed together do not all come back together. */
const delayAfter = (tries: number) =>
  FIRST_RETRY_MS * 3 ** (tries - 1) * (0.8 + 0.2 * Math.random());
