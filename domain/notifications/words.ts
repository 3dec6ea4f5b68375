/** 'Tue, Dec 1, 3:30 PM' of a local date and time. */
export function dateTime(date: string, time: string): string {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return spaced(
    local.toLocaleString('en-US', {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
  );
}

/** '3:30 PM' of a local time. */
export const clock = (time: string): string =>
  spaced(
    Temporal.PlainTime.from(time).toLocaleString('en-US', { hour: 'numeric', minute: '2-digit' }),
  );

/** 'Tue, Dec 1' of a local date. */
export const day = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  });

/** 'Tue, Dec 1, 2026' of a day. */
export const longDay = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  });

/** 'Tue, Dec 1, 3:30 PM EST' of an instant; the zone is named only when its clock differs from the reader's just then. */
export function instantIn(zone: string, instant: Date, reader: string): string {
  const at = (timeZone: string) =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const there = at(zone);
  const [date = '', time = ''] = there
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .split('T');
  if (there.offset === at(reader).offset) return dateTime(date, time);
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  const name = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return `${dateTime(date, time)} ${name}`;
}

/** '$62.50' */
export const money = (cents: number, currency: string): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);

/** 'Rex', 'Rex and Olive', 'Rex, Olive and Mochi'. */
export const names = (all: string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

// Intl parts the time from AM and PM by a narrow space that mail clients show as a box.
const spaced = (text: string) => text.replaceAll('\u202f', ' ');
