import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { connect, type Db } from '#platform/db.ts';
import { createLog } from '#platform/log.ts';

/** A test's context, or `{ after }` of node:test for one database a file. */
export type Scope = { after(fn: () => Promise<void>): void };

export const log = createLog('error');

/**
 * A database of its own for a test or a file, cloned from the migrated template with its reference data.
 * Hooks run in the order in which they were added: at the end the pool closes and the database is dropped first.
 */
export async function testDatabase(
  scope: Scope,
  { max = 10 }: { max?: number } = {},
): Promise<{ db: Db; url: string }> {
  const { url, drop } = await createDatabase(setting('TEST_TEMPLATE'));
  const db = connect(url, { max, log });
  scope.after(async () => {
    await db.destroy();
    await drop();
  });
  return { db, url };
}

/** A database without any table, dropped at the end. Returns its URL. */
export async function emptyDatabase(scope: Scope): Promise<string> {
  const { url, drop } = await createDatabase('template0');
  scope.after(drop);
  return url;
}

async function createDatabase(template: string) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(setting('TEST_DATABASE_URL'));
  url.pathname = name;
  return { url: url.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function administer(sql: string) {
  const client = new Client({ connectionString: setting('TEST_DATABASE_URL') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function setting(name: 'TEST_DATABASE_URL' | 'TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is unset: run this file through \`npm test -- path/of/the/file\`.`);
}
