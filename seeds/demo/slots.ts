import { addDays, clock, dayOfWeek, instantOf, localDate } from './calendar.ts';
import type { Clinic, Shift, Span, Vet } from './clinic.ts';
import type { Random } from './random.ts';
import type { SlotRow } from './rows.ts';

export const SLOT_MINUTES = 30;
const DAY_MS = 86_400_000;

/** A planned slot with what its bookings need to know. */
export type Slot = {
  row: SlotRow;
  vet: Vet | null;
  start: number;
  startsAt: number;
  /** Days from today at the clinic. */
  daysAhead: number;
};

/** Minutes at which slots begin in a shift: it is cut at the lunch break, and each piece is filled from its beginning. */
export function starts(
  shift: Span,
  hours: Span | null | undefined,
  lunch: Span | null | undefined,
): number[] {
  if (!hours) return [];
  const open = { start: Math.max(shift.start, hours.start), end: Math.min(shift.end, hours.end) };
  const pieces = lunch
    ? [
        { start: open.start, end: Math.min(open.end, lunch.start) },
        { start: Math.max(open.start, lunch.end), end: open.end },
      ]
    : [open];
  return pieces.flatMap(({ start, end }) => {
    const count = Math.max(0, Math.floor((end - start) / SLOT_MINUTES));
    return Array.from({ length: count }, (_, index) => start + index * SLOT_MINUTES);
  });
}

export function slotRow(
  random: Random,
  clinic: Clinic,
  shift: Pick<Shift, 'vet' | 'slot_type' | 'capacity'>,
  date: string,
  start: number,
  plannedAt: Date,
): SlotRow {
  return {
    id: random.uuid(plannedAt),
    clinic_id: clinic.row.id,
    vet_id: shift.vet?.id ?? null,
    slot_date: date,
    start_time: clock(start),
    end_time: clock(start + SLOT_MINUTES),
    slot_type: shift.slot_type,
    max_bookings: shift.capacity,
    current_bookings: 0,
    is_blocked: false,
    is_planned: true,
    created_at: plannedAt,
  };
}

/** A clinic's slots from today for the given number of days, by vet and time, as the planning job would make them. */
export const planSlots = (random: Random, clinic: Clinic, now: Date, horizonDays: number): Slot[] =>
  slotsOf(random, clinic, now, [0, horizonDays], horizonDays);

/** The same for days counted from today, both of them in it. */
export function slotsOf(
  random: Random,
  clinic: Clinic,
  now: Date,
  [first, last]: [first: number, last: number],
  horizonDays: number,
): Slot[] {
  const zone = clinic.row.timezone;
  const today = localDate(zone, now);
  const slots: Slot[] = [];
  for (const shift of clinic.shifts) {
    for (let daysAhead = first; daysAhead <= last; daysAhead++) {
      const date = addDays(today, daysAhead);
      const day = dayOfWeek(date);
      if (day !== shift.day_of_week) continue;
      const plannedAt = new Date(now.getTime() - (horizonDays - daysAhead) * DAY_MS);
      for (const start of starts(shift, clinic.hours[day], clinic.lunch[day])) {
        const startsAt = instantOf(zone, date, start);
        if (startsAt === null) continue;
        const row = slotRow(random, clinic, shift, date, start, plannedAt);
        slots.push({ row, vet: shift.vet, start, startsAt, daysAhead });
      }
    }
  }
  return slots;
}

/** Blocks a few times that the clinic keeps to itself: single ones, and now and then the end of a vet's day for surgery. */
export function block(random: Random, slots: Slot[], now: Date): void {
  const days = Map.groupBy(slots, ({ row }) => `${row.vet_id} ${row.slot_date} ${row.slot_type}`);
  for (const day of days.values()) {
    const hasSurgery = day.length > 6 && random.chance(0.06);
    day.forEach((slot, index) => {
      if (slot.startsAt < now.getTime()) return;
      slot.row.is_blocked = (hasSurgery && index >= day.length - 3) || random.chance(0.012);
    });
  }
}
