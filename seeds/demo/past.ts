import { addDays, dayOfWeek, instantOf, localDate } from './calendar.ts';
import type { Clients, Patient } from './clients.ts';
import type { Clinic, Shift } from './clinic.ts';
import { leadTime } from './lead-time.ts';
import type { Random } from './random.ts';
import type { AppointmentRow, Rows, SlotRow, Status } from './rows.ts';
import { serviceOf } from './service-of.ts';
import { SLOT_MINUTES, slotRow, starts } from './slots.ts';
import type { Planned, Visits } from './visit.ts';

const DAYS_BACK = 182;
const DAY_MS = 86_400_000;
const REUSE = 0.5;

export type PastVisit = { row: AppointmentRow; planned: Planned };
type Moment = { shift: Shift; date: string; start: number; startsAt: number; length: number };

/** A clinic's visits of the last half year, each in a slot of a vet's shift. */
export function pastVisits(
  random: Random,
  clinic: Clinic,
  count: number,
  context: { clients: Clients; visits: Visits; rows: Rows; now: Date },
): PastVisit[] {
  const moments = drawMoments(random, clinic, count, context.now);
  return moments.flatMap((moment) => {
    const isUrgent = random.chance(0.12);
    const wait = isUrgent ? random.int(5, 150) * 60_000 : leadTime(random, 5, moment.start);
    const bookedAt = new Date(moment.startsAt - wait);
    const patient = context.clients.patientFor(moment.date, bookedAt, REUSE);
    const wanted = serviceOf(
      random,
      clinic,
      moment.shift.slot_type,
      patient.animal.group,
      isUrgent,
    );
    const fits = (clinic.offers.get(wanted)?.duration_min ?? 0) <= moment.length * SLOT_MINUTES;
    if (!fits && moment.shift.slot_type === 'home_visit') return [];
    return writePast(
      random,
      clinic,
      moment,
      fits ? wanted : 'general-exam',
      patient,
      bookedAt,
      context,
    );
  });
}

/** One visit of the past with its slots. */
export function writePast(
  random: Random,
  clinic: Clinic,
  moment: Moment,
  service: string,
  patient: Patient,
  bookedAt: Date,
  context: { visits: Visits; rows: Rows },
  outcome?: Status,
): PastVisit {
  const minutes = clinic.offers.get(service)?.duration_min ?? SLOT_MINUTES;
  const plannedAt = new Date(moment.startsAt - 60 * DAY_MS);
  const make = (start: number): SlotRow =>
    slotRow(random, clinic, moment.shift, moment.date, start, plannedAt);
  const run: [SlotRow, ...SlotRow[]] = [make(moment.start)];
  for (let covered = SLOT_MINUTES; covered < minutes; covered += SLOT_MINUTES) {
    run.push(make(moment.start + covered));
  }
  context.rows.availability_slots.push(...run);
  const planned: Planned = {
    clinic,
    run,
    start: moment.start,
    startsAt: moment.startsAt,
    vet: moment.shift.vet,
    patient,
    service,
    bookedAt,
    status:
      outcome ??
      random.weighted([
        [86, 'completed'],
        [7, 'cancelled_by_owner'],
        [2, 'cancelled_by_clinic'],
        [5, 'no_show'],
      ]),
  };
  return { row: context.visits.write(planned), planned };
}

// Each takes three slots out of its day, so that longer services fit and no vet is in two rooms.
function drawMoments(random: Random, clinic: Clinic, count: number, now: Date): Moment[] {
  const zone = clinic.row.timezone;
  const today = localDate(zone, now);
  const taken = new Set<string>();
  const moments: Moment[] = [];
  for (let tries = 0; moments.length < count && tries < count * 8; tries++) {
    const date = addDays(today, -random.int(1, DAYS_BACK));
    const day = dayOfWeek(date);
    const shifts = clinic.shifts.filter((shift) => shift.day_of_week === day && shift.vet);
    if (shifts.length === 0) continue;
    const shift = random.pick(shifts);
    const grid = starts(shift, clinic.hours[day], clinic.lunch[day]);
    const index = random.int(0, Math.max(0, Math.ceil(grid.length / 3) - 1)) * 3;
    const start = grid[index];
    const key = `${shift.vet?.id} ${date} ${start}`;
    if (start === undefined || taken.has(key)) continue;
    const startsAt = instantOf(zone, date, start);
    if (startsAt === null) continue;
    taken.add(key);
    const isFollowed = (n: number) => grid[index + n] === start + n * SLOT_MINUTES;
    const length = !isFollowed(1) ? 1 : !isFollowed(2) ? 2 : 3;
    moments.push({ shift, date, start, startsAt, length });
  }
  return moments.sort((a, b) => a.startsAt - b.startsAt);
}
