import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { lockVisitsBooked, passToOwner } from './sql/hand-over.ts';

/** Waits for whoever changes one of the visits that a person booked for a pet; called before their right to it ends. */
export async function lockVisitsOf(
  trx: Trx,
  ctx: Ctx,
  petId: string,
  userId: string,
): Promise<void> {
  await lockVisitsBooked(trx, petId, userId, ctx.now);
}

/** Passes the visits ahead that a person booked for a pet, and may not book any more, to its owner. Returns their ids. */
export async function handOver(
  trx: Trx,
  ctx: Ctx,
  petId: string,
  userId: string,
): Promise<string[]> {
  return (await passToOwner(trx, petId, userId, ctx.now)).map(({ id }) => id);
}
