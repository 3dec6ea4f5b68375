import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import { assertInvariants } from '#test/invariants.ts';
import { harborStreet } from '#test/people.ts';
import { commands } from './commands.ts';
import { type Model, placesLeft } from './model.ts';
import { cast, freshDay, type Real } from './real.ts';

const CAPACITY = [1, 1, 2, 1, 1, 3, 1, 1];

/** Drives random interleavings of every verb against model and database until they differ or `runs` have passed. Returns the steps taken. */
export async function runModel(
  db: Db,
  options: { seed: number; runs: number; steps: number },
): Promise<number> {
  const town = await harborStreet(db, new Date('2026-12-01T15:00:00Z'));
  // The model knows no night on which the clocks change; domain/availability/time.test.ts does.
  await sql`UPDATE clinics SET timezone = 'America/Phoenix'`.execute(db);
  const people = await cast(db);
  let day = 0;
  let taken = 0;
  const property = fc.asyncProperty(
    fc.commands(commands(CAPACITY.length), { maxCommands: options.steps, size: 'max' }),
    async (steps) => {
      const real = await freshDay(db, town, people, day++, CAPACITY);
      const model: Model = { now: -60, capacity: CAPACITY, holds: [], visits: [] };
      await fc.asyncModelRun(() => ({ model, real }), steps);
      taken += [...steps].length;
      await compare(model, real);
    },
  );
  await fc.assert(property, { seed: options.seed, numRuns: options.runs, endOnFailure: false });
  return taken;
}

async function compare(model: Model, real: Real): Promise<void> {
  await assertInvariants(real.db);
  await domain.holds.releaseAllExpired({ ...real.town.grace.ctx, now: real.now });
  const { rows } = await sql<{ id: string; places: number }>`
    SELECT id, max_bookings - current_bookings AS places FROM availability_slots
    WHERE id = ANY(${real.slots}) ORDER BY starts_at`.execute(real.db);
  const left = model.capacity.map((_, slot) => placesLeft(model, slot));
  assert.deepEqual(
    rows.map((row) => row.places),
    left,
    'places left',
  );
  for (const visit of model.visits) {
    const found = await sql<{ status: string }>`
      SELECT status FROM appointments WHERE id = ${real.ids.get(visit.name)}`.execute(real.db);
    assert.equal(found.rows[0]?.status, visit.status, visit.name);
  }
}
