import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput } from '#platform/errors.ts';
import { BelowBookings, SlotClaimed } from './errors.ts';
import { getSlot } from './find.ts';
import type { SlotChange } from './input.ts';
import { announceFreed } from './release.ts';
import type { Slot } from './slot.ts';
import { slotInHand } from './slot-in-hand.ts';
import { explainSlot } from './slot-problem.ts';
import { updateSlot } from './sql/change.ts';

/**
 * Blocks or frees a slot, or changes its places, times or service; a planned slot so changed is staff's from then on.
 * Errors: 401; 404 for others than the clinic's staff; 409 below_bookings, slot_claimed; 422.
 */
export async function changeSlot(ctx: Ctx, id: string, change: SlotChange): Promise<Slot> {
  if (change.start_time === '24:00')
    throw InvalidInput.at('start_time', 'must be a time before 24:00');
  return write(ctx, async (trx) => {
    const slot = await slotInHand(trx, ctx, id);
    const isOther = (field: keyof SlotChange) =>
      change[field] !== undefined && change[field] !== slot[field];
    const isReshaped = isOther('start_time') || isOther('end_time') || isOther('service_id');
    if (isReshaped && slot.current_bookings > 0) throw new SlotClaimed();
    const places = change.max_bookings ?? slot.max_bookings;
    if (places < slot.current_bookings) throw new BelowBookings(slot.current_bookings);

    const isStaffs = isReshaped || isOther('max_bookings');
    const now = { ...slot, ...change };
    await updateSlot(trx, id, now, isStaffs).catch(explainSlot);
    const isFreer =
      isReshaped || places > slot.max_bookings || (slot.is_blocked && !now.is_blocked);
    if (isFreer && !now.is_blocked && slot.current_bookings < places) {
      await announceFreed(trx, [id]);
    }
    return getSlot({ ...ctx, db: trx }, id);
  });
}
