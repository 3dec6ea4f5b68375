import { release as releaseSlots } from '#domain/availability/release.ts';
import type { Ctx } from '#domain/context.ts';
import { type Trx, transact } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { HoldProof } from './hold.ts';
import { ownedHold } from './own.ts';
import { deleteExpired, deleteHolds } from './sql/release.ts';
import { selectHeldBy } from './sql/select.ts';

const HOLDS_A_BATCH = 200;

/** Lets a hold go before its time. Errors: 404 when it is gone or somebody else's. */
export async function release(ctx: Ctx, id: string, proof: HoldProof = {}): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const hold = await ownedHold(trx, ctx, id, proof);
    if (!hold) throw new NotFound('hold');
    await releaseHolds(trx, [hold.id]);
  });
}

/** Removes holds and gives their places back. A hold that a rival just used or removed is left out. */
export async function releaseHolds(trx: Trx, ids: string[]): Promise<void> {
  const freed = await deleteHolds(trx, ids);
  for (const hold of freed) await releaseSlots(trx, hold.slot_ids);
}

/**
 * Gives back what expired holds still keep around a slot; says whether there was any. Booking calls it before it
 * refuses, so an expired hold never stands in the way, even when no worker runs.
 */
export async function releaseExpired(trx: Trx, slotId: string, now: Date): Promise<boolean> {
  const freed = await deleteExpired(trx, now, slotId, HOLDS_A_BATCH);
  for (const hold of freed) await releaseSlots(trx, hold.slot_ids);
  return freed.length > 0;
}

/** Gives back what expired holds keep anywhere: the worker's part. */
export async function releaseAllExpired(ctx: Ctx): Promise<void> {
  for (let more = true; more; ) {
    more = await transact(ctx.db, async (trx) => {
      const freed = await deleteExpired(trx, ctx.now, null, HOLDS_A_BATCH);
      for (const hold of freed) await releaseSlots(trx, hold.slot_ids);
      return freed.length === HOLDS_A_BATCH;
    });
  }
}

/** Lets go all that a person holds, in the caller's transaction. */
export async function releaseHoldsOf(trx: Trx, userId: string): Promise<void> {
  const held = await selectHeldBy(trx, userId);
  await releaseHolds(
    trx,
    held.map(({ id }) => id),
  );
}
