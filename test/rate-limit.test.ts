import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { forgetCounts, rateLimiter, type Standing } from '#platform/rate-limit.ts';
import { testDatabase } from './database.ts';

const { db } = await testDatabase({ after }, { max: 20 });
// One limiter a process: what they know of each other they know from the database.
const processes = Array.from({ length: 4 }, () => rateLimiter(db));
const NOW = new Date('2026-11-30T14:00:10Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('a limit', () => {
  it('that is small lets exactly so many through, asked at once of four processes', async () => {
    const limit = { name: 'small', limit: 15, seconds: 60 };
    const storm = Array.from({ length: 100 }, (_, i) => of(i)(limit, 'Dev', NOW));
    assert.equal(through(await Promise.all(storm)), 15);
  });

  it('that is large lets through at most a twentieth more for each process', async () => {
    const limit = { name: 'large', limit: 400, seconds: 60 };
    const storm: Standing[] = [];
    for (let round = 0; round < 20; round++) {
      const some = Array.from({ length: 50 }, (_, i) => of(i)(limit, 'Dev', NOW));
      storm.push(...(await Promise.all(some)));
    }
    const passed = through(storm);
    assert.ok(passed >= 400 && passed <= 400 + 4 * 20, `${passed} came through`);
  });

  it('is one for each who asks, and begins anew with the next window', async () => {
    const limit = { name: 'window', limit: 2, seconds: 60 };
    const ask = async (who: string, now = NOW) => (await of(0)(limit, who, now)).refused;
    assert.deepEqual([await ask('a'), await ask('a'), await ask('a')], [false, false, true]);
    assert.equal(await ask('b'), false);
    assert.equal(await ask('a', later(49)), true);
    assert.equal(await ask('a', later(50)), false);
  });

  it('says how much is left and when it begins anew', async () => {
    const limit = { name: 'standing', limit: 3, seconds: 60 };
    const first = await of(1)(limit, 'a', NOW);
    const second = await of(2)(limit, 'a', later(20));
    assert.deepEqual([first.remaining, first.resetSeconds], [2, 50]);
    assert.deepEqual([second.remaining, second.resetSeconds], [1, 30]);
  });

  it('costs no statement for those who ask a little, and keeps nobody’s address', async () => {
    const limit = { name: 'rare', limit: 1000, seconds: 60 };
    for (let i = 0; i < 24; i++) await of(0)(limit, '192.0.2.7', NOW);
    const before = await rows();
    await of(0)(limit, '192.0.2.7', NOW);
    const after = await rows();
    assert.equal(after.length, before.length + 1);
    assert.ok(!JSON.stringify(after).includes('192.0.2.7'));
    await forgetCounts(db, later(86_400));
    assert.deepEqual(await rows(), []);
  });
});

const of = (i: number) => {
  const limiter = processes[i % processes.length];
  if (!limiter) throw new Error('there are four');
  return limiter;
};
const through = (standings: Standing[]) => standings.filter(({ refused }) => !refused).length;
const rows = () => db.selectFrom('request_counts').selectAll().execute();
