import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import type { Clinic, Kind, Person, Shift, Span, Vet } from './clinic.ts';
import { clinicName } from './clinic-name.ts';
import { clinicRow, slugOf, street } from './clinic-row.ts';
import { openingHours, weeklyShifts } from './hours.ts';
import type { Known } from './known.ts';
import { offersOf } from './offers.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';
import type { ClinicRow, Rows, UserRow } from './rows.ts';
import { employ, vetRow } from './staff.ts';
import type { Town } from './towns.ts';
import { writeWeek } from './week-rows.ts';

export type Setting = {
  random: Random;
  known: Known;
  people: People;
  rows: Rows;
  now: Date;
  horizonDays: number;
  taken: { names: Set<string>; slugs: Set<string>; phones: Set<string> };
};

type Name = { first_name: string; last_name: string };
type Staffing = Name & { email?: string };

/** What a clinic with a name of its own brings along; everything else is drawn. */
export type Given = {
  name: string;
  address: string;
  phone: string;
  row: Partial<ClinicRow>;
  vets: (Staffing & { specialty: string; years_experience: number; bio: string })[];
  admin: Staffing;
  desk: Staffing;
  week: { hours: (Span | null)[]; lunch: (Span | null)[] };
  shifts: (vets: Vet[]) => Shift[];
};

const POPULARITY = [0.5, 0.7, 0.85, 1, 1, 1.1, 1.25, 1.4];
const STARS: readonly (readonly [number, readonly number[]])[] = [
  [38, [78, 17, 3, 1, 1]],
  [46, [66, 22, 7, 3, 2]],
  [16, [44, 28, 14, 7, 7]],
];

/** Founds a clinic with its staff, hours, offers and shifts, and writes their rows. */
export function openClinic(
  setting: Setting,
  town: Town,
  kind: Kind,
  zip: string,
  given?: Given,
): Clinic {
  const { random, known, people, rows, now, horizonDays, taken } = setting;
  const place = known.place(zip);
  const names: Name[] =
    given?.vets ?? Array.from({ length: vetCount(random, kind, town) }, () => people.name());
  const road = street(random, town);
  const name =
    given?.name ??
    clinicName(random, { kind, city: town.city, street: road, vets: names }, taken.names);
  const slug = slugOf(name, town, taken.slugs);
  const row = {
    ...clinicRow(random, {
      now,
      horizonDays,
      kind,
      town,
      place,
      name,
      slug,
      address: given?.address ?? `${houseNumber(random, town)} ${road}`,
      phone: given?.phone ?? newPhone(random, town, taken.phones),
      vetCount: names.length,
    }),
    ...given?.row,
  };
  rows.clinics.push(row);
  // The others treat whoever comes.
  if (kind === 'cats') {
    rows.clinic_species.push({ clinic_id: row.id, species_id: known.speciesId('Cat') });
  }

  const hire = (who: Staffing): UserRow => {
    const user = people.user({
      ...who,
      at: row.created_at,
      timezone: row.timezone,
      areaCode: random.pick(town.areaCodes),
      domain: `${slug}.example`,
    });
    rows.users.push(user);
    return user;
  };
  const vets: Vet[] = names.map((who, index) => {
    const user = hire(who);
    const { specialty, years_experience, bio } = given?.vets[index] ?? {};
    const drawn = vetRow(random, user, { kind, town });
    const vet = specialty
      ? {
          ...drawn,
          specialty,
          years_experience: years_experience ?? 5,
          bio: bio ?? '',
          is_verified: true,
        }
      : drawn;
    rows.vets.push(vet);
    return { id: vet.id, user_id: user.id, first_name: user.first_name, last_name: user.last_name };
  });
  const admin = hire(given?.admin ?? people.name());
  const desk = hire(given?.desk ?? people.name());
  employ(random, rows, row.id, { vets, admin, desk }, row.created_at);

  const { hours, lunch } = given?.week ?? openingHours(random, kind);
  const shifts =
    given?.shifts(vets) ??
    weeklyShifts(random, { kind, hours, lunch, vets, visitsHomes: row.home_visit_enabled });
  const offers = offersOf(random, known, {
    kind,
    priceLevel: town.priceLevel,
    acceptsEmergency: row.accepts_emergency,
    visitsHomes: row.home_visit_enabled,
  });
  const clinic: Clinic = {
    row,
    town,
    kind,
    popularity: random.pick(POPULARITY),
    stars: random.weighted(STARS),
    hours,
    lunch,
    vets,
    admin: person(admin),
    desk: person(desk),
    terms: row.cancellation_terms as CancellationTerm[],
    offers,
    shifts,
  };
  writeWeek(random, rows, clinic);
  return clinic;
}

function vetCount(random: Random, kind: Kind, town: Town): number {
  if (kind === 'emergency') return random.int(3, 4);
  if (town.isRural)
    return random.weighted([
      [45, 1],
      [40, 2],
      [15, 3],
    ]);
  return random.weighted([
    [38, 1],
    [38, 2],
    [17, 3],
    [5, 4],
    [2, 5],
  ]);
}

function houseNumber(random: Random, town: Town): number {
  return town.isRural
    ? random.int(2, 880)
    : random.weighted([
        [6, random.int(11, 499)],
        [3, random.int(500, 2899)],
        [1, random.int(2900, 7900)],
      ]);
}

/** A number of the town that is kept for fiction and not yet another clinic's. */
function newPhone(random: Random, town: Town, taken: Set<string>): string {
  for (;;) {
    const phone = `+1${random.pick(town.areaCodes)}55501${String(random.int(0, 99)).padStart(2, '0')}`;
    if (taken.has(phone)) continue;
    taken.add(phone);
    return phone;
  }
}

const person = ({ id, first_name, last_name }: UserRow): Person => ({
  user_id: id,
  first_name,
  last_name,
});
