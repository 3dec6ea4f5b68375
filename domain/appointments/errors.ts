import type { Slot } from '#domain/availability/slot.ts';
import { Conflict } from '#platform/errors.ts';

/** 409: somebody was faster, the clinic took the time back, or it has begun; says what else there is. */
export class SlotTaken extends Conflict {
  constructor(message: string, alternatives: Slot[]) {
    super('slot_taken', message, { alternatives });
  }
}

/** 409: the pet already has a visit that overlaps. */
export class PetBusy extends Conflict {
  constructor() {
    super(
      'pet_busy',
      'This pet already has a visit at that time. Choose another time, or move that visit.',
    );
  }
}
