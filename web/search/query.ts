import { oneLine } from '../form-values.ts';
import { paths, type SearchQuery } from '../paths.ts';

export const SORTS = {
  soonest: 'Soonest',
  distance: 'Nearest',
  rating: 'Rating',
  relevance: 'Best match',
} as const;
export type Sort = keyof typeof SORTS;

/** The choices of one search, as they stand in the address. */
export type Choices = {
  where: string;
  /** Words: a clinic, a vet, a need. */
  q: string | null;
  service: string | null;
  who: string | null;
  /** The insurer that clinics are to take. */
  insurance: string | null;
  sort: Sort;
  type: 'in_person' | 'home_visit';
  radius_km: number;
  cursor: string | null;
};

/** Radii offered one after the other when nothing is near: 15, 30, 60 and 125 miles. */
const RADII_KM = [25, 50, 100, 200];

export function readChoices(url: URL): Choices {
  const get = (key: string) => url.searchParams.get(key)?.trim() || null;
  const sort = get('sort');
  const q = oneLine(get('q') ?? '').slice(0, 100) || null;
  const service = get('service');
  const type = get('type') ?? (service?.startsWith('home-visit') ? 'home_visit' : 'in_person');
  return {
    where: oneLine(get('where') ?? '').slice(0, 200),
    q,
    service,
    who: get('who'),
    insurance: get('insurance'),
    sort: sort && sort in SORTS ? (sort as Sort) : usualSort(q),
    type: type === 'home_visit' ? 'home_visit' : 'in_person',
    radius_km: Math.min(Math.max(Number(get('radius_km')) || 25, 1), 500),
    cursor: get('cursor'),
  };
}

/** Who names something wants that first; everybody else wants to be seen soon. */
const usualSort = (q: string | null): Sort => (q ? 'relevance' : 'soonest');

/** The address of the same search with some choices changed; what is the default stays out of it. */
export function searchPath(choices: Choices, change: Partial<Choices> = {}): string {
  const next = { ...choices, cursor: null, ...change };
  const query: SearchQuery = {
    where: next.where,
    q: next.q,
    service: next.service,
    who: next.who,
    insurance: next.insurance,
    sort: next.sort === usualSort(next.q) ? null : next.sort,
    type: next.type === 'in_person' ? null : next.type,
    radius_km: next.radius_km === 25 ? null : next.radius_km,
    cursor: next.cursor,
  };
  return paths.search(query);
}

/** The next wider radius, or null when there is none. */
export const widerThan = (radius_km: number): number | null =>
  RADII_KM.find((radius) => radius > radius_km) ?? null;
