import { addDays, weekday } from '../format.ts';
import { type Period, periodIn } from '../money/period.ts';

/** How many whole weeks can be chosen at once. */
export const SPANS = { 4: '4 weeks', 12: '12 weeks', 52: 'A year' } as const;
export type Span = keyof typeof SPANS;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Whole weeks that are over, so that the last bar is as good as the others; or the days in the address. */
export function spanIn(query: URLSearchParams, today: string): { span: Span | null } & Period {
  if (query.has('from')) return { span: null, ...periodIn(query, today) };
  const asked = Number(query.get('weeks'));
  const span = asked === 4 || asked === 52 ? asked : 12;
  const to = addDays(today, -1 - DAYS.indexOf(weekday(today)));
  return { span, from: addDays(to, 1 - 7 * span), to };
}
