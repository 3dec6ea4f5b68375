import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { outgoing } from '#platform/outgoing.ts';
import type { SubscriptionInput } from './input.ts';
import { pushKeys } from './keys.ts';
import {
  deleteBeyond,
  deleteOne,
  selectSubscriptions,
  upsertSubscription,
} from './sql/subscriptions.ts';
import type { Subscription } from './subscription.ts';

const MOST = 10;

/** What a browser needs to subscribe. Errors: 401. */
export async function publicKey(ctx: Ctx): Promise<{ public_key: string }> {
  requireActor(ctx);
  const { public_key } = await pushKeys(ctx.db);
  return { public_key };
}

/** The browsers that show the actor's messages. Errors: 401. */
export async function list(ctx: Ctx): Promise<Subscription[]> {
  const { user_id, session_id } = requireActor(ctx);
  return selectSubscriptions(ctx.db, user_id, session_id, ctx.now);
}

/** Shows the actor's messages in this browser, until they sign out of it. Errors: 401, 422. */
export async function subscribe(
  ctx: Ctx,
  { endpoint, keys }: SubscriptionInput,
): Promise<Subscription> {
  const { user_id, session_id } = requireActor(ctx);
  const { outgoing: way = outgoing() } = ctx;
  const refused = await way.refuses(endpoint);
  if (refused) throw InvalidInput.at('endpoint', refused);
  return write(ctx, async (trx) => {
    const key = [endpoint, keys.p256dh, keys.auth] as const;
    const [made] = await upsertSubscription(trx, user_id, session_id, ...key, ctx.now);
    await deleteBeyond(trx, user_id, MOST);
    const mine = await list({ ...ctx, db: trx });
    const subscription = mine.find(({ id }) => id === made?.id);
    if (!subscription) throw new Error('the subscription just made cannot be read');
    return subscription;
  });
}

/** Shows nothing there any more. Errors: 401, 404. */
export async function unsubscribe(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    if ((await deleteOne(trx, id, user_id)).length === 0) throw new NotFound('push subscription');
  });
}
