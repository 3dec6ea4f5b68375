import { dayNumber } from './calendar.ts';
import type { Clinic } from './clinic.ts';
import { street } from './clinic-row.ts';
import type { Known } from './known.ts';
import type { People } from './people.ts';
import { type Animal, type PetKind, petRow } from './pets.ts';
import type { Random } from './random.ts';
import type { Rows, UserRow } from './rows.ts';
import { cityStreets, homeUnits } from './words/streets.ts';

const DAYS_BETWEEN_VISITS = 9;
const DAY_MS = 86_400_000;

export type Client = {
  user: UserRow;

  home: { line1: string; line2: string | null };
};
export type Patient = {
  animal: Animal;
  client: Client /** Days on which it is seen, counted from 1970. */;
  visits: number[];
};

/** The owners and pets that a clinic knows; it grows with every new client who books. */
export function createClients(
  random: Random,
  known: Known,
  people: People,
  rows: Rows,
  clinic: Clinic,
) {
  const patients: Patient[] = [];
  const taken = new Set<string>();

  function enrol(user: UserRow): Client {
    rows.users.push(user);
    rows.user_roles.push({
      id: random.uuid(user.created_at),
      user_id: user.id,
      role: 'pet_owner',
      clinic_id: null,
      created_at: user.created_at,
    });
    const rural = clinic.town.isRural;
    return {
      user,
      home: {
        line1: `${random.int(2, 990)} ${rural ? street(random, clinic.town) : random.pick(cityStreets)}`,
        line2: !rural && random.chance(0.4) ? `Apt ${random.pick(homeUnits)}` : null,
      },
    };
  }

  /** A pet that comes in by itself is among those whose visits are drawn; a named one is not. */
  function addPet(client: Client, given: Partial<PetKind> = {}): Patient {
    const animal = petRow(random, known, clinic, client.user, given, taken);
    taken.add(animal.row.name);
    rows.pets.push(animal.row);
    const patient = { animal, client, visits: [] };
    if (!given.name) patients.push(patient);
    return patient;
  }

  function newClient(bookedAt: Date): Patient {
    // Most people sign up in order to book; the others have looked around before.
    const wait = random.chance(0.6) ? random.int(3, 30) * 60_000 : random.int(1, 120) * DAY_MS;
    const client = enrol(
      people.user({
        at: new Date(bookedAt.getTime() - wait),
        timezone: clinic.row.timezone,
        areaCode: random.pick(clinic.town.areaCodes),
      }),
    );
    const first = addPet(client);
    const others = random.weighted([
      [60, 0],
      [29, 1],
      [11, 2],
    ]);
    for (let i = 0; i < others; i++) addPet(client);
    return first;
  }

  /** A pet for a visit on that day: one that has not been in for a while, or a new client's. */
  function patientFor(date: string, bookedAt: Date, reuse: number): Patient {
    const day = dayNumber(date);
    if (random.chance(reuse) && patients.length > 0) {
      for (let tries = 0; tries < 6; tries++) {
        const patient = random.pick(patients);
        const isRested = patient.visits.every(
          (visit) => Math.abs(visit - day) > DAYS_BETWEEN_VISITS,
        );
        const isKnown = patient.client.user.created_at < bookedAt;
        if (isRested && isKnown) return patient;
      }
    }
    return newClient(bookedAt);
  }

  return { enrol, addPet, patientFor };
}

export type Clients = ReturnType<typeof createClients>;
