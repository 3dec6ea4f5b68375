import assert from 'node:assert/strict';
import { domain } from '#domain/index.ts';
import { apiProcess } from './api-process.ts';
import { type Scope, testDatabase } from './database.ts';
import { type Listener, listenTo } from './event-source.ts';
import { harborStreet } from './people.ts';

/**
 * Opens so many streams on another process, sets a sign through this one `rounds` times, and measures how long each
 * takes to reach everybody. Some drop before every round and come back after it: they must hear what they missed, once.
 * Returns the 99th percentile in milliseconds.
 */
export async function crowd(scope: Scope, clients: number, rounds: number): Promise<number> {
  const { db, url } = await testDatabase(scope);
  const { grace, clinic } = await harborStreet(db);
  const api = await apiProcess(url);
  scope.after(api.kill);
  const stream = `${api.url}/v1/emergency/stream?where=11201`;
  const listeners: Listener[] = [];
  for (let nr = 0; nr < clients; nr++) listeners.push(await listenTo(stream));
  await Promise.all(listeners.map((one) => one.until(({ event }) => event === 'board')));
  const delays: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const dropped = listeners.splice(0, Math.ceil(clients / 10));
    const last = dropped.map((one) => one.events.at(-1)?.id);
    for (const one of dropped) one.leave();
    const says = `"wait_max_minutes":${round}`;
    const start = performance.now();
    const heard = listeners.map(async (one) => {
      await one.until(({ data }) => data.includes(says));
      delays.push(performance.now() - start);
    });
    await domain.emergency.setSign({ ...grace.ctx, now: new Date() }, clinic.id, {
      flag_type: 'accepting_emergency',
      wait_min_minutes: 0,
      wait_max_minutes: round,
    });
    await Promise.all(heard);
    for (const id of last) {
      const back = await listenTo(stream, { lastEventId: id });
      await back.until(({ data }) => data.includes(says));
      assert.equal(back.events.filter(({ event }) => event === 'board').length, 0, 'resumes');
      assert.equal(back.events.filter(({ data }) => data.includes(says)).length, 1, 'told once');
      listeners.push(back);
    }
  }
  for (const { events } of listeners) {
    const ids = events.map(({ id }) => Number(id));
    assert.deepEqual(
      ids,
      [...ids].sort((a, b) => a - b),
    );
  }
  for (const one of listeners) one.leave();
  delays.sort((a, b) => a - b);
  return delays[Math.floor(delays.length * 0.99)] ?? 0;
}
