import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { fuzz } from '#test/fuzz/run.ts';

const app = await startApp({ after });

// The full figure is in fuzz.long.test.ts.
it('every route answers whatever it is asked as its document says, and tells nothing of the inside', async () => {
  const asked = await fuzz(app, { seed: 42, runs: 14 });
  assert.ok(asked > 800, `${asked} requests`);
});
