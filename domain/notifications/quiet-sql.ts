/** The quiet hours of a person `u` whose settings, if there are any, are `s`: the columns of `QuietHours`. */
export const QUIET_HOURS = `u.timezone, left(coalesce(s.quiet_from, '21:00')::text, 5) AS quiet_from,
  left(coalesce(s.quiet_to, '08:00')::text, 5) AS quiet_to`;
