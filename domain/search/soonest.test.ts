import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { transact } from '#platform/db.ts';
import { testDatabase } from '#test/database.ts';
import { MONDAY, stranger } from '#test/people.ts';
import { dice, searchTown } from '#test/search-town.ts';
import { compare, storm } from '#test/soonest-storm.ts';

const { db } = await testDatabase({ after });
await searchTown(db, 150);
const ctx = stranger(db, MONDAY);
const d = dice(11);

describe('soonest first from lower bounds', () => {
  it('answers as the plain query does before anything is known', async () => {
    let hits = 0;
    for (let i = 0; i < 40; i++) hits += await compare(db, d, MONDAY);
    assert.ok(hits > 100);
  });

  it('and once bounds are tight', async () => {
    await domain.search.tightenAllBounds(ctx);
    const known = await sql<{
      n: number;
    }>`SELECT count(*) AS n FROM next_start_bounds WHERE first_bound > '-infinity'`.execute(db);
    assert.ok((known.rows[0]?.n ?? 0) > 500, 'nothing was tightened');
    for (let i = 0; i < 100; i++) await compare(db, d, MONDAY);
  });

  it('and once they lie side by side', async () => {
    await domain.search.layOutBounds(ctx);
    const { rows } = await sql<{ service_id: number; cell: number }>`
      SELECT service_id, cell FROM next_start_bounds ORDER BY ctid`.execute(db);
    const places = rows.map(({ service_id, cell }) => service_id * 1_000_000 + cell);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    for (let i = 0; i < 20; i++) await compare(db, d, MONDAY);
  });

  it('or stay where they lie while somebody uses their table', async () => {
    const file = async () =>
      (await sql`SELECT pg_relation_filenode('next_start_bounds') AS node`.execute(db)).rows;
    const before = await file();
    await transact(db, async (trx) => {
      await sql`LOCK TABLE next_start_bounds IN ACCESS SHARE MODE`.execute(trx);
      await domain.search.layOutBounds(ctx);
    });
    assert.deepEqual(await file(), before);
  });

  it('and while and after times are taken, freed, added and moved, and the clock goes', async () => {
    const hits = await storm(db, d, { rounds: 6, eventsARound: 60, comparisons: 12 });
    assert.ok(hits > 300);
  });

  it('to clocks before the one that the bounds were made by', async () => {
    await domain.search.tightenAllBounds(stranger(db, new Date(MONDAY.getTime() + 30 * 3_600_000)));
    for (let i = 0; i < 40; i++) await compare(db, d, MONDAY);
  });

  it('a booking leaves every bound alone', async () => {
    const read = () =>
      sql`SELECT ctid, xmin FROM next_start_bounds ORDER BY clinic_id, service_id`.execute(db);
    const { rows } = await read();
    await sql`UPDATE availability_slots SET current_bookings = current_bookings + 1
      WHERE id IN (SELECT id FROM availability_slots WHERE current_bookings < max_bookings LIMIT 50)`.execute(
      db,
    );
    assert.deepEqual((await read()).rows, rows);
  });
});
