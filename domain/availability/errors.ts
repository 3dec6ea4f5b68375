import { Conflict } from '#platform/errors.ts';
import type { Slot } from './slot.ts';

/** 409: somebody was faster, the clinic took the time back, or it has begun; says what else there is. */
export class SlotTaken extends Conflict {
  constructor(message: string, alternatives: Slot[]) {
    super('slot_taken', message, { alternatives });
  }
}
