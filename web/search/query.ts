import { oneLine } from '../form-values.ts';
import { addDays, isDay, utcDay } from '../format.ts';
import { paths, type SearchQuery } from '../paths.ts';

export const SORTS = {
  soonest: 'Soonest',
  distance: 'Nearest',
  rating: 'Rating',
  price: 'Price',
  relevance: 'Best match',
} as const;
export type Sort = keyof typeof SORTS;

/** The choices of one search, as they stand in the address. */
export type Choices = {
  where: string;
  /** `where` is the middle of a map that somebody moved. */
  area: boolean;
  /** Words: a clinic, a vet, a need. */
  q: string | null;
  service: string | null;
  who: string | null;
  /** The insurer that clinics are to take. */
  insurance: string | null;
  min_rating: number | null;
  open_now: boolean;
  accepts_emergency: boolean;
  /** First and last local day. */
  from: string | null;
  to: string | null;
  sort: Sort;
  type: 'in_person' | 'home_visit';
  radius_km: number;
  cursor: string | null;
};

export const USUAL_RADIUS_KM = 25;
/** 5, 16, 31, 62 and 124 miles; offered one after the other when nothing is near. */
export const RADII_KM = [8, USUAL_RADIUS_KM, 50, 100, 200];
/** Nobody offers times a year ahead. */
const FURTHEST_DAYS = 366;

export function readChoices(url: URL, now: Date): Choices {
  const get = (key: string) => url.searchParams.get(key)?.trim() || null;
  const sort = get('sort');
  const q = oneLine(get('q') ?? '').slice(0, 100) || null;
  const service = get('service');
  const type = get('type') ?? (isHouseCall(service) ? 'home_visit' : 'in_person');
  const stars = Number(get('min_rating'));
  return {
    where: oneLine(get('where') ?? '').slice(0, 200),
    area: get('area') === 'map',
    q,
    service,
    who: get('who'),
    insurance: get('insurance'),
    min_rating: stars >= 1 && stars <= 5 ? stars : null,
    open_now: get('open_now') === 'yes',
    accepts_emergency: get('accepts_emergency') === 'yes',
    ...daysOf(get('from'), get('to'), utcDay(now)),
    sort: sort && sort in SORTS ? (sort as Sort) : usualSort(q),
    type: type === 'home_visit' ? 'home_visit' : 'in_person',
    radius_km: Math.min(Math.max(Number(get('radius_km')) || USUAL_RADIUS_KM, 1), 500),
    cursor: get('cursor'),
  };
}

/** Who names something wants that first; everybody else wants to be seen soon. */
const usualSort = (q: string | null): Sort => (q ? 'relevance' : 'soonest');

/** Services that are made for the home happen nowhere else. */
export const isHouseCall = (service: string | null) => service?.startsWith('home-visit') === true;

/** Days in the order that was meant; what is none, or too far away, was not asked for. */
function daysOf(from: string | null, to: string | null, today: string) {
  const near = (day: string | null) =>
    day && isDay(day) && day < addDays(today, FURTHEST_DAYS) && day >= addDays(today, -1)
      ? day
      : null;
  const [first, last] = [near(from), near(to)];
  return first && last && last < first ? { from: last, to: first } : { from: first, to: last };
}

/** What the address says of the choices; what is the default stays out of it. */
export function searchQuery(choices: Choices, change: Partial<Choices> = {}): SearchQuery {
  const next = { ...choices, cursor: null, ...change };
  return {
    where: next.where,
    area: next.area ? 'map' : null,
    q: next.q,
    service: next.service,
    who: next.who,
    insurance: next.insurance,
    min_rating: next.min_rating,
    open_now: next.open_now ? 'yes' : null,
    accepts_emergency: next.accepts_emergency ? 'yes' : null,
    from: next.from,
    to: next.to,
    sort: next.sort === usualSort(next.q) ? null : next.sort,
    type: next.type === (isHouseCall(next.service) ? 'home_visit' : 'in_person') ? null : next.type,
    radius_km: next.radius_km === USUAL_RADIUS_KM ? null : next.radius_km,
    cursor: next.cursor,
  };
}

/** The address of the same search with some choices changed. */
export const searchPath = (choices: Choices, change: Partial<Choices> = {}): string =>
  paths.search(searchQuery(choices, change));

/** The next wider radius, or null when there is none. */
export const widerThan = (radius_km: number): number | null =>
  RADII_KM.find((radius) => radius > radius_km) ?? null;
