import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { domain } from '#domain/index.ts';
import { type Scope, testDatabase } from './database.ts';
import { mailServer, STEPS, type Step } from './mail-server.ts';
import { dog, harborStreet, MONDAY, person } from './people.ts';
import { timetable } from './slots.ts';

const PROCESS = fileURLToPath(new URL('message-process.ts', import.meta.url));

/**
 * Ends the process that delivers, without warning, at each step of a delivery in turn, `kills` times, with a message
 * owed each time; then lets one live. Every message must have been taken by the server, and twice only where the process was
 * ended after the server had taken it. Returns how many were taken twice.
 */
export async function killSenders(scope: Scope, kills: number): Promise<{ twice: number }> {
  const { db, url } = await testDatabase(scope);
  const server = await mailServer(scope);
  const town = await harborStreet(db, MONDAY);
  const { offer } = timetable(town);
  const { ctx } = await person(db, 'Maya', MONDAY);
  let clock = MONDAY.getTime();
  const owe = async (nr: number) => {
    const order = { slot_id: (await offer()).id, pet_id: (await dog(ctx, `Rex ${nr}`)).id };
    await domain.appointments.book(ctx, { ...order, service_id: town.examId });
  };
  const live = async (until: Step | null) => {
    // Later than the lease of whoever had a message before.
    clock += 5 * 60_000;
    const child = fork(PROCESS, [url, server.url, new Date(clock).toISOString()], {
      env: { ...process.env, LOG_LEVEL: 'silent' },
    });
    const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
    server.watch((step) => {
      if (step === until) child.kill('SIGKILL');
    });
    await ended;
  };
  for (let nr = 0; nr < kills; nr++) {
    await owe(nr);
    await live(STEPS[nr % STEPS.length] ?? null);
  }
  await live(null);
  const left = await db
    .selectFrom('notifications')
    .select(['id', 'state'])
    .where('channel', '=', 'email')
    .execute();
  assert.deepEqual(new Set(left.map(({ state }) => state)), new Set(['sent']));
  const counts = new Map<string, number>();
  for (const { messageId = '' } of server.taken) {
    counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  }
  assert.deepEqual(
    [...counts.keys()].sort(),
    left.map(({ id }) => `<${id}@vets.example>`).sort(),
    'nothing is lost',
  );
  const twice = [...counts.values()].reduce((sum, n) => sum + n - 1, 0);
  // 'whole' is before the 250 and 'taken' just after it: the two steps at which the server has it and we may not know.
  const most = Math.ceil((kills / STEPS.length) * 2);
  assert.ok(twice <= most, `${twice} taken twice, of at most ${most}`);
  return { twice };
}
