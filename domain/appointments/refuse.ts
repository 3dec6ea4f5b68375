import { SlotTaken } from '#domain/availability/errors.ts';
import { alternativesTo } from '#domain/availability/find.ts';
import type { Ctx } from '#domain/context.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import type { Refusal } from './sql/why-refused.ts';

/** Leaves the transaction by being thrown: what it did is undone, and its Idempotency-Key forgotten. */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Says why a time could not be had, with what else there is; called once the transaction is over. */
export async function refuse(
  ctx: Ctx,
  asked: { slot_id: string; service_id: number },
  reason: Refusal,
): Promise<never> {
  switch (reason) {
    case 'no_slot':
      throw InvalidInput.at('slot_id', 'is not a time that can be booked');
    case 'no_pet':
      throw InvalidInput.at('pet_id', 'is not one of your pets');
    case 'not_then':
      throw InvalidInput.at('slot_id', 'is not on a day on which the pet is in your care');
    case 'no_service':
      throw InvalidInput.at('service_id', 'is not offered by this clinic at that time');
    case 'other_type':
      throw InvalidInput.at('appointment_type', 'is not what this time is for');
    case 'no_address':
      throw InvalidInput.at('home_address_line1', 'is required for a home visit');
    case 'payment_required':
      throw new Conflict(
        'payment_required',
        'This clinic asks for a payment or a card when you book. Hold the time and check out.',
        { checkout: '/v1/checkouts' },
      );
    default: {
      const others = await alternativesTo(ctx, asked.slot_id, asked.service_id);
      throw new SlotTaken(`${happened[reason]} Choose another.`, others);
    }
  }
}

const happened = {
  past: 'That time has begun.',
  too_late: 'The clinic no longer takes online bookings for that time.',
  taken: 'That time was just taken.',
  too_short: 'There is not enough time left there for this service.',
};
