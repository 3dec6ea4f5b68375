import type { Random } from './random.ts';

const MINUTE = 60_000;
const DAY_MS = 86_400_000;
const MORNING = 6.5 * 60 * MINUTE;

/** Milliseconds from a booking to a local time of day (in minutes): mostly days, seldom weeks, and not booked in the middle of the night. */
export function leadTime(random: Random, meanDays: number, timeOfDay: number): number {
  const days = Math.min(40, -Math.log(1 - random.next()) * meanDays);
  const lead = Math.round(days * DAY_MS) + 40 * MINUTE;
  const local = (((timeOfDay * MINUTE - lead) % DAY_MS) + DAY_MS) % DAY_MS;
  return local < MORNING ? lead + 7 * 60 * MINUTE : lead;
}
