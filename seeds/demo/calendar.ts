const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;

/** 'YYYY-MM-DD' so many days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(date) / DAY_MS;
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** 'HH:MM' of minutes since midnight; 1440 is 24:00. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The local date in a zone. */
export function localDate(zone: string, instant: Date): string {
  return zoned(zone, instant.getTime()).toPlainDate().toString();
}

const days = new Map<string, { startsAt: number; isPlain: boolean }>();

/** The instant of a local time (minutes since midnight) as milliseconds; null where the zone's clocks skip it, the first where they repeat it. */
export function instantOf(zone: string, date: string, minutes: number): number | null {
  const key = `${zone} ${date}`;
  let day = days.get(key);
  if (!day) {
    const start = Temporal.PlainDate.from(date).toZonedDateTime(zone);
    day = { startsAt: start.epochMilliseconds, isPlain: start.hoursInDay === 24 };
    days.set(key, day);
  }
  // Asking Temporal for every slot took 30 times as long as the days on which no clock changes need.
  if (day.isPlain) return day.startsAt + minutes * 60_000;
  const local = Temporal.PlainDate.from(
    addDays(date, Math.floor(minutes / DAY_MINUTES)),
  ).toPlainDateTime(clock(minutes % DAY_MINUTES));
  const instant = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return instant.toPlainDateTime().equals(local) ? instant.epochMilliseconds : null;
}

function zoned(zone: string, milliseconds: number) {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
}
