import { addSlot } from '../availability/add-slot.ts';
import { blockStretch } from '../availability/block.ts';
import { changeSlot } from '../availability/change-slot.ts';
import { fillHorizon } from '../availability/fill-horizon.ts';
import { getSlot, listSlots } from '../availability/find.ts';
import { BlockInput, SlotChange } from '../availability/input.ts';
import { removeSlot } from '../availability/remove-slot.ts';
import { takes } from '../takes.ts';

export const availability = {
  listSlots,
  getSlot,
  addSlot,
  changeSlot: takes(SlotChange, changeSlot),
  removeSlot,
  blockStretch: takes(BlockInput, blockStretch),
  fillHorizon,
};
