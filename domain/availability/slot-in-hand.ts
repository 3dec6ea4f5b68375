import { worksAt } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { Slot } from './slot.ts';
import { lockSlots } from './sql/counters.ts';
import { selectSlot } from './sql/select.ts';

/** Locks a slot for a change by its clinic's staff. Errors: 401; 404 for everyone else. */
export async function slotInHand(trx: Trx, ctx: Ctx, id: string): Promise<Slot> {
  const actor = requireActor(ctx);
  const [known] = await selectSlot(trx, id);
  if (!known || !worksAt(actor, known.clinic_id)) throw new NotFound('time');
  await lockSlots(trx, [id]);
  // Read again: what it was before the lock may be a rival's past.
  const [slot] = await selectSlot(trx, id);
  if (!slot) throw new NotFound('time');
  return slot;
}
