import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrate } from '#platform/migrate.ts';
import { StartupError } from '#platform/startup-error.ts';
import { emptyDatabase, log } from './database.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

test('eight migrators at once apply each migration once', async (t) => {
  const url = await emptyDatabase(t);
  const results = await Promise.all(Array.from({ length: 8 }, () => migrate(url, { log })));
  const applied = await query(url, 'SELECT name FROM migrations.applied ORDER BY id');
  const names = applied.map(({ name }) => name);
  assert.ok(names.length > 0);
  assert.deepEqual(names, [...new Set(names)].sort());
  assert.deepEqual(results.flat(), names);
});

test('a second run applies nothing', async (t) => {
  const url = await emptyDatabase(t);
  await migrate(url, { log });
  assert.deepEqual(await migrate(url, { log }), []);
});

test('a database newer than the code is refused', async (t) => {
  const url = await emptyDatabase(t);
  await migrate(url, { log });
  await query(
    url,
    `INSERT INTO migrations.applied (name, run_on) VALUES ('9999_add_moons', now())`,
  );
  await refuses(migrate(url, { log }), /newer than this code.* 9999_add_moons/);
});

test('a failing migration leaves nothing behind, says where, and runs after it is mended', async (t) => {
  const url = await emptyDatabase(t);
  const folder = await copyOfMigrations(t);
  const file = join(folder, '9998_add_moons.sql');
  await writeFile(file, 'CREATE TABLE moons (id int);\n\nINSERT INTO stars VALUES (1);\n');
  await refuses(migrate(url, { log, folder }), /9998_add_moons\.sql:3 failed: .*"stars"/);
  assert.deepEqual(await query(url, `SELECT to_regclass('moons')`), [{ to_regclass: null }]);
  await writeFile(file, 'CREATE TABLE moons (id int);\n');
  assert.deepEqual(await migrate(url, { log, folder }), ['9998_add_moons']);
});

test('a migration slipped in before one already applied is refused', async (t) => {
  const url = await emptyDatabase(t);
  await migrate(url, { log });
  const folder = await copyOfMigrations(t);
  await writeFile(join(folder, '0000_add_moons.sql'), 'CREATE TABLE moons (id int);\n');
  await refuses(migrate(url, { log, folder }), /0000_add_moons/);
});

test('a server that refuses is named without the password', async () => {
  await refuses(
    migrate('postgres://me:s3cret@127.0.0.1:1/x', { log }),
    /at 127\.0\.0\.1:1 refused/,
  );
});

test('a wrong password is refused in one sentence', async (t) => {
  const url = new URL(await emptyDatabase(t));
  url.password = 's3cret';
  await refuses(migrate(url.href, { log }), /refused the connection: password authentication/);
});

async function refuses(attempt: Promise<unknown>, sentence: RegExp) {
  const error = await attempt.then(
    () => assert.fail('it went through'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StartupError, String(error));
  assert.match(error.message, sentence);
  assert.doesNotMatch(error.message, /s3cret|\n/);
}

async function copyOfMigrations(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'findmyvet-migrations-'));
  t.after(() => rm(folder, { recursive: true }));
  await cp(migrations, folder, { recursive: true });
  return folder;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
