import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { lastLine, SERVER_ENV } from './cluster.ts';
import { commandOf, isAlive, waitForEnd } from './process-identity.ts';

export type Postmaster = { pid: number; port: number; stop(): Promise<void> };

const MIB = 1024 * 1024;
// A twenty-fourth of the machine: the server shares it with the application and whatever else runs there.
const SHARED_MIB = Math.min(2048, Math.max(128, Math.round(totalmem() / 24 / MIB)));

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: `${SHARED_MIB}MB`,
  // Each page that is touched for the first time after a checkpoint is written whole: the fewer checkpoints, the better.
  // Compressing those pages took a sixth of all CPU while booking.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'off',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
};
// A crash would ruin the cluster: only for tests, which throw it away.
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Starts the server on a free port of 127.0.0.1, in its own process group, and waits until it accepts connections. */
export async function startPostmaster(
  binaries: Binaries,
  cluster: string,
  account: Account,
  options: { fast: boolean; logFile: string },
): Promise<Postmaster> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const port = await freePort();
    const child = launch(binaries, cluster, account, port, options);
    let ended = false;
    child.once('error', () => (ended = true)).once('exit', () => (ended = true));
    while (!ended && performance.now() < deadline) {
      const { pid } = child;
      if (pid && isReady(cluster, pid)) {
        const lifeline = spawnLifeline(pid, account);
        const stop = async () => {
          lifeline?.kill('SIGKILL');
          await stopPostmaster(pid, binaries, cluster);
        };
        return { pid, port, stop };
      }
      await pause(15);
    }
    if (!ended) child.kill('SIGQUIT');
    const reason = lastLine(readFileSync(options.logFile, 'utf8')) ?? 'it gave no reason';
    // Another program may take the port first, and processes of a killed server take a moment to leave its memory.
    const transient = /Address already in use|could not create any TCP|is still in use/.test(
      reason,
    );
    if (!transient || performance.now() > deadline) {
      throw new StartupError(`The database server did not start: ${reason}`);
    }
    await pause(200);
  }
}

/** Ends a server that a killed application left on this cluster, and removes a pid file that names no such server. */
export async function endLeftover(binaries: Binaries, cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && servesCluster(pid, cluster)) {
    await stopPostmaster(pid, binaries, cluster);
  }
  rmSync(pidFile, { force: true });
}

function launch(
  binaries: Binaries,
  cluster: string,
  account: Account,
  port: number,
  { fast, logFile }: { fast: boolean; logFile: string },
) {
  const log = openSync(logFile, 'w', 0o600);
  const settings = { ...SETTINGS, ...(fast ? FAST_SETTINGS : {}), port: String(port) };
  // Detached: Ctrl-C in the terminal must not reach the server before the application has drained.
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      cluster,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...account,
      cwd: '/',
      env: SERVER_ENV,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    },
  );
  child.unref();
  closeSync(log);
  return child;
}

// When this process dies in whatever way, the pipe closes and the shell ends the server: `kill -9` leaves nothing either.
function spawnLifeline(pid: number, account: Account): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const lifeline = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  lifeline.on('error', () => {});
  lifeline.unref();
  (lifeline.stdin as Socket).unref();
  return lifeline;
}

// SIGINT is PostgreSQL's fast shutdown: it rolls back what is open, writes a checkpoint and leaves.
async function stopPostmaster(pid: number, binaries: Binaries, cluster: string): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore' });
    return;
  }
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await waitForEnd(pid, 10_000);
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {}
}

// A process id is given anew after a reboot: only a postgres that works in this very folder counts.
function servesCluster(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  if (!command.includes('postgres')) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return command.includes(cluster);
  }
}

// The eighth line of postmaster.pid is the server's own word about itself.
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
