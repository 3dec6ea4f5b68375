import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput } from '#platform/errors.ts';
import { dateIn, daysBetween } from '#platform/local-date.ts';
import { FURTHEST_DAYS, getSlot } from './find.ts';
import type { SlotInput } from './input.ts';
import { announceFreed } from './release.ts';
import type { Slot } from './slot.ts';
import { explainSlot } from './slot-problem.ts';
import { insertSlot } from './sql/change.ts';

/** Offers a single time at a clinic. Errors: 401, 404 for others than its staff, 422. */
export async function addSlot(ctx: Ctx, input: SlotInput & { clinic_id: string }): Promise<Slot> {
  requireStaff(ctx, input.clinic_id);
  const ahead = daysBetween(dateIn('UTC', ctx.now), input.slot_date);
  if (ahead < -1 || ahead > FURTHEST_DAYS) {
    throw InvalidInput.at('slot_date', 'must be a day from today to two years ahead');
  }
  if (input.start_time === '24:00')
    throw InvalidInput.at('start_time', 'must be a time before 24:00');
  return write(ctx, async (trx) => {
    const id = await insertSlot(trx, input).catch(explainSlot);
    await announceFreed(trx, [id]);
    return getSlot({ ...ctx, db: trx }, id);
  });
}
