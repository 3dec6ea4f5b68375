import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { testDatabase } from '#test/database.ts';
import { dice, searchTown } from '#test/search-town.ts';
import { storm } from '#test/soonest-storm.ts';

const { db } = await testDatabase({ after });

it('soonest first is the plain answer through tens of thousands of events', async () => {
  await searchTown(db, 400);
  const hits = await storm(db, dice(Date.now() >>> 0), {
    rounds: 100,
    eventsARound: 300,
    comparisons: 25,
  });
  assert.ok(hits > 10_000);
});
