import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { domain } from '#domain/index.ts';
import { startDatabaseServer } from '#platform/database-server.ts';
import { connect } from '#platform/db.ts';
import { installJobs } from '#platform/jobs.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { loadReference } from '#seeds/reference/load.ts';
import { benchFolder } from './bench-folder.ts';
import { buildClinics } from './data/clinics.ts';
import { buildOwners } from './data/owners.ts';
import type { Size } from './data/size.ts';
import { buildSlots } from './data/slots.ts';
import { buildPastVisits } from './data/visits.ts';

export type BenchDatabase = {
  /** The owner's. */
  url: string;
  applicationUrl: string;
  stop(): Promise<void>;
};

// Slots start today: after two days too many of them are past.
const FRESH_DAYS = 2;

/**
 * A durable server of its own with the bench's data, in BENCH_DIR or the system's folder for temporary files. What is
 * there from an earlier run is used again while it is of the same make and at most two days old.
 */
export async function openDatabase(size: Size): Promise<BenchDatabase> {
  const dataDir = join(benchFolder(), size.name);
  mkdirSync(dataDir, { recursive: true });
  const server = await startDatabaseServer({ dataDir, log: createLog('warn') });
  const database = `bench_${size.name}`;
  const url = server.url(database);
  try {
    if (!(await isFresh(server.url('postgres'), url, database, size))) {
      await administer(server.url('postgres'), `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      await administer(server.url('postgres'), `CREATE DATABASE ${database}`);
      await build(url, size);
    }
    await tighten(url);
    return { url, applicationUrl: server.applicationUrl(database), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function build(url: string, size: Size): Promise<void> {
  const began = performance.now();
  console.log(`Building the data of size "${size.name}" (kept for later runs)…`);
  await migrate(url, { log: createLog('warn') });
  await installJobs(url);
  await withClient(url, async (client) => {
    await loadReference(client);
    await client.query('CREATE SCHEMA bench');
    await client.query('SELECT setseed(0.42)');
    // Rows are right by construction: triggers and foreign keys would be checked twenty million times for nothing.
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
      SET maintenance_work_mem = '1GB'; SET work_mem = '128MB'`);
    await buildClinics(client, size);
    await buildOwners(client, size);
    await buildPastVisits(client, size);
    await buildSlots(client, size);
    await client.query('SELECT add_start_bounds(NULL, NULL)');
    await client.query('VACUUM (ANALYZE)');
    await client.query(
      'CREATE TABLE bench.built AS SELECT $1::text AS recipe, current_date AS on_day',
      [recipe(size)],
    );
    const { rows } = await client.query(
      'SELECT count(*)::float8 AS slots, avg(current_bookings)::float8 AS taken FROM availability_slots',
    );
    const seconds = Math.round((performance.now() - began) / 1000);
    const { slots, taken } = rows[0];
    console.log(`${slots} slots, ${Math.round(taken * 100)} % taken, in ${seconds} s.`);
  });
}

/** What the jobs would have done by now, had they run. */
async function tighten(url: string) {
  const log = createLog('warn');
  const db = connect(url, { max: 1, log });
  const ctx = { db, actor: null, now: new Date(), log };
  await domain.search.tightenAllBounds(ctx);
  await domain.search.layOutBounds(ctx);
  await db.destroy();
  await withClient(url, (client) => client.query('VACUUM (ANALYZE) next_start_bounds'));
}

async function isFresh(adminUrl: string, url: string, database: string, size: Size) {
  const { rowCount } = await withClient(adminUrl, (client) =>
    client.query('SELECT FROM pg_database WHERE datname = $1', [database]),
  );
  if (rowCount === 0) return false;
  return withClient(url, async (client) => {
    const made = await client.query(`SELECT to_regclass('bench.built') AS made`);
    if (!made.rows[0].made) return false;
    const { rowCount: same } = await client.query(
      'SELECT FROM bench.built WHERE recipe = $1 AND on_day >= current_date - $2::int',
      [recipe(size), FRESH_DAYS],
    );
    // Migrations that came since are applied to the data that is there.
    if (same) await migrate(url, { log: createLog('warn') });
    return same === 1;
  });
}

/** Changes when the size or a file that makes the data does. */
function recipe(size: Size): string {
  const folder = new URL('data/', import.meta.url);
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex');
}

const administer = (url: string, sql: string) => withClient(url, (client) => client.query(sql));

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
