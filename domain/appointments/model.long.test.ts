import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { runModel } from '#test/booking-model/run.ts';
import { testDatabase } from '#test/database.ts';

const { db } = await testDatabase({ after });

it('does what a simple model of it does, for ten thousand steps and more', async (t) => {
  const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);
  t.diagnostic(`TEST_SEED=${seed}`);
  const steps = await runModel(db, { seed, runs: 700, steps: 120 });
  t.diagnostic(`${steps} steps`);
  assert.ok(steps >= 10_000, `only ${steps} steps`);
});
