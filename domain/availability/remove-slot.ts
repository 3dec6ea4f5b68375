import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { SlotClaimed } from './errors.ts';
import { slotInHand } from './slot-in-hand.ts';
import { deleteSlot } from './sql/change.ts';

/**
 * Takes a slot off the calendar for good. A planned one comes back when the rules are planned anew: block it to keep
 * its time out. Errors: 401; 404 for others than the clinic's staff; 409 slot_claimed.
 */
export async function removeSlot(ctx: Ctx, id: string): Promise<void> {
  await write(ctx, async (trx) => {
    const slot = await slotInHand(trx, ctx, id);
    if (slot.current_bookings > 0) throw new SlotClaimed();
    await deleteSlot(trx, id);
  });
}
