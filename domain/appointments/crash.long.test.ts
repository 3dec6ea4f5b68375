import assert from 'node:assert/strict';
import { it } from 'node:test';
import { survive } from '#test/crash.ts';

for (const victim of ['api', 'postgres'] as const) {
  it(`loses no confirmed visit when ${victim} is killed in a booking storm, ten times over`, async (t) => {
    const { confirmed, underWay } = await survive(victim, 10);
    t.diagnostic(`${confirmed} confirmed, ${underWay} under way`);
    assert.ok(confirmed > 0 && underWay > 0);
  });
}
