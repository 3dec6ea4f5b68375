import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import { DomainError } from '#platform/errors.ts';
import { addDays } from '#platform/local-date.ts';
import { dog, type HarborStreet, person } from '#test/people.ts';
import { SLOT_MINUTES } from './model.ts';

/** The real thing beside the model: names of the model's holds and visits lead to their ids. */
export type Real = {
  db: Db;
  town: HarborStreet;
  midnight: Date;
  now: Date;
  slots: string[];
  owners: Ctx[];
  pets: string[];
  ids: Map<string, string>;
};

export const OWNERS = 3;
export const PETS_EACH = 2;

export type Cast = { owners: Ctx[]; pets: string[] };

export async function cast(db: Db): Promise<Cast> {
  const owners = [];
  const pets = [];
  for (let i = 0; i < OWNERS; i++) {
    const { ctx } = await person(db, `Owner${'ABC'[i]}`);
    owners.push(ctx);
    for (let j = 0; j < PETS_EACH; j++) pets.push((await dog(ctx, `Pet ${i}${j}`)).id);
  }
  return { owners, pets };
}

/** A fresh day of half hours from midnight on, `day` days after a fixed Monday, in Arizona's time, which never changes. */
export async function freshDay(
  db: Db,
  town: HarborStreet,
  people: Cast,
  day: number,
  capacity: number[],
): Promise<Real> {
  const date = addDays('2026-12-07', day);
  const midnight = new Date(`${date}T07:00:00Z`);
  const eve = new Date(midnight.getTime() - 3_600_000);
  const slots = [];
  for (const [i, max_bookings] of capacity.entries()) {
    const slot = await domain.availability.addSlot(
      { ...town.grace.ctx, now: eve },
      {
        clinic_id: town.clinic.id,
        slot_date: date,
        start_time: clock(i * SLOT_MINUTES),
        end_time: clock((i + 1) * SLOT_MINUTES),
        max_bookings,
      },
    );
    slots.push(slot.id);
  }
  return { db, town, midnight, now: eve, slots, ...people, ids: new Map() };
}

const clock = (m: number) =>
  `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;

/** "done", or the code of the refusal; anything else is thrown. */
export async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
