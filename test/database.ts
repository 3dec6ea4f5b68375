import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { connect, type Db } from '#platform/db.ts';
import { createLog } from '#platform/log.ts';

/** A test's context, or `{ after }` of node:test for one database a file. */
export type Scope = { after(fn: () => Promise<void>): void };

export const log = createLog('error');

const ownerUrls = new WeakMap<Db, string>();

/**
 * A database of its own for a test or a file, cloned from the migrated template with its reference data. The test
 * connects as the application does; `ownerUrl` is for what the application may not.
 * Hooks run in the order in which they were added: at the end the pool closes and the database is dropped first.
 */
export async function testDatabase(
  scope: Scope,
  { max = 10 }: { max?: number } = {},
): Promise<{ db: Db; url: string; ownerUrl: string }> {
  const { name, ownerUrl, drop } = await createDatabase(setting('TEST_TEMPLATE'));
  const url = at(setting('TEST_APPLICATION_URL'), name);
  const db = connect(url, { max, log });
  ownerUrls.set(db, ownerUrl);
  scope.after(async () => {
    await db.destroy();
    await drop();
  });
  return { db, url, ownerUrl };
}

/** Runs SQL that the application's role may not, as the owner of a test's database. */
export async function asOwner(db: Db, sql: string): Promise<void> {
  await administer(sql, ownerUrls.get(db));
}

/** A database without any table, dropped at the end. Returns its owner's URL. */
export async function emptyDatabase(scope: Scope): Promise<string> {
  const { ownerUrl, drop } = await createDatabase('template0');
  scope.after(drop);
  return ownerUrl;
}

async function createDatabase(template: string) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const ownerUrl = at(setting('TEST_DATABASE_URL'), name);
  return { name, ownerUrl, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function at(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = database;
  return url.href;
}

async function administer(sql: string, url = setting('TEST_DATABASE_URL')) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function setting(name: 'TEST_DATABASE_URL' | 'TEST_APPLICATION_URL' | 'TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is unset: run this file through \`npm test -- path/of/the/file\`.`);
}
