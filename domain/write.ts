import type { Ctx } from '#domain/context.ts';
import { type Trx, transact } from '#platform/db.ts';
import { once } from '#platform/idempotency.ts';

/** Runs a change in one transaction, and only once when the request carries an Idempotency-Key. */
export async function write<T>(ctx: Ctx, change: (trx: Trx) => Promise<T>): Promise<T> {
  const { actor, idempotency, now } = ctx;
  return transact(ctx.db, (trx) =>
    actor && idempotency
      ? once(trx, actor.user_id, idempotency, now, () => change(trx))
      : change(trx),
  );
}
