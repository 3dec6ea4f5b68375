import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Client } from 'pg';
import { isAlive } from './database-server/process-identity.ts';
import { startDatabaseServer } from './database-server.ts';
import { createLog } from './log.ts';
import { StartupError } from './startup-error.ts';

const log = createLog('silent');

test('it serves PostgreSQL 18 on loopback, sorts alike everywhere, and keeps its data', async (t) => {
  const dataDir = folder(t);
  const first = await start(dataDir);
  const [row] = await query(
    first.url(),
    `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS address,
       current_setting('TimeZone') AS zone, datlocprovider AS provider, datlocale AS locale,
       current_setting('fsync') AS fsync
     FROM pg_database WHERE datname = current_database()`,
  );
  assert.deepEqual(row, {
    major: 18,
    address: '127.0.0.1',
    zone: 'UTC',
    provider: 'b',
    locale: 'C.UTF-8',
    fsync: 'on',
  });
  await query(first.url(), 'CREATE TABLE kept AS SELECT 1 AS one');
  await first.stop();
  assert.ok(!isAlive(first.pid));

  const second = await start(dataDir);
  t.after(second.stop);
  assert.deepEqual(await query(second.url(), 'SELECT one FROM kept'), [{ one: 1 }]);
});

test('its password is random, private and needed', async (t) => {
  const dataDir = folder(t);
  const server = await start(dataDir);
  t.after(server.stop);
  assert.equal(statSync(join(dataDir, 'postgres-password')).mode & 0o777, 0o600);
  const wrong = new URL(server.url());
  wrong.password = 'guess';
  await assert.rejects(query(wrong.href, 'SELECT'), /password authentication failed/);
});

test('a lost password file is made anew', async (t) => {
  const dataDir = folder(t);
  await (await start(dataDir)).stop();
  unlinkSync(join(dataDir, 'postgres-password'));
  const server = await start(dataDir);
  t.after(server.stop);
  assert.equal((await query(server.url(), 'SELECT 1')).length, 1);
});

test('data of another major version is refused', async (t) => {
  const dataDir = folder(t);
  await (await start(dataDir)).stop();
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await refuses(dataDir, /holds data of PostgreSQL 17 and this version needs 18/);
});

test('a data folder that is a file is refused', async (t) => {
  const file = join(folder(t), 'file');
  writeFileSync(file, '');
  await refuses(file, /it is not a folder/);
});

test('a folder in use is refused, naming who uses it', async (t) => {
  const dataDir = folder(t);
  const server = await start(dataDir);
  t.after(server.stop);
  await refuses(dataDir, new RegExp(`in use by process ${process.pid};`));
});

test('after kill -9 the server ends by itself and the next start recovers', async (t) => {
  const dataDir = folder(t);
  const { pid, application } = await startInAnotherProcess(dataDir);
  application.kill('SIGKILL');
  const server = await start(dataDir);
  t.after(server.stop);
  assert.notEqual(server.pid, pid);
  assert.ok(!isRunning(pid));
});

test('a server that outlived its application is ended by the next start', async (t) => {
  const dataDir = folder(t);
  const { pid, application } = await startInAnotherProcess(dataDir);
  process.kill(pid, 'SIGSTOP');
  application.kill('SIGKILL');
  setTimeout(() => process.kill(pid, 'SIGCONT'), 500);
  const server = await start(dataDir);
  t.after(server.stop);
  assert.ok(!isRunning(pid));
});

test('pid files that name an unrelated process are stale', async (t) => {
  const dataDir = folder(t);
  await (await start(dataDir)).stop();
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
  writeFileSync(join(dataDir, 'app.lock'), JSON.stringify({ pid: process.pid, start: 'before' }));
  const server = await start(dataDir);
  t.after(server.stop);
  assert.ok(isAlive(server.pid));
});

test('as root, in a folder only root can enter, the cluster lives elsewhere', {
  skip: process.getuid?.() !== 0,
}, async (t) => {
  const closed = folder(t);
  chmodSync(closed, 0o700);
  const dataDir = join(closed, 'data');
  const first = await start(dataDir);
  await query(first.url(), 'CREATE TABLE kept ()');
  await first.stop();
  assert.ok(lstatSync(join(dataDir, 'postgres')).isSymbolicLink());

  const second = await start(dataDir);
  assert.deepEqual(await query(second.url(), `SELECT to_regclass('kept') AS kept`), [
    { kept: 'kept' },
  ]);
  await second.stop();

  // The person removed the data folder: nothing of it may come back.
  rmSync(dataDir, { recursive: true });
  const third = await start(dataDir);
  const cluster = realpathSync(join(dataDir, 'postgres'));
  t.after(async () => {
    await third.stop();
    rmSync(cluster, { recursive: true });
  });
  assert.deepEqual(await query(third.url(), `SELECT to_regclass('kept') AS kept`), [
    { kept: null },
  ]);
});

const start = (dataDir: string) => startDatabaseServer({ dataDir, log });

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'findmyvet server '));
  chmodSync(path, 0o755);
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function refuses(dataDir: string, sentence: RegExp) {
  const error = await start(dataDir).then(
    () => assert.fail('it started'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StartupError, String(error));
  assert.match(error.message, sentence);
  assert.doesNotMatch(error.message, /\n/);
}

async function startInAnotherProcess(dataDir: string) {
  const program = `
    import { startDatabaseServer } from '#platform/database-server.ts';
    import { createLog } from '#platform/log.ts';
    const dataDir = ${JSON.stringify(dataDir)};
    const { pid } = await startDatabaseServer({ dataDir, log: createLog('silent') });
    process.send({ pid });
    setInterval(() => {}, 1000);`;
  const application = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const pid = await new Promise<number>((resolve, reject) => {
    application.once('message', (message: { pid: number }) => resolve(message.pid));
    application.once('exit', () => reject(new Error('it did not start')));
  });
  return { pid, application };
}

// An orphan whose new parent never asks for its exit code stays in the process table.
function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
