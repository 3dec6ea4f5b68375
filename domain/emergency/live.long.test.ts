import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { crowd } from '#test/emergency-crowd.ts';

it('a sign set through one process reaches a thousand readers of another within a second', async (t) => {
  const p99 = await crowd({ after }, 1000, 20);
  t.diagnostic(`p99 ${Math.round(p99)} ms`);
  assert.ok(p99 < 1000, `p99 was ${p99} ms`);
});
