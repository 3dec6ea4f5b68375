import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { fuzz } from '#test/fuzz/run.ts';

const app = await startApp({ after });
const RUNS = 450;

it('fifty thousand requests find no fault', { timeout: 3_600_000 }, async (t) => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
  t.diagnostic(`FUZZ_SEED=${seed}`);
  const asked = await fuzz(app, { seed, runs: RUNS });
  assert.ok(asked >= 50_000, `${asked} requests`);
});
