import { day } from '#domain/notifications/words.ts';

/** From when to when a sitter looks after a pet. */
export const dayWords = ({ starts_on, ends_on }: { starts_on: string; ends_on: string | null }) =>
  ends_on === starts_on || ends_on === null
    ? `on ${day(starts_on)}`
    : `from ${day(starts_on)} to ${day(ends_on)}`;
