import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { databaseErrorCode, violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { dateIn, daysBetween } from '#platform/local-date.ts';
import { FURTHEST_DAYS, getSlot } from './find.ts';
import type { SlotInput } from './input.ts';
import type { Slot } from './slot.ts';
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
    const id = await insertSlot(trx, input).catch(explain);
    return getSlot({ ...ctx, db: trx }, id);
  });
}

function explain(error: unknown): never {
  if (databaseErrorCode(error) === '22008') throw InvalidInput.at('slot_date', 'is out of range');
  switch (violatedConstraint(error)) {
    case 'availability_slots_one_vet_one_place':
      throw InvalidInput.at(
        'max_bookings',
        'must be 1 for a named vet: nobody is in two places at once',
      );
    case 'availability_slots_some_time':
      throw InvalidInput.at('end_time', 'must differ from start_time');
    case 'availability_slots_start_exists':
      throw InvalidInput.at(
        'start_time',
        'does not exist on that day: the clocks go forward over it',
      );
    case 'availability_slots_vet_id_fkey':
      throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
    case 'availability_slots_service_id_fkey':
      throw InvalidInput.at('service_id', 'is not a service we know');
    default:
      throw error;
  }
}
