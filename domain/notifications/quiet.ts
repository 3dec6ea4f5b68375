export type QuietHours = { timezone: string; quiet_from: string; quiet_to: string };

/** The first instant from `now` on that is not in someone's quiet hours, which may pass midnight. */
export function outOfQuiet(now: Date, { timezone, quiet_from, quiet_to }: QuietHours): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = quiet_to < quiet_from;
  const isQuiet = overnight
    ? time >= quiet_from || time < quiet_to
    : time >= quiet_from && time < quiet_to;
  if (!isQuiet) return now;
  const day = overnight && time >= quiet_from ? local.add({ days: 1 }) : local;
  return new Date(day.withPlainTime(quiet_to).epochMilliseconds);
}
