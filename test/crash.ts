import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { domain } from '#domain/index.ts';
import { type DatabaseServer, startDatabaseServer } from '#platform/database-server.ts';
import { connect, type Db } from '#platform/db.ts';
import { installJobs } from '#platform/jobs.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import { migrate } from '#platform/migrate.ts';
import { loadReference } from '#seeds/reference/load.ts';
import { apiProcess } from './api-process.ts';
import { client } from './client.ts';
import { log } from './database.ts';
import { assertInvariants } from './invariants.ts';
import { type HarborStreet, harborStreet, maya } from './people.ts';

const CLIENTS = 20;
const DAYS = 40;

type Owner = { token: string; pet_id: string };
type Order = { key: string; owner: Owner; slot_id: string };
type Storm = { booked: Map<string, string>; unknown: Order[] };

/**
 * Lets a booking storm rage over HTTP on a durable server, kills the API or PostgreSQL in the middle without warning,
 * starts it again, and checks that every 201 that a client received is there and nothing is half there; `rounds` times.
 * Returns how many bookings were confirmed and how many were under way at a kill.
 */
export async function survive(victim: 'api' | 'postgres', rounds: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'crash-'));
  let server = await startDatabaseServer({ dataDir, log });
  const sums = { confirmed: 0, underWay: 0 };
  try {
    const { town, owners } = await prepare(server);
    for (let round = 0; round < rounds; round++) {
      const slots = await onDb(server, (db) => offerDays(db, town, round));
      const api = await apiProcess(server.applicationUrl());
      const after = 300 + Math.random() * 900;
      const kill = setTimeout(() => {
        if (victim === 'api') api.kill();
        else process.kill(server.pid, 'SIGKILL');
      }, after);
      const storm = await rage(api.url, owners, slots, town.examId);
      clearTimeout(kill);
      await api.kill();
      if (victim === 'postgres') {
        await server.stop();
        server = await startDatabaseServer({ dataDir, log });
      }
      const resent = await checkAfter(server, storm, town.examId);
      sums.confirmed += storm.booked.size + resent;
      sums.underWay += storm.unknown.length;
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return sums;
}

async function prepare(server: DatabaseServer) {
  await migrate(server.url(), { log });
  await installJobs(server.url());
  const reference = new Client({ connectionString: server.url() });
  await reference.connect();
  await loadReference(reference);
  await reference.end();
  return onDb(server, async (db) => {
    const town = await harborStreet(db);
    const owners = await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const { token, biscuit } = await maya(db);
        return { token, pet_id: biscuit.id };
      }),
    );
    return { town, owners };
  });
}

async function onDb<T>(server: DatabaseServer, work: (db: Db) => Promise<T>): Promise<T> {
  const db = connect(server.applicationUrl(), { max: 5, log });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Half hours of which each day has fewer than there are clients, so that many are fought over. */
async function offerDays(db: Db, town: HarborStreet, round: number): Promise<string[]> {
  const ctx = { ...town.grace.ctx, db };
  const ids = [];
  for (let day = 0; day < DAYS; day++) {
    const slot_date = addDays(dateIn('UTC', ctx.now), 2 + round * DAYS + day);
    for (const hour of ['09', '11', '13', '15']) {
      const times = {
        slot_date,
        start_time: `${hour}:00`,
        end_time: `${hour}:30`,
        max_bookings: 3,
      };
      ids.push(
        (await domain.availability.addSlot(ctx, { clinic_id: town.clinic.id, ...times })).id,
      );
    }
  }
  return ids;
}

/** Everyone books at random until the connection breaks; what got no answer is unknown. */
async function rage(
  url: string,
  owners: Owner[],
  slots: string[],
  service_id: number,
): Promise<Storm> {
  const storm: Storm = { booked: new Map(), unknown: [] };
  const one = async (owner: Owner) => {
    const api = client(url, owner.token);
    for (;;) {
      const slot_id = slots[Math.floor(Math.random() * slots.length)] ?? '';
      const order = { key: randomUUID(), owner, slot_id };
      const answer = await send(api, order, service_id).catch(() => null);
      if (answer?.status === 201) storm.booked.set(answer.body.confirmation_code, slot_id);
      else if (answer?.status !== 409) {
        storm.unknown.push(order);
        return;
      }
    }
  };
  await Promise.all(owners.map(one));
  return storm;
}

const send = (api: ReturnType<typeof client>, { key, owner, slot_id }: Order, service_id: number) =>
  api.post(
    '/v1/appointments',
    { slot_id, pet_id: owner.pet_id, service_id },
    { 'idempotency-key': key },
  );

/** Every confirmed visit is there; what was under way is settled by sending it again, twice, with its key. */
async function checkAfter(
  server: DatabaseServer,
  storm: Storm,
  service_id: number,
): Promise<number> {
  await onDb(server, async (db) => {
    await assertInvariants(db);
    const codes = [...storm.booked.keys()];
    const there = await db
      .selectFrom('appointments')
      .select(['confirmation_code', 'slot_id'])
      .where('confirmation_code', 'in', codes.length > 0 ? codes : [''])
      .execute();
    assert.deepEqual(new Map(there.map((v) => [v.confirmation_code, v.slot_id])), storm.booked);
  });
  const api = await apiProcess(server.applicationUrl());
  let booked = 0;
  for (const order of storm.unknown) {
    const mine = client(api.url, order.owner.token);
    const [first, second] = [
      await send(mine, order, service_id),
      await send(mine, order, service_id),
    ];
    assert.ok([201, 409].includes(first.status), JSON.stringify(first.body));
    assert.equal(second.status, first.status);
    assert.equal(second.body.confirmation_code, first.body.confirmation_code);
    if (first.status === 201) booked++;
  }
  await api.kill();
  await onDb(server, assertInvariants);
  return booked;
}
