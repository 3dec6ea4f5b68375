import { after, it } from 'node:test';
import { testDatabase } from '#test/database.ts';
import { assertBooks } from '#test/money-month/books.ts';
import { liveMonth } from '#test/money-month/run.ts';

const { db } = await testDatabase({ after });
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 1e9));

it(`a thousand visits end with books that agree (SEED=${seed})`, async () => {
  await assertBooks(await liveMonth({ after }, db, { seed, visits: 1_000 }));
});
