import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inTurns } from './turns.ts';

it('so many at once, so many waiting, and the rest is turned away', async () => {
  const turns = inTurns({ atOnce: 2, waiting: 3 });
  const gate = Promise.withResolvers<void>();
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await gate.promise;
    running--;
  };
  const all = Promise.allSettled(Array.from({ length: 9 }, () => turns(work)));
  gate.resolve();
  const refused = (await all).filter(({ status }) => status === 'rejected');
  assert.deepEqual([most, refused.length], [2, 4]);
  await assert.rejects(
    turns(async () => Promise.reject(new Error('broken'))),
    /broken/,
  );
  assert.equal(await turns(async () => 'served'), 'served');
});
