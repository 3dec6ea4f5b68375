import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { MONDAY, stranger } from '#test/people.ts';
import { searchTown } from '#test/search-town.ts';
import { SORTS, type Sort } from './hit.ts';
import type { SearchQuery } from './input.ts';

const { db } = await testDatabase({ after });
await searchTown(db, 120, 2);
const ctx = stranger(db, MONDAY);
const QUERY = { near: '40.70,-74.00', radius_km: 80, service: 'general-exam' } as const;

async function walk(query: SearchQuery, between: () => Promise<unknown> = async () => {}) {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, next_cursor } = await domain.search.findClinics(ctx, { ...query, cursor });
    ids.push(...data.map((hit) => hit.id));
    if (!next_cursor) return ids;
    cursor = next_cursor;
    await between();
  }
}

const everyone = async (sort: Sort) =>
  (await domain.search.findClinics(ctx, { ...QUERY, sort, limit: 100 })).data.map((hit) => hit.id);

describe('pages of a search', () => {
  for (const sort of SORTS) {
    for (const limit of [1, 7]) {
      it(`${limit} at a time make the one big page, ${sort} first`, async () => {
        const all = await everyone(sort);
        assert.ok(all.length > 60 && all.length < 100);
        assert.deepEqual(await walk({ ...QUERY, sort, limit }), all);
      });
    }
  }

  it('neither repeat nor leave out a clinic while times are taken and given back', async () => {
    const all = await everyone('soonest');
    const order = new Set<string>();
    for (let round = 0; round < 5; round++) {
      const ids = await walk({ ...QUERY, sort: 'soonest', limit: 7 }, async () => {
        // The firsts become lasts, and some of the lasts firsts.
        await sql`UPDATE availability_slots s SET current_bookings = CASE WHEN current_bookings < max_bookings THEN max_bookings ELSE 0 END
          WHERE random() < 0.15`.execute(db);
      });
      assert.equal(new Set(ids).size, ids.length, 'a clinic is shown twice');
      assert.deepEqual([...ids].sort(), [...all].sort(), 'a clinic is left out');
      order.add(ids.join());
    }
    assert.ok(order.size > 1, 'nothing moved, so nothing was tried');
  });
});
