import { InvalidInput } from '#platform/errors.ts';
import { daysBetween } from '#platform/local-date.ts';

const MOST_DAYS = 366;

/** Days of a clinic's calendar, both of them in it. */
export type Period = { from: string; to: string };

/** Errors: 422 when it ends before it begins, or is longer than a year. */
export function checkPeriod({ from, to }: { from?: string | null; to?: string | null }): void {
  if (!from || !to) return;
  if (to < from) throw InvalidInput.at('to', 'must not be before from');
  if (daysBetween(from, to) > MOST_DAYS) {
    throw InvalidInput.at('to', 'must be within a year of from');
  }
}
