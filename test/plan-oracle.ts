import type { Rules, Zone } from './zones.ts';

export const DAYS_PLANNED = 4;

export type Expected = { date: string; start: string; end: string; instant: number };

/** Wall minutes since the midnight of `today`, told by Temporal's calendar. */
const wall = (today: Temporal.PlainDate, minute: number) =>
  today.toPlainDateTime().add({ minutes: minute });
const exists = (zone: Zone, local: Temporal.PlainDateTime) =>
  local.toZonedDateTime(zone).toPlainDateTime().equals(local);

/**
 * What planning should make of a vet's rules, worked out minute by minute: a minute is open or it is not; each run of
 * open minutes in a shift is filled from its beginning; what the clocks skip is left out.
 */
export function expectedSlots(zone: Zone, today: Temporal.PlainDate, rules: Rules): Expected[] {
  const { slot_minutes: length, buffer_min: buffer } = rules;
  const open = openMinutes(today, rules);
  const candidates: number[] = [];
  for (let day = -1; day <= DAYS_PLANNED; day++) {
    const shift = rules.shifts[today.add({ days: day }).dayOfWeek % 7];
    if (!shift) continue;
    let free = 0;
    for (let minute = day * 1440 + shift.from; minute < day * 1440 + shift.to; minute++) {
      free = open.has(minute) ? free + 1 : 0;
      if (free === length) {
        candidates.push(minute - length + 1);
        free = -buffer;
      } else if (!open.has(minute)) {
        free = 0;
      }
    }
  }
  candidates.sort((a, b) => a - b);
  return candidates
    .filter((start, i) => i === 0 || start >= (candidates[i - 1] ?? 0) + length + buffer)
    .filter((start) => start > rules.nowMinute && start < (DAYS_PLANNED + 1) * 1440)
    .filter((start) => exists(zone, wall(today, start)))
    .filter((start) => exists(zone, wall(today, start + length).subtract({ microseconds: 1 })))
    .map((start) => {
      const begins = wall(today, start);
      return {
        date: begins.toPlainDate().toString(),
        start: begins.toPlainTime().toString().slice(0, 5),
        end: wall(today, start + length)
          .toPlainTime()
          .toString()
          .slice(0, 5),
        instant: begins.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds,
      };
    });
}

function openMinutes(today: Temporal.PlainDate, { hours, pause }: Rules): Set<number> {
  const open = new Set<number>();
  const days = Array.from({ length: DAYS_PLANNED + 4 }, (_, i) => i - 2);
  for (const day of days) {
    const span = hours[today.add({ days: day }).dayOfWeek % 7];
    if (!span) continue;
    for (let minute = span.from; minute < span.to; minute++) open.add(day * 1440 + minute);
  }
  for (const day of pause ? days : []) {
    for (let m = pause?.from ?? 0; m < (pause?.to ?? 0); m++) open.delete(day * 1440 + m);
  }
  return open;
}
