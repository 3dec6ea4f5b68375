import {
  type ExecFileSyncOptionsWithStringEncoding,
  execFileSync,
  spawnSync,
} from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** The operating system user that runs the server; null means "the one who runs us". */
export type Account = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root gets the owner of the cluster that is there already,
 * else the user `postgres`, made when missing, else `nobody`.
 */
export function serverAccount(cluster: string): Account {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const owner = statSync(join(cluster, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner && owner.uid > 0) return { uid: owner.uid, gid: owner.gid };
  const account = find('postgres') ?? make('postgres') ?? find('nobody');
  if (account) return account;
  throw new StartupError(
    'PostgreSQL does not run as root and no other user could be made; start as an ordinary user or set DATABASE_URL.',
  );
}

/** True when the account may run this shell test, for example `-x`, on the path. Asks the system itself, so links and ACLs count. */
export function may(account: Account, test: '-x' | '-w' | '-r', path: string): boolean {
  if (account === null) return true;
  const { status } = spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

function find(name: string): Account {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], quiet));
    const [uid, gid] = [ask('-u'), ask('-g')];
    return uid > 0 ? { uid, gid } : null;
  } catch {
    return null;
  }
}

// useradd is everywhere but on Alpine, whose adduser is BusyBox's.
function make(name: string): Account {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ];
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, quiet);
      break;
    } catch {}
  }
  return find(name);
}

const quiet: ExecFileSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
};
