import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { openPool, transact } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import { migrate, ownsSchema } from '#platform/migrate.ts';
import { StartupError } from '#platform/startup-error.ts';
import { asOwner, emptyDatabase, log, testDatabase } from './database.ts';

const { db, url, ownerUrl } = await testDatabase({ after });
const client = new pg.Client({ connectionString: url });
// The database is dropped with its connections first.
client.on('error', () => {});
await client.connect();
after(() => client.end());

const READ = ['SELECT'];
const ADD = ['INSERT', 'SELECT'];
const ALL = ['DELETE', 'INSERT', 'SELECT', 'UPDATE'];

/** Tables that the application may not write to freely; every other takes all four. */
const RIGHTS: Record<string, string[]> = {
  appointment_status_history: ADD,
  next_start_bounds: [...ALL, 'MAINTAIN'],
  review_events: ADD,
  reviews: ['INSERT', 'SELECT', 'UPDATE'],
  audit_log: ADD,
  pet_shares: ['INSERT', 'SELECT', 'UPDATE'],
  species: READ,
  breeds: READ,
  services: READ,
  postal_codes: READ,
  installation: READ,
};

const FORBIDDEN = [
  'ALTER TABLE users ADD COLUMN is_god boolean',
  'ALTER TABLE appointments DISABLE TRIGGER ALL',
  'ALTER TABLE appointments DROP CONSTRAINT appointments_vet_in_one_place',
  'DROP TABLE reviews',
  'DROP INDEX idx_users_phone',
  'CREATE TABLE mine (id int)',
  'CREATE SCHEMA mine',
  `CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  `CREATE OR REPLACE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  'CREATE TRIGGER mine BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION set_updated_at()',
  'CREATE EXTENSION hstore',
  'CREATE ROLE mine',
  'TRUNCATE appointment_status_history',
  `UPDATE appointment_status_history SET reason = 'It was not me'`,
  'DELETE FROM appointment_status_history',
  'DELETE FROM reviews',
  `UPDATE audit_log SET reason = 'It was not me'`,
  'DELETE FROM audit_log',
  'DELETE FROM pet_shares',
  `UPDATE services SET name = 'Free exam'`,
  'DELETE FROM migrations.applied',
  'DELETE FROM graphile_worker.migrations',
  'GRANT findmyvet TO findmyvet_app',
  'SET ROLE findmyvet',
  'SET session_replication_role = replica',
  `COPY users TO PROGRAM 'cat'`,
  "SELECT pg_read_file('PG_VERSION')",
];

describe('connected as the application', () => {
  for (const text of FORBIDDEN) {
    it(`the server refuses ${text}`, async () => {
      await assert.rejects(client.query(text), { code: '42501' });
    });
  }

  it('every table takes what it should and no more, and nothing is its own', async () => {
    const { rows } = await client.query<{ name: string; rights: string[] }>(`
      SELECT c.relname AS name, array(
        SELECT p FROM unnest('{DELETE,INSERT,SELECT,UPDATE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[]) AS p
        WHERE has_table_privilege(c.oid, p)) AS rights
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') ORDER BY 1`);
    assert.ok(rows.length > 20);
    const expected = rows.map(({ name }) => ({ name, rights: RIGHTS[name] ?? ALL }));
    assert.deepEqual(rows, expected);
    const { rows: owned } = await client.query(
      `SELECT relname FROM pg_class WHERE pg_has_role(relowner, 'MEMBER') AND relnamespace <> 'pg_toast'::regnamespace`,
    );
    assert.deepEqual(owned, []);
  });

  it('a table that a later migration makes is covered', async () => {
    await asOwner(db, 'CREATE TABLE moons (id serial PRIMARY KEY, name text)');
    await client.query(`INSERT INTO moons (name) VALUES ('Io')`);
    await client.query(`UPDATE moons SET name = 'Europa'`);
    assert.equal((await client.query('DELETE FROM moons')).rowCount, 1);
    await asOwner(db, 'DROP TABLE moons');
  });

  it('jobs are enqueued and run', async () => {
    const done: unknown[] = [];
    await transact(db, (trx) => enqueue(trx, 'feed', { name: 'Biscuit' }));
    const pgPool = openPool(url, { max: 2, log });
    const logger = new Logger(() => () => {});
    const taskList = { feed: async (payload: unknown) => void done.push(payload) };
    await runOnce({ pgPool, taskList, logger });
    await pgPool.end();
    assert.deepEqual(done, [{ name: 'Biscuit' }]);
    const { rows } = await client.query('SELECT id FROM graphile_worker.jobs');
    assert.deepEqual(rows, []);
  });
});

describe('a process without the owner’s password', () => {
  it('starts on a database that fits its code', async () => {
    assert.ok(await ownsSchema(ownerUrl));
    assert.ok(!(await ownsSchema(url)));
    assert.deepEqual(await migrate(url, { log }), []);
  });

  it('is told what is missing where the database is behind', async (t) => {
    const empty = new URL(url);
    empty.pathname = new URL(await emptyDatabase(t)).pathname;
    const error = await migrate(empty.href, { log }).catch((reason: unknown) => reason);
    assert.ok(error instanceof StartupError);
    assert.match(error.message, /lacks the migration 0001_.* DATABASE_OWNER_URL\.$/);
  });
});
