import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { churn } from '#test/emergency-churn.ts';
import { crowd } from '#test/emergency-crowd.ts';

it('a sign set through one process reaches a hundred readers of another within a second', async (t) => {
  const p99 = await crowd({ after }, 100, 5);
  t.diagnostic(`p99 ${Math.round(p99)} ms`);
  assert.ok(p99 < 1000, `p99 was ${p99} ms`);
});

it('readers who come and go all hear the change of their time', async () => {
  const { heard } = await churn({ after }, 20, 2_000);
  assert.ok(heard >= 20);
});
