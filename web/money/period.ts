import { isDay } from '../format.ts';

export type Period = { from: string; to: string };

/** The period in the address, or the month so far, where it says none that can be. */
export function periodIn(query: URLSearchParams, today: string): Period {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (isDay(from) && isDay(to) && from <= to && daysApart(from, to) <= 366) return { from, to };
  return { from: `${today.slice(0, 7)}-01`, to: today };
}

const daysApart = (from: string, to: string) =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** One of a closed list in the address, or none. */
export const oneIn = <T extends string>(words: readonly T[], value: string | null): T | null =>
  words.find((word) => word === value) ?? null;
