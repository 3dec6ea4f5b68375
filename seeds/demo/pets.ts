import { HOUSE_CATS, MIXES, PEDIGREE_CATS, POPULAR_DOGS } from './breeds-kept.ts';
import { localDate } from './calendar.ts';
import type { Clinic, Kind } from './clinic.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';
import type { PetRow, UserRow } from './rows.ts';
import { CITY, COUNTRY, EXOTIC, type Group, SPECIES, type SpeciesFacts } from './species-seen.ts';
import * as names from './words/pet-names.ts';
import { sentences } from './words/words.ts';

const YEAR_MS = 365.25 * 86_400_000;

export type Animal = {
  row: PetRow;
  species: string;
  group: Group;
  breed: string | null;
  ageYears: number;
};
export type PetKind = {
  species: string;
  name: string;
  breed: string;
  ageYears: number;
  sex: 'male' | 'female';
  weight_kg: number;
};

const PET_NOTES = sentences(`
Allergic to chicken.
Shy with strangers, fine after five minutes.
Takes pills in cream cheese.
Had a reaction to the lepto vaccine as a puppy.
Does not like other animals in the waiting room.
On a kidney diet.
Rescue, history unknown.
Heart murmur, grade 2, checked yearly.
Very food motivated.
Bites when {he} is picked up.
Deaf in the left ear.
Seizures, last one in spring.
Ticklish feet.
Gabapentin the evening before helps.
`);

/** A pet of this owner, of a kind that the clinic sees; what is given is kept. */
export function petRow(
  random: Random,
  known: Known,
  clinic: Clinic,
  owner: UserRow,
  given: Partial<PetKind>,
  taken: Set<string>,
): Animal {
  const species = given.species ?? speciesAt(random, clinic.kind);
  const facts = SPECIES[species];
  if (!facts) throw new Error(`The demo knows no ${species}.`);
  const [breed, weights] = breedOf(random, known, species, facts);
  const name = given.name ?? newName(random, facts.names, taken);
  const sex = given.sex ?? sexOf(random, name);
  const ageYears = given.ageYears ?? Math.max(0.2, facts.oldest * random.next() ** 1.4);
  const isYoung = ageYears < 1;
  const kg =
    given.weight_kg ??
    (weights[0] + random.next() * (weights[1] - weights[0])) *
      (isYoung ? 0.35 + 0.5 * ageYears : 1);
  const breedName = given.breed ?? breed;
  const bornAt = new Date(owner.created_at.getTime() - ageYears * YEAR_MS);
  const isHousePet = facts.group === 'dog' || facts.group === 'cat' || facts.group === 'rabbit';
  return {
    species,
    group: facts.group,
    breed: breedName,
    ageYears,
    row: {
      id: random.uuid(owner.created_at),
      owner_id: owner.id,
      name,
      species_id: known.speciesId(species),
      breed_id: breedName === null ? null : (known.breedsOf(species).get(breedName) ?? null),
      date_of_birth: given.ageYears || random.chance(0.85) ? localDate('UTC', bornAt) : null,
      weight_kg:
        random.chance(0.08) && !given.weight_kg ? null : Number(kg.toFixed(kg < 1 ? 2 : 1)),
      sex: facts.group === 'reptile' && random.chance(0.4) ? 'unknown' : sex,
      is_neutered: isHousePet ? !isYoung && random.chance(0.86) : random.chance(0.7) ? false : null,
      notes: random.chance(0.16)
        ? random.pick(PET_NOTES).replaceAll('{he}', sex === 'female' ? 'she' : 'he')
        : null,
      created_at: owner.created_at,
      updated_at: owner.created_at,
    },
  };
}

/** A name that is rare at the clinic: the desk would mix up two of a name on one day. */
function newName(random: Random, list: string[], taken: Set<string>): string {
  for (let tries = 0; tries < 5; tries++) {
    const name = random.pick(list);
    if (!taken.has(name)) return name;
  }
  return random.pick(list);
}

function sexOf(random: Random, name: string): 'male' | 'female' {
  if (names.femaleNames.has(name)) return 'female';
  if (names.maleNames.has(name)) return 'male';
  return random.chance(0.5) ? 'male' : 'female';
}

function speciesAt(random: Random, kind: Kind): string {
  switch (kind) {
    case 'cats':
      return 'Cat';
    case 'country':
      return random.weighted<string>(COUNTRY);
    case 'exotics':
      return random.weighted<string>(EXOTIC);
    default:
      return random.weighted<string>(CITY);
  }
}

function breedOf(
  random: Random,
  known: Known,
  species: string,
  facts: SpeciesFacts,
): [breed: string | null, kg: [number, number]] {
  if (random.chance(0.05)) return [null, facts.kg];
  if (species === 'Dog') {
    const [breed, kg] = random.pick(Object.entries(random.chance(0.38) ? MIXES : POPULAR_DOGS));
    return [breed, kg];
  }
  if (species === 'Cat') {
    const breed = random.chance(0.84)
      ? random.weighted<string>(HOUSE_CATS)
      : random.pick(PEDIGREE_CATS);
    return [breed, breed === 'Maine Coon' ? [5, 9] : facts.kg];
  }
  const breeds = [...known.breedsOf(species).keys()];
  return [breeds.length > 0 ? random.pick(breeds) : null, facts.kg];
}
