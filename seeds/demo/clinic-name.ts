import type { Kind } from './clinic.ts';
import type { Random } from './random.ts';
import {
  catKinds,
  cityKinds,
  compassWords,
  countryKinds,
  emergencyKinds,
  openings,
} from './words/clinic-names.ts';

type Setting = { kind: Kind; city: string; street: string; vets: { last_name: string }[] };

/** A name over the door, drawn until it is new in its city. */
export function clinicName(random: Random, setting: Setting, taken: Set<string>): string {
  for (;;) {
    const name = draw(random, setting);
    const key = `${name}, ${setting.city}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function draw(random: Random, { kind, city, street, vets }: Setting): string {
  const [first, second] = vets;
  const ending = random.pick(kind === 'country' ? countryKinds : cityKinds);
  switch (kind) {
    case 'emergency':
      return `${random.pick(random.chance(0.5) ? compassWords : openings)} ${random.pick(emergencyKinds)}`;
    case 'cats':
      return `The ${random.pick(openings)} ${random.pick(catKinds)}`;
    case 'exotics':
      return `${random.pick(openings)} Exotic & Companion Animal Clinic`;
    case 'country':
      return random.weighted([
        [45, `${city} ${ending}`],
        [25, `${random.pick(openings)} ${ending}`],
        [30, `${first?.last_name} ${ending}`],
      ]);
    case 'general':
      return random.weighted([
        [45, `${random.pick(openings)} ${ending}`],
        [25, `${street} ${ending}`],
        [8, `${random.pick(compassWords)} ${ending}`],
        [12, `${first?.last_name} ${ending}`],
        [
          second ? 10 : 0,
          `${first?.last_name} & ${second?.last_name} ${random.pick(['Veterinary', 'Animal Clinic'])}`,
        ],
      ]);
  }
}
