/** Calendar arithmetic on YYYY-MM-DD texts, which belong to no zone. */

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (date: string): string =>
  addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);

/** The calendar date of an instant in an IANA zone. */
export function dateIn(zone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
