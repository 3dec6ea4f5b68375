import type { Clients } from './clients.ts';
import type { Clinic } from './clinic.ts';
import { leadTime } from './lead-time.ts';
import type { Random } from './random.ts';
import type { Status } from './rows.ts';
import { serviceOf } from './service-of.ts';
import { SLOT_MINUTES, type Slot } from './slots.ts';
import type { Visits } from './visit.ts';

const REUSE = 0.78;
const URGENT_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * The chance that a slot is tried for, so that 55 % of today's are booked, falling fast to 15 % in three weeks, as
 * bookings do: some tries find the time blocked or too short.
 */
export function bookedShare(daysAhead: number): number {
  return 0.16 + 0.46 * Math.exp(-daysAhead / 3.5);
}

/** Books a clinic's slots up to the share of each day, from today's first on. */
export function fillSlots(
  random: Random,
  clinic: Clinic,
  slots: Slot[],
  context: { clients: Clients; visits: Visits; now: Date; share: (slot: Slot) => number },
): void {
  const { clients, visits, share } = context;
  const now = context.now.getTime();
  slots.forEach((slot, index) => {
    const { row } = slot;
    for (let place = row.current_bookings; place < row.max_bookings; place++) {
      if (row.is_blocked || !random.chance(share(slot))) continue;
      // Nobody books an emergency for tomorrow, nor yesterday for today.
      const isUrgent = slot.startsAt < now + URGENT_MS && random.chance(0.12);
      const latest = Math.min(slot.startsAt, now);
      const timeOfDay = slot.start - (slot.startsAt - latest) / 60_000;
      const wait = isUrgent ? random.int(5, 150) * 60_000 : leadTime(random, 4, timeOfDay);
      const bookedAt = new Date(latest - wait);
      const patient = clients.patientFor(row.slot_date, bookedAt, REUSE);
      const wanted = serviceOf(random, clinic, row.slot_type, patient.animal.group, isUrgent);
      const run = runFrom(slots, index, clinic.offers.get(wanted)?.duration_min ?? 0);
      if (!run && row.slot_type === 'home_visit') return;
      const service = run ? wanted : 'general-exam';
      const minutes = clinic.offers.get(service)?.duration_min ?? SLOT_MINUTES;
      visits.write({
        clinic,
        run: run ?? [row],
        start: slot.start,
        startsAt: slot.startsAt,
        vet: slot.vet,
        patient,
        service,
        bookedAt,
        status: statusOf(random, slot.startsAt, minutes, now, wait),
      });
    }
  });
}

/** Rows of this slot and as many free ones straight after it as the minutes need; null when they are not there. */
function runFrom(
  slots: Slot[],
  index: number,
  minutes: number,
): [Slot['row'], ...Slot['row'][]] | null {
  const first = slots[index];
  if (!first) return null;
  const run: [Slot['row'], ...Slot['row'][]] = [first.row];
  for (
    let covered = SLOT_MINUTES, next = index + 1;
    covered < minutes;
    covered += SLOT_MINUTES, next++
  ) {
    const slot = slots[next];
    const follows =
      slot &&
      slot.row.slot_date === first.row.slot_date &&
      slot.row.vet_id === first.row.vet_id &&
      slot.row.slot_type === first.row.slot_type &&
      slot.start === first.start + covered;
    if (!follows || slot.row.is_blocked || slot.row.current_bookings >= slot.row.max_bookings)
      return null;
    run.push(slot.row);
  }
  return run;
}

function statusOf(
  random: Random,
  startsAt: number,
  minutes: number,
  now: number,
  wait: number,
): Status {
  if (startsAt + minutes * 60_000 < now) {
    return random.weighted([
      // What was booked long ago is forgotten most.
      [94, 'completed'],
      [2 + Math.min(9, wait / DAY_MS), 'no_show'],
      [3, 'cancelled_by_owner'],
    ]);
  }
  if (startsAt < now) return 'booked';
  return random.weighted([
    [92, 'booked'],
    [4, 'rescheduled'],
    [3, 'cancelled_by_owner'],
    [1, 'cancelled_by_clinic'],
  ]);
}
