import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { domain } from '#domain/index.ts';
import { apiProcess } from './api-process.ts';
import { type Scope, testDatabase } from './database.ts';
import { listenTo } from './event-source.ts';
import { harborStreet } from './people.ts';

type Churn = {
  /** The resident memory of the process that serves them, in megabytes, from round to round. */
  megabytes: number[];
  heard: number;
};

/**
 * For so long, readers of the board come in crowds to another process, hear a change, and leave again, half of them by
 * breaking off in the middle; everyone must hear the change of their round.
 */
export async function churn(scope: Scope, clients: number, forMs: number): Promise<Churn> {
  const { db, url } = await testDatabase(scope);
  const { grace, clinic } = await harborStreet(db);
  const api = await apiProcess(url);
  scope.after(api.kill);
  const stream = `${api.url}/v1/emergency/stream?where=11201`;
  const until = Date.now() + forMs;
  const megabytes: number[] = [];
  let heard = 0;
  for (let round = 1; Date.now() < until; round++) {
    const minutes = (round % 600) + 1;
    const listeners = await Promise.all(Array.from({ length: clients }, () => listenTo(stream)));
    const says = `"wait_max_minutes":${minutes}`;
    const all = listeners.map(async (one, nr) => {
      // They leave as soon as they are let in, or once they have heard.
      if (nr % 2 === 0)
        await one.until(({ event, data }) => event === 'sign' && data.includes(says));
      else await one.until(({ event }) => event === 'board');
      one.leave();
      heard++;
    });
    await Promise.all(listeners.map((one) => one.until(({ event }) => event === 'board')));
    await domain.emergency.setSign({ ...grace.ctx, now: new Date() }, clinic.id, {
      flag_type: 'accepting_emergency',
      wait_min_minutes: 0,
      wait_max_minutes: minutes,
    });
    await Promise.all(all);
    megabytes.push(await residentMegabytes(api.pid));
  }
  assert.equal(heard, megabytes.length * clients);
  return { megabytes, heard };
}

/** As Linux counts it; elsewhere nothing is measured. */
async function residentMegabytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0');
  return (Number(text.split(' ')[1]) * 4096) / 1e6;
}

/** The middle one of a part of the rounds, which a collection of garbage in between does not move. */
export function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
