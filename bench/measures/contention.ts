import type { Actor } from '#domain/accounts/account.ts';
import { domain } from '#domain/index.ts';
import { createLog } from '#platform/log.ts';
import { startApi } from '../api.ts';
import { idOf, KIND } from '../data/id.ts';
import { withClient } from '../database.ts';
import { request } from '../http-client.ts';
import { loadHttp, medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';
import { runRaw, type Script } from '../raw.ts';
import { literal, record, statementWith } from '../recorded.ts';
import { orders, undoBookings } from './booking.ts';

const CLIENTS = 50;

/** What booking pays for the bounds of "soonest first": its rate with and without the trigger that lowers them. */
export async function bookingBesideBounds(bench: Bench): Promise<Figure[]> {
  // A run that was ended half-way may have left it off.
  await withClient(bench.url, (client) =>
    client.query('ALTER TABLE availability_slots ENABLE TRIGGER availability_slots_freed'),
  );
  await undoBookings(bench.url);
  const order = await orders(bench.url);
  const { seconds, rounds } = bench.size;
  const trigger = (state: 'ENABLE' | 'DISABLE') =>
    withClient(bench.url, (client) =>
      client.query(`ALTER TABLE availability_slots ${state} TRIGGER availability_slots_freed`),
    );
  const results = [];
  try {
    await order.raw(8, 1);
    for (let round = 0; round < rounds; round++) {
      await trigger('DISABLE');
      const without = await order.raw(8, seconds);
      await trigger('ENABLE');
      results.push({ without, kept: await order.raw(8, seconds) });
    }
  } finally {
    await trigger('ENABLE');
    await undoBookings(bench.url);
  }
  const value = medianOf(results, ({ without, kept }) => kept.rate / without.rate);
  return [{ what: 'booking with the bounds kept, of its rate without', value, atLeast: 0.9 }];
}

/** Fifty clients want one slot that is gone: refused by the probe that the verb sends first where there are rivals, and by locking the slot to look at it. */
export async function soldOut(bench: Bench): Promise<Figure[]> {
  const { url, size } = bench;
  await undoBookings(url);
  const slot = (await orders(url)).slot(3);
  await withClient(url, (client) =>
    client.query('UPDATE availability_slots SET current_bookings = max_bookings WHERE id = $1', [
      slot,
    ]),
  );
  const ours = await refusalScript(url, slot);
  const locking: Script = {
    sql: 'SELECT id, current_bookings < max_bookings FROM availability_slots WHERE id = $1::uuid FOR UPDATE',
    parameters: [`'${slot}'`],
  };
  const results = [];
  for (let round = 0; round < size.rounds; round++) {
    const options = { clients: CLIENTS, seconds: size.seconds };
    results.push({
      ours: await runRaw(url, ours, options),
      locking: await runRaw(url, locking, options),
    });
  }
  await withClient(url, (client) =>
    client.query('UPDATE availability_slots SET current_bookings = 0 WHERE id = $1', [slot]),
  );
  return [
    {
      what: 'sold-out slot, 50 clients: refusals of SELECT FOR UPDATE',
      value: medianOf(results, (one) => one.ours.rate / one.locking.rate),
      atLeast: 10,
    },
    {
      what: 'sold-out slot: refusals',
      value: medianOf(results, ({ ours: { rate } }) => rate),
      unit: '/s',
    },
    {
      what: 'sold-out slot: SELECT FOR UPDATE',
      value: medianOf(results, ({ locking: { rate } }) => rate),
      unit: '/s',
    },
  ];
}

/** What the verb asks about a slot that is gone. */
async function refusalScript(url: string, slot: string): Promise<Script> {
  const actor = { user_id: idOf(KIND.owner, 1) } as Actor;
  const order = { slot_id: slot, pet_id: idOf(KIND.pet, 1), service_id: 1 };
  const ctx = { actor, now: new Date(), log: createLog('warn') };
  const seen = await record(url, (db) =>
    domain.appointments.book({ ...ctx, db }, order).catch(() => {}),
  );
  const { sql, parameters } = statementWith('is_sold_out', seen);
  return {
    sql,
    parameters: parameters.map((value) => (value instanceof Date ? 'now()' : literal(value))),
  };
}

/** Slots of clinics at random read over HTTP by fifty clients. */
export async function slotReads(bench: Bench): Promise<Figure[]> {
  const api = await startApi(bench.applicationUrl, 2);
  const next = () => {
    const clinic = idOf(KIND.clinic, 1 + Math.floor(Math.random() * bench.size.clinics));
    return request(
      api.urls[0] as URL,
      'GET',
      `/v1/clinics/${clinic}/slots?service_id=1&from=${tomorrow()}&to=${tomorrow()}`,
    );
  };
  try {
    const load = (seconds: number) =>
      loadHttp({ urls: api.urls, clients: CLIENTS, seconds, expected: [200], next });
    await load(1);
    const results = [];
    for (let round = 0; round < bench.size.rounds; round++)
      results.push(await load(bench.size.seconds));
    return [
      {
        what: 'slots of a clinic on a day, 50 clients, two processes',
        value: medianOf(results, ({ rate }) => rate),
        unit: '/s',
        atLeast: 2000,
      },
      { what: 'the same: p99', value: medianOf(results, ({ p99 }) => p99), unit: 'ms' },
    ];
  } finally {
    await api.stop();
  }
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
