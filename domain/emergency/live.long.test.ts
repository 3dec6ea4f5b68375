import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { churn, middle } from '#test/emergency-churn.ts';
import { crowd } from '#test/emergency-crowd.ts';

it('a sign set through one process reaches a thousand readers of another within a second', async (t) => {
  const p99 = await crowd({ after }, 1000, 20);
  t.diagnostic(`p99 ${Math.round(p99)} ms`);
  assert.ok(p99 < 1000, `p99 was ${p99} ms`);
});

it('ten minutes of readers who come and go leave memory as it was', async (t) => {
  const { megabytes, heard } = await churn({ after }, 200, 600_000);
  const fifth = Math.ceil(megabytes.length / 5);
  const before = middle(megabytes.slice(fifth, 2 * fifth));
  const atLast = middle(megabytes.slice(-fifth));
  t.diagnostic(`${heard} readers, ${Math.round(before)} MB and at last ${Math.round(atLast)} MB`);
  assert.ok(atLast < before * 1.15, `${before} MB became ${atLast} MB`);
});
