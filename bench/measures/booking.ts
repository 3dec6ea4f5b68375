import type { Actor } from '#domain/accounts/account.ts';
import { domain } from '#domain/index.ts';
import { createLog } from '#platform/log.ts';
import { startApi } from '../api.ts';
import { idOf, idSql, KIND, tokenOf } from '../data/id.ts';
import { withClient } from '../database.ts';
import { request } from '../http-client.ts';
import { loadHttp, medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';
import { runRaw, type Script, type Variable } from '../raw.ts';
import { literal, record, statementWith } from '../recorded.ts';

/** Durable bookings of free slots at random over HTTP, beside the same statement by pgbench. */
export async function bookingOverHttp(bench: Bench): Promise<Figure[]> {
  await undoBookings(bench.url);
  const { url, applicationUrl, size } = bench;
  const order = await orders(url);
  const figures: Figure[] = [];
  for (const processes of [1, 2]) {
    const api = await startApi(applicationUrl, processes);
    try {
      const http = (clients: number, seconds: number) => {
        const next = () => {
          const n = order.next();
          return request(api.urls[0] as URL, 'POST', '/v1/appointments', {
            token: tokenOf(n),
            json: { slot_id: order.slot(n), pet_id: idOf(KIND.pet, n), service_id: 1 },
          });
        };
        return loadHttp({ urls: api.urls, clients, seconds, expected: [201], next });
      };
      for (const clients of [8, 50]) {
        await http(clients, 1);
        const rounds = [];
        for (let round = 0; round < size.rounds; round++) {
          rounds.push({
            raw: await order.raw(clients, size.seconds),
            http: await http(clients, size.seconds),
          });
        }
        const ratio = medianOf(rounds, ({ raw, http }) => http.rate / raw.rate);
        const at = `booking, ${clients} clients, ${processes === 1 ? 'one process' : 'two'}`;
        figures.push(
          { what: `${at}: HTTP of raw rate`, value: ratio, atLeast: processes === 1 ? 0.55 : 0.7 },
          { what: `${at}: raw rate`, value: medianOf(rounds, ({ raw }) => raw.rate), unit: '/s' },
          {
            what: `${at}: HTTP rate`,
            value: medianOf(rounds, ({ http }) => http.rate),
            unit: '/s',
          },
          {
            what: `${at}: HTTP p99`,
            value: medianOf(rounds, ({ http }) => http.p99),
            unit: 'ms',
            ...(clients === 50 && processes === 2 ? { atMost: 80 } : {}),
          },
        );
      }
    } finally {
      await api.stop();
    }
  }
  figures.push({ what: 'slots oversold', value: await oversold(url), unit: '', atMost: 0 });
  await undoBookings(url);
  return figures;
}

/** Numbers orders: order n books one bookable slot for pet n, and no two orders want the same slot. */
export async function orders(url: string) {
  const bookable = await withClient(url, async (client) =>
    Number((await client.query('SELECT last_value FROM bench.bookable_n')).rows[0].last_value),
  );
  // A step without a common divisor visits every slot once, far apart.
  const step = coprime(Math.floor(bookable * 0.618), bookable);
  const slot = (n: number) => idOf(KIND.bookable, ((n * step) % bookable) + 1);
  const script = await bookingScript(url, slot(1), {
    slot: idSql(KIND.bookable, ':slot'),
    n: ':n',
    variables: [
      { name: 'i', text: ':i + 1', value: ({ i = 0 }) => i + 1 },
      {
        name: 'n',
        text: ':first + :client_id + :i * :clients',
        value: ({ first = 0, client_id = 0, i = 0, clients = 1 }) =>
          first + client_id + i * clients,
      },
      {
        name: 'slot',
        text: `(:n * ${step}) % ${bookable} + 1`,
        value: ({ n = 0 }) => ((n * step) % bookable) + 1,
      },
    ],
  });
  let last = 1;
  return {
    next: () => ++last,
    slot,
    async raw(clients: number, seconds: number) {
      const done = await runRaw(url, script, {
        clients,
        seconds,
        define: { first: last + 1, i: -1, clients },
      });
      last = await lastOrder(url, last);
      return done;
    },
  };
}

/** The statement that the verb makes of a booking, with other expressions for its slot, pet and owner. */
async function bookingScript(
  url: string,
  probe: string,
  expressions: { slot: string; n: string; variables?: Variable[] },
): Promise<Script> {
  const log = createLog('warn');
  const actor = { user_id: idOf(KIND.owner, 1) } as Actor;
  const pet = idOf(KIND.pet, 1);
  const seen = await record(url, (db) =>
    domain.appointments.book(
      { db, actor, now: new Date(), log },
      { slot_id: probe, pet_id: pet, service_id: 1 },
    ),
  );
  const { sql, parameters } = statementWith('INSERT INTO appointments', seen);
  const { slot, n, variables } = expressions;
  return {
    sql,
    variables,
    parameters: parameters.map((value) => {
      if (value === probe) return slot;
      if (value === pet) return idSql(KIND.pet, n);
      if (value === actor.user_id) return idSql(KIND.owner, n);
      if (value instanceof Date) return 'now()';
      if (typeof value === 'string' && /^[A-Z2-9]{8}$/.test(value))
        return `'#' || lpad((${n})::text, 9, '0')`;
      return literal(value);
    }),
  };
}

/** The number of the last order that was placed straight on the database; its codes carry it. */
async function lastOrder(url: string, last: number): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT max(substr(confirmation_code, 2)::int) AS n FROM appointments WHERE confirmation_code LIKE '#%'`,
    );
    return Math.max(last, Number(rows[0].n));
  });
}

async function oversold(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM (
         SELECT c.slot_id FROM appointment_slots c JOIN availability_slots s ON s.id = c.slot_id
         GROUP BY c.slot_id, s.current_bookings, s.max_bookings
         HAVING count(*) <> s.current_bookings OR count(*) > s.max_bookings) AS wrong`,
    );
    return rows[0].n;
  });
}

/** Takes back every booking that a measure made, so that runs on kept data begin alike. */
export async function undoBookings(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`BEGIN;
      CREATE TEMP TABLE undone ON COMMIT DROP AS SELECT id FROM appointments WHERE slot_id IS NOT NULL;
      UPDATE availability_slots s SET current_bookings = 0 FROM appointment_slots c WHERE c.slot_id = s.id;
      DELETE FROM appointment_slots;
      DELETE FROM appointment_status_history h USING undone u WHERE h.appointment_id = u.id;
      DELETE FROM untold_bookings;
      DELETE FROM appointments a USING undone u WHERE a.id = u.id;
      COMMIT`);
    await client.query(
      'VACUUM (ANALYZE) appointments, appointment_status_history, untold_bookings',
    );
  });
}

function coprime(near: number, to: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = near;
  while (divisor(step, to) !== 1) step++;
  return step;
}
