import { distance, shortDate } from '../format.ts';
import { type Choices, isHouseCall, USUAL_RADIUS_KM } from './query.ts';

/** A filter in force: what it says, and the choices without it. */
export type Filter = { name: string; without: Partial<Choices> };

/** Everything without a filter. */
export const UNFILTERED = {
  insurance: null,
  min_rating: null,
  open_now: false,
  accepts_emergency: false,
  from: null,
  to: null,
  radius_km: USUAL_RADIUS_KM,
} satisfies Partial<Choices>;

/** The filters of a search, in the order of their form. */
export function filtersOf(choices: Choices, insurer: string | null): Filter[] {
  const { type, service, from, to, min_rating, open_now, accepts_emergency, radius_km } = choices;
  const filters: (Filter | false)[] = [
    type === 'home_visit' &&
      !isHouseCall(service) && { name: 'At your home', without: { type: 'in_person' } },
    (from !== null || to !== null) && { name: days(from, to), without: { from: null, to: null } },
    min_rating !== null && {
      name: `Rated ${min_rating} or better`,
      without: { min_rating: null },
    },
    insurer !== null && { name: `Takes ${insurer}`, without: { insurance: null } },
    open_now && { name: 'Open now', without: { open_now: false } },
    accepts_emergency && { name: 'Takes emergencies', without: { accepts_emergency: false } },
    // How far a map reaches is seen on it.
    radius_km !== USUAL_RADIUS_KM &&
      !choices.area && {
        name: `Within ${distance(radius_km)}`,
        without: { radius_km: USUAL_RADIUS_KM },
      },
  ];
  return filters.filter((filter) => filter !== false);
}

function days(from: string | null, to: string | null): string {
  if (from && from === to) return shortDate(from);
  if (!from) return `Until ${shortDate(to ?? '')}`;
  return to ? `${shortDate(from)} to ${shortDate(to)}` : `From ${shortDate(from)}`;
}
