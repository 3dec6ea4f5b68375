import { addDays, localDate } from './calendar.ts';
import type { Kind } from './clinic.ts';
import type { Place } from './known.ts';
import { plain } from './people.ts';
import { createRandom, type Random } from './random.ts';
import type { ClinicRow } from './rows.ts';
import type { Town } from './towns.ts';
import * as prose from './words/clinic-prose.ts';
import { policies } from './words/policies.ts';
import { cityStreets, easternRoads, westernRoads } from './words/streets.ts';

const KM_PER_DEGREE = 111.2;
const KM_PER_MILE = 1.609344;
const MOST_KM_FROM_ZIP = 0.8;
const COUNTS = ['', 'one vet', 'two vets', 'three vets', 'four vets', 'five vets'];

/** A street of the town with the last word kept whole: 'Linden Street'. */
export function street(random: Random, town: Town): string {
  if (!town.isRural) return random.pick(cityStreets);
  return random.pick(town.state === 'ME' ? easternRoads : westernRoads);
}

/** A point within 0.8 km of the place, so that neighbours do not lie on one spot. */
function near(random: Random, place: Place): { latitude: number; longitude: number } {
  const angle = random.next() * 2 * Math.PI;
  const km = MOST_KM_FROM_ZIP * Math.sqrt(random.next());
  const north = (km * Math.cos(angle)) / KM_PER_DEGREE;
  const east =
    (km * Math.sin(angle)) / (KM_PER_DEGREE * Math.cos((place.latitude * Math.PI) / 180));
  return {
    latitude: Number((place.latitude + north).toFixed(6)),
    longitude: Number((place.longitude + east).toFixed(6)),
  };
}

export function slugOf(name: string, town: Town, taken: Set<string>): string {
  const short = plain(name);
  const named = short.includes(plain(town.city)) ? `${short}-${plain(town.state)}` : short;
  const slug = [
    named,
    `${short}-${plain(town.city)}`,
    `${short}-${plain(town.city)}-${plain(town.state)}`,
  ].find((candidate) => !taken.has(candidate));
  if (!slug) throw new Error(`There are two clinics called ${name} in ${town.city}.`);
  taken.add(slug);
  return slug;
}

/** The clinic's own row; `address` and `phone` are already drawn. */
export function clinicRow(
  random: Random,
  given: {
    now: Date;
    horizonDays: number;
    kind: Kind;
    town: Town;
    place: Place;
    name: string;
    slug: string;
    address: string;
    phone: string;
    vetCount: number;
  },
): ClinicRow {
  const { kind, town, place, name, slug } = given;
  const createdAt = new Date(
    given.now.getTime() - random.int(260, 1300) * 86_400_000 - random.int(0, 86_400_000),
  );
  const visitsHomes = random.chance(kind === 'emergency' ? 0 : town.isRural ? 0.5 : 0.23);
  const policy = random.pick(policies);
  const miles = random.pick(town.isRural ? [25, 40, 50] : [3, 5, 5, 8, 10, 12]);
  return {
    id: random.uuid(createdAt),
    name,
    slug,
    description: describe(random, { ...given, miles: visitsHomes ? miles : null }),
    phone: given.phone,
    email: `hello@${slug}.example`,
    website_url: random.chance(0.8) ? `https://${slug}.example` : null,
    address_line1: given.address,
    address_line2:
      !town.isRural && random.chance(0.15)
        ? `Suite ${random.int(1, 9)}${random.pick(['', '', '00', 'A', 'B'])}`
        : null,
    city: place.city,
    state: place.state,
    postal_code: place.postal_code,
    ...near(random, place),
    timezone: place.timezone,
    cancellation_policy: policy.text,
    cancellation_terms: policy.terms,
    // A stream of its own: few clinics ask for money in advance, and most visits stay a press away.
    payment_policy: createRandom(`findmyvet payments ${slug}`).weighted([
      [96, 'none'],
      [1, 'card_on_file'],
      [2, 'deposit'],
      [1, 'prepay'],
    ] as const),
    deposit_percent: 25,
    minimum_notice_min: kind === 'emergency' ? 0 : random.pick([0, 0, 0, 30, 60]),
    parking_notes: random.pick(town.isRural ? prose.countryParking : prose.cityParking),
    accepts_emergency: kind === 'emergency' || random.chance(town.isRural ? 0.5 : 0.11),
    home_visit_enabled: visitsHomes,
    home_visit_radius_km: visitsHomes ? Number((miles * KM_PER_MILE).toFixed(2)) : null,
    slots_planned_until: addDays(localDate(place.timezone, given.now), given.horizonDays),
    created_at: createdAt,
    updated_at: createdAt,
  };
}

function describe(
  random: Random,
  given: { kind: Kind; town: Town; name: string; vetCount: number; miles: number | null },
): string {
  const openings = {
    general: prose.cityOpenings,
    country: prose.countryOpenings,
    emergency: prose.emergencyOpenings,
    cats: prose.catOpenings,
    exotics: prose.exoticOpenings,
  }[given.kind];
  const parts = [
    random.pick(openings),
    ...random.shuffled(prose.traits).slice(0, random.int(1, 2)),
    ...(given.miles === null ? [] : [random.pick(prose.homeTraits)]),
  ];
  return parts
    .join(' ')
    .replaceAll('{city}', given.town.city)
    .replaceAll('{name}', given.name)
    .replaceAll('{year}', String(random.int(1968, 2019)))
    .replaceAll('{count}', COUNTS[given.vetCount] ?? 'a dozen vets')
    .replaceAll('{miles}', String(given.miles));
}
