import type { Ctx } from '#domain/context.ts';
import type { Db, Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import { Unanswered } from './provider.ts';
import { askAgain } from './reconcile.ts';
import { lockRefund, reserveRefund } from './sql/refunds.ts';
import { selectStuck, selectStuckOne } from './sql/stuck.ts';
import type { StuckMoney } from './stuck-money.ts';

// The reconciler asks each minute: what it has not settled by then it will hardly settle by itself.
const WAIT_MS = 15 * 60_000;
const before = (now: Date) => new Date(now.getTime() - WAIT_MS);

export const findStuck = (db: Db, now: Date, after: string | null, most: number) =>
  selectStuck(db, before(now), after, most);

/** Whether it is stuck still. */
export async function isStuck(db: Db, now: Date, id: string): Promise<boolean> {
  return (await selectStuckOne(db, before(now), id)).length > 0;
}

/**
 * Makes ready to ask about one of them again: a refund that was refused becomes a new one, once, however many try. Errors: 404
 * when it is not stuck, or no longer.
 */
export async function renewStuck(
  trx: Trx,
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<StuckMoney> {
  // Whoever waited here reads what the other made of it.
  await lockRefund(trx, id);
  const [found] = await selectStuckOne(trx, before(ctx.now), id);
  if (!found) throw new NotFound('stuck payment');
  if (found.what !== 'refund' || found.state !== 'refused') return found;
  const { user_id = null } = ctx.actor ?? {};
  const [renewed] = await reserveRefund(
    trx,
    ...([found.payment_id ?? '', found.amount_cents, reason, user_id, ctx.now, null] as const),
  );
  if (!renewed) throw new NotFound('stuck payment');
  return { ...found, id: renewed.id };
}

/** Asks the provider; where it still does not answer, all stays as it is. */
export async function pushStuck(ctx: Ctx, { what, id }: StuckMoney): Promise<void> {
  await askAgain(ctx, what, id).catch((error) => {
    if (!(error instanceof Unanswered)) throw error;
  });
}
