import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { testDatabase } from '#test/database.ts';
import { assertBooks } from '#test/money-month/books.ts';
import { liveMonth } from '#test/money-month/run.ts';

const { db } = await testDatabase({ after });

it('sixty visits, lost answers, crashes and doubled webhooks end with books that agree', async () => {
  const month = await liveMonth({ after }, db, { seed: 'december', visits: 60 });
  await assertBooks(month);
  assert.ok(month.visits.length > 25, JSON.stringify(month.story));
});
