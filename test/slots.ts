import type { Slot } from '#domain/availability/slot.ts';
import { domain } from '#domain/index.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import type { HarborStreet } from './people.ts';

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

type Wish = { day?: number; at?: string; minutes?: number; max_bookings?: number };

/** Offers times at Harbor Street so that no two overlap unless asked: noon, 1 PM, 2 PM … from three days ahead. */
export function timetable({ clinic, grace }: HarborStreet) {
  let hour = 0;
  const offer = async ({ day, at, minutes = 30, max_bookings = 1 }: Wish = {}): Promise<Slot> => {
    const next = 12 * 60 + (at === undefined ? 60 * hour++ : 0);
    const [h = 0, m = 0] = at?.split(':').map(Number) ?? [];
    const start = at === undefined ? next : h * 60 + m;
    const ahead = day ?? 3 + Math.floor(start / 1440);
    return domain.availability.addSlot(grace.ctx, {
      clinic_id: clinic.id,
      slot_date: addDays(dateIn(clinic.timezone, grace.ctx.now), ahead),
      start_time: clock(start),
      end_time: clock(start + minutes),
      max_bookings,
    });
  };
  return { offer };
}
