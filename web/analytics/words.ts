import type { Lead, Revenue } from '#domain/analytics/analytics.ts';
import { fullDate, money } from '../format.ts';

export const LEAD_WORDS: Record<Lead, { short: string; long: string }> = {
  under_4_hours: { short: '<4 h', long: 'Less than 4 hours' },
  under_1_day: { short: '<1 d', long: '4 to 24 hours' },
  under_3_days: { short: '<3 d', long: '1 to 3 days' },
  under_1_week: { short: '<1 w', long: '3 to 7 days' },
  under_2_weeks: { short: '<2 w', long: '1 to 2 weeks' },
  under_4_weeks: { short: '<4 w', long: '2 to 4 weeks' },
  longer: { short: '4 w+', long: '4 weeks or longer' },
};

/** '42%' of a whole, '4.2%' where it is little; 'none' of nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return 'none';
  const share = (100 * part) / whole;
  return share > 0 && share < 10 ? `${share.toFixed(1)}%` : `${Math.round(share)}%`;
}

/** '45 min', '5 h', '2.5 days': how far ahead something was booked. */
export function ahead(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} min`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} h`;
  const days = minutes / 1_440;
  return `${days < 10 ? Math.round(days * 10) / 10 : Math.round(days)} days`;
}

/** 'May 4' of the Monday of a week, as it stands under a bar. */
export const weekMark = (week: string): string => fullDate(week).replace(/, \d{4}$/, '');

export const net = ({ taken_cents, given_back_cents }: Revenue): number =>
  taken_cents - given_back_cents;

/** Money without its cents, for an axis; what went back may pass what came. */
export const roundMoney = (cents: number, currency: string): string =>
  `${cents < 0 ? '−' : ''}${money(Math.round(Math.abs(cents) / 100) * 100, currency)}`;
