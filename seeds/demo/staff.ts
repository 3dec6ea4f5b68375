import type { Kind, Vet } from './clinic.ts';
import type { Random } from './random.ts';
import type { Rows, UserRow, VetRow } from './rows.ts';
import type { Town } from './towns.ts';
import * as words from './words/bios.ts';

/** A vet's profile for an account: specialty by the kind of clinic, a bio of two or three sentences. */
export function vetRow(random: Random, user: UserRow, clinic: { kind: Kind; town: Town }): VetRow {
  const years = random.weighted([
    [2, random.int(1, 3)],
    [5, random.int(4, 12)],
    [4, random.int(13, 25)],
    [1, random.int(26, 38)],
  ]);
  const specialty = specialtyAt(random, clinic.kind);
  const sentences = [
    random.pick(years < 4 ? words.newOpenings : words.bioOpenings),
    random.pick(words.bioInterests[specialty] ?? []),
    ...(random.chance(0.65) ? [random.pick(words.bioHome)] : []),
  ];
  return {
    id: random.uuid(user.created_at),
    user_id: user.id,
    license_number: `${clinic.town.state}-${random.int(4000, 39_999)}`,
    license_state: clinic.town.state,
    specialty,
    years_experience: years,
    bio: sentences
      .join(' ')
      .replaceAll('{first}', user.first_name)
      .replaceAll('{city}', clinic.town.city)
      .replaceAll('{years}', String(years))
      .replaceAll('{school}', random.pick(words.schools)),
    is_verified: random.chance(0.93),
    created_at: user.created_at,
    updated_at: user.created_at,
  };
}

function specialtyAt(random: Random, kind: Kind): string {
  const usual: readonly (readonly [number, string])[] = [
    [50, 'General Practice'],
    [9, 'Surgery'],
    [9, 'Dentistry'],
    [7, 'Dermatology'],
    [9, 'Internal Medicine'],
    [4, 'Feline Medicine'],
    [4, 'Exotic Animals'],
    [3, 'Cardiology'],
    [4, 'Rehabilitation & Pain'],
  ];
  switch (kind) {
    case 'emergency':
      return random.weighted([
        [70, 'Emergency & Critical Care'],
        [20, 'Surgery'],
        [10, 'Internal Medicine'],
      ]);
    case 'cats':
      return random.weighted([
        [80, 'Feline Medicine'],
        [20, 'Dentistry'],
      ]);
    case 'exotics':
      return random.weighted([
        [75, 'Exotic Animals'],
        [25, 'General Practice'],
      ]);
    case 'country':
      return random.weighted([
        [45, 'Large Animal'],
        [45, 'General Practice'],
        [10, 'Surgery'],
      ]);
    case 'general':
      return random.weighted(usual);
  }
}

/** The accounts' places at a clinic: staff rows for all, roles for vets and the admin (a receptionist has none in the specification). */
export function employ(
  random: Random,
  rows: Rows,
  clinicId: string,
  people: { vets: Vet[]; admin: UserRow; desk: UserRow },
  since: Date,
): void {
  const hire = (user_id: string, role: 'vet' | 'admin' | 'receptionist', vet_id: string | null) => {
    rows.clinic_staff.push({
      id: random.uuid(since),
      clinic_id: clinicId,
      vet_id,
      user_id,
      role,
      is_primary: role === 'admin',
      created_at: since,
    });
    if (role === 'receptionist') return;
    rows.user_roles.push({
      id: random.uuid(since),
      user_id,
      role: role === 'vet' ? 'vet' : 'clinic_admin',
      clinic_id: clinicId,
      created_at: since,
    });
  };
  for (const vet of people.vets) hire(vet.user_id, 'vet', vet.id);
  hire(people.admin.id, 'admin', null);
  hire(people.desk.id, 'receptionist', null);
}
