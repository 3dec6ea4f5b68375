import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

const MAJOR_VERSION = '18';
/** Owns the database and all in it. */
export const ROLE = 'findmyvet';
/** Owns nothing; migrations grant it what the application needs. */
export const APPLICATION_ROLE = 'findmyvet_app';

/** Nothing of the caller's environment: PGDATA, PGPORT or a locale of theirs would change the server. */
export const SERVER_ENV = { LC_ALL: 'C', TZ: 'UTC' };

/** Makes the cluster unless it is there, and returns the password of its role. Throws StartupError on another major version. */
export function prepareCluster(
  dataDir: string,
  cluster: string,
  binaries: Binaries,
  account: Account,
): string {
  const passwordFile = join(dataDir, 'postgres-password');
  const versionFile = join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version !== MAJOR_VERSION) {
      throw new StartupError(
        `The data folder ${dataDir} holds data of PostgreSQL ${version} and this version needs ${MAJOR_VERSION}; set DATA_DIR to another folder.`,
      );
    }
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
  }
  const password = randomBytes(24).toString('base64url');
  if (existsSync(versionFile)) resetPassword(cluster, binaries, account, password);
  else initialise(cluster, binaries, account, password);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  return password;
}

// Made beside its place and moved there when whole, so that a start killed half-way leaves nothing that looks finished.
function initialise(cluster: string, binaries: Binaries, account: Account, password: string) {
  const half = `${cluster}.new`;
  const secret = `${cluster}.secret`;
  for (const leftover of [half, cluster]) rmSync(leftover, { recursive: true, force: true });
  rmSync(secret, { force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600, flag: 'wx' });
  if (account) {
    for (const path of [half, secret]) chownSync(path, account.uid, account.gid);
  }
  // The builtin provider sorts alike on every machine, whatever its C library and locales.
  run(binaries.initdb, account, [
    ...['-D', half, '-U', ROLE, `--pwfile=${secret}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--no-sync', '--no-instructions'],
  ]);
  rmSync(secret);
  renameSync(half, cluster);
}

// The folder is ours and so is the cluster: without its password file the single-user mode lets us in.
function resetPassword(cluster: string, binaries: Binaries, account: Account, password: string) {
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  run(
    binaries.postgres,
    account,
    ['--single', '-D', cluster, 'postgres'],
    `ALTER ROLE ${ROLE} PASSWORD '${password}'\n`,
  );
}

function run(program: string, account: Account, args: string[], input = '') {
  const { status, error, stderr } = spawnSync(program, args, {
    ...account,
    cwd: '/',
    env: SERVER_ENV,
    encoding: 'utf8',
    input,
  });
  if (status === 0) return;
  const reason = error?.message ?? lastLine(stderr) ?? `exit code ${status}`;
  throw new StartupError(`The database could not be made: ${reason}`, { cause: stderr });
}

export function lastLine(text: string): string | undefined {
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.findLast((line) => /(FATAL|error):/.test(line)) ?? lines.at(-1);
}
