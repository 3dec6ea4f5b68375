import { CHECKOUT_MINUTES, MOST_HOLDS } from '#domain/holds/hold.ts';

/** The rules of booking said once more, as simply as they go: a day of half hours, some owners, a clock in minutes. */

export const SLOT_MINUTES = 30;

export type Hold = { name: string; owner: number; slots: number[]; expires: number };
export type Visit = {
  name: string;
  owner: number;
  pet: number;
  slots: number[];
  units: number;
  status:
    | 'booked'
    | 'rescheduled'
    | 'cancelled_by_owner'
    | 'cancelled_by_clinic'
    | 'no_show'
    | 'completed';
  liveStatus: 'booked' | 'rescheduled';
  checkedIn: boolean;
  startedAt: number | null;
  endedAt: number | null;
};
export type Model = {
  now: number;
  /** Places of each slot; slot i starts at minute i × 30. */
  capacity: number[];
  holds: Hold[];
  visits: Visit[];
};

export const startOf = (slot: number) => slot * SLOT_MINUTES;
export const endOf = (visit: Visit) => startOf(visit.slots[0] ?? 0) + visit.units * SLOT_MINUTES;
export const isLive = (visit: Visit) => visit.status === 'booked' || visit.status === 'rescheduled';
const isCancelled = (visit: Visit) => visit.status.startsWith('cancelled');

/** The slots that a visit of so many half hours from this one needs; null past the end of the day. */
function runFrom(model: Model, slot: number, units: number): number[] | null {
  const run = Array.from({ length: units }, (_, i) => slot + i);
  return run.every((i) => i < model.capacity.length) ? run : null;
}

export function placesLeft(model: Model, slot: number, without?: Visit): number {
  const visits = model.visits.filter(
    (v) => v !== without && !isCancelled(v) && v.slots.includes(slot),
  );
  const holds = model.holds.filter((h) => h.expires > model.now && h.slots.includes(slot));
  return (model.capacity[slot] ?? 0) - visits.length - holds.length;
}

export function canTake(
  model: Model,
  slot: number,
  units: number,
  without?: Visit,
): number[] | null {
  const run = runFrom(model, slot, units);
  if (!run || startOf(slot) <= model.now) return null;
  return run.every((i) => placesLeft(model, i, without) > 0) ? run : null;
}

export function petIsBusy(model: Model, pet: number, slots: number[], without?: Visit): boolean {
  return model.visits.some(
    (v) =>
      v !== without && v.pet === pet && isLive(v) && v.slots.some((slot) => slots.includes(slot)),
  );
}

export function addHold(model: Model, hold: Omit<Hold, 'expires'>): void {
  model.holds.push({ ...hold, expires: model.now + CHECKOUT_MINUTES });
  // Expired holds that nobody swept still count among the owner's newest.
  const own = model.holds.filter((h) => h.owner === hold.owner);
  for (const oldest of own.slice(0, -MOST_HOLDS)) dropHold(model, oldest);
}

export function dropHold(model: Model, hold: Hold): void {
  model.holds = model.holds.filter((h) => h !== hold);
}

const UNDO_MINUTES = 60;

/** Which of start, completion and no-show can be undone now. */
export function undoes(model: Model, visit: Visit): 'start' | 'end' | null {
  const recent = (at: number | null) => at !== null && model.now - at <= UNDO_MINUTES;
  if (visit.status === 'completed' || visit.status === 'no_show')
    return recent(visit.endedAt) ? 'end' : null;
  return isLive(visit) && recent(visit.startedAt) ? 'start' : null;
}
