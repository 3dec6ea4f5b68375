import { Conflict } from '#platform/errors.ts';
import type { Slot } from './slot.ts';

/** 409: somebody was faster, the clinic took the time back, or it has begun; says what else there is. */
export class SlotTaken extends Conflict {
  constructor(message: string, alternatives: Slot[]) {
    super('slot_taken', message, { alternatives });
  }
}

/** 409: visits or holds have the slot, so it can neither go nor change its shape. */
export class SlotClaimed extends Conflict {
  constructor() {
    super('slot_claimed', 'Somebody has this time. Move or cancel the visit first.');
  }
}

/** 409: a slot cannot have fewer places than are taken. */
export class BelowBookings extends Conflict {
  constructor(current_bookings: number) {
    super('below_bookings', `${current_bookings} places are taken; it cannot have fewer.`, {
      current_bookings,
    });
  }
}
