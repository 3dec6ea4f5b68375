import { after, it } from 'node:test';
import { runModel } from '#test/booking-model/run.ts';
import { testDatabase } from '#test/database.ts';

const { db } = await testDatabase({ after });

it('does what a simple model of it does, whatever the order of verbs', async (t) => {
  const steps = await runModel(db, { seed: 20_261_123, runs: 40, steps: 60 });
  t.diagnostic(`${steps} steps`);
});
