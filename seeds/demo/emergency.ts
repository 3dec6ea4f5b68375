import { dayOfWeek, instantOf, localDate } from './calendar.ts';
import type { Clinic } from './clinic.ts';
import type { Random } from './random.ts';
import type { FlagRow, Rows } from './rows.ts';
import { sentences } from './words/words.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
type FlagType = FlagRow['flag_type'];

const MESSAGES: Record<FlagType, string[]> = {
  accepting_emergency: sentences(`
    Walk in any time, no call needed.
    Please call from the car so that we can meet you at the door.
    A surgeon is in the building.
    Quiet at the moment.
    Busy. Critical patients go first.
    Two doctors on.
  `),
  at_capacity: sentences(`
    Critical cases only for the next few hours. Please call first.
    All oxygen cages are in use. Call and we will find you a bed nearby.
    In surgery. We can take the next patient in about two hours.
    Full ward. Stable pets may wait four hours or more.
  `),
  closed_emergency: sentences(`
    No doctor on site right now. Please go to the next hospital.
    Power is out on our block. Please go to the next hospital.
    Closed for emergencies while we repair the x-ray.
  `),
};

/** Emergency signs at most clinics that take emergencies and are open; some that closed forgot to take theirs down. */
export function raiseSigns(random: Random, rows: Rows, clinics: Clinic[], now: Date): void {
  const able = clinics.filter(({ row }) => row.accepts_emergency);
  able.forEach((clinic, index) => {
    for (let past = random.int(0, 2); past > 0; past--) {
      const since = new Date(now.getTime() - (past * 9 + random.int(1, 8)) * 24 * HOUR);
      const until = new Date(since.getTime() + 5 * HOUR);
      rows.emergency_flags.push({
        ...drawSign(random, clinic, since, until, now),
        is_active: false,
      });
    }
    const today = openToday(clinic, now);
    const isOpen = today && today.from <= now.getTime() && now.getTime() < today.until;
    // Every town has some hospital whose sign nobody has looked after since the morning.
    const isForgotten =
      clinic.kind === 'emergency' ? index % 8 === 3 : !isOpen && random.chance(0.3);
    if (isForgotten) {
      const until = now.getTime() - random.int(20, 300) * MINUTE;
      rows.emergency_flags.push(
        drawSign(random, clinic, new Date(until - 6 * HOUR), new Date(until), now),
      );
    } else if (today && isOpen && random.chance(clinic.kind === 'emergency' ? 1 : 0.7)) {
      const since = Math.max(today.from, now.getTime() - random.int(12, 170) * MINUTE);
      const until = Math.min(today.until, since + random.int(4, 14) * HOUR);
      rows.emergency_flags.push(drawSign(random, clinic, new Date(since), new Date(until), now));
    }
  });
}

/** Harbor Street's own sign, up while it is open. */
export function raiseHarborSign(random: Random, rows: Rows, clinic: Clinic, now: Date): void {
  const today = openToday(clinic, now);
  if (!today || now.getTime() < today.from || today.until <= now.getTime()) return;
  const since = Math.max(today.from, now.getTime() - 95 * MINUTE);
  rows.emergency_flags.push(
    signRow(random, clinic, new Date(since), {
      flag_type: 'accepting_emergency',
      message: 'Please call from the car so that we can meet you at the door.',
      wait_min_minutes: 40,
      wait_max_minutes: 60,
      confirmed_at: new Date(Math.max(since, now.getTime() - 12 * MINUTE)),
      expires_at: new Date(today.until),
    }),
  );
}

function openToday(clinic: Clinic, now: Date): { from: number; until: number } | null {
  const zone = clinic.row.timezone;
  const date = localDate(zone, now);
  const hours = clinic.hours[dayOfWeek(date)];
  if (!hours) return null;
  // A hospital that never closes sets its signs over midnight.
  if (clinic.kind === 'emergency')
    return { from: now.getTime() - 24 * HOUR, until: now.getTime() + 24 * HOUR };
  const from = instantOf(zone, date, hours.start);
  const until = instantOf(zone, date, hours.end);
  return from === null || until === null ? null : { from, until };
}

function drawSign(random: Random, clinic: Clinic, since: Date, until: Date, now: Date): FlagRow {
  const isHospital = clinic.kind === 'emergency';
  const type = random.weighted<FlagType>([
    [isHospital ? 74 : 64, 'accepting_emergency'],
    [22, 'at_capacity'],
    [isHospital ? 4 : 14, 'closed_emergency'],
  ]);
  const wait =
    type === 'closed_emergency'
      ? null
      : type === 'at_capacity'
        ? random.int(12, 24) * 10
        : random.int(1, 8) * 10;
  return signRow(random, clinic, since, {
    flag_type: type,
    message: random.chance(0.75) ? random.pick(MESSAGES[type]) : null,
    wait_min_minutes: wait,
    wait_max_minutes: wait === null ? null : wait + random.pick([20, 20, 30, 60]),
    confirmed_at: new Date(Math.min(now.getTime(), since.getTime() + random.int(0, 10) * MINUTE)),
    expires_at: until,
  });
}

function signRow(
  random: Random,
  clinic: Clinic,
  since: Date,
  given: Pick<
    FlagRow,
    | 'flag_type'
    | 'message'
    | 'wait_min_minutes'
    | 'wait_max_minutes'
    | 'confirmed_at'
    | 'expires_at'
  >,
): FlagRow {
  return {
    id: random.uuid(since),
    clinic_id: clinic.row.id,
    started_at: since,
    created_by: random.chance(0.6) ? clinic.desk.user_id : clinic.admin.user_id,
    is_active: true,
    created_at: since,
    ...given,
  };
}
