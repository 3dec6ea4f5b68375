import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { type Account, may } from './account.ts';
import { type Binaries, binariesIn, binariesName } from './binaries.ts';

// In order of preference; /var/tmp outlives a reboot where /tmp does not.
const BASES = ['/var/lib/findmyvet', '/var/tmp/findmyvet'];

/**
 * Where the cluster lives: `<dataDir>/postgres`, or, when the server's account cannot come there
 * (root's home, a `mktemp -d`), a folder of its own with `<dataDir>/postgres` a link to it.
 */
export function placeCluster(dataDir: string, account: Account): string {
  const usual = join(dataDir, 'postgres');
  const kind = lstatSync(usual, { throwIfNoEntry: false });
  if (kind?.isDirectory()) {
    if (may(account, '-x', dataDir)) return usual;
    throw new StartupError(
      `As root, PostgreSQL runs as another user, who cannot enter ${dataDir}; run \`chmod a+x\` on it and the folders above, or start as its owner.`,
    );
  }
  if (!kind && may(account, '-x', dataDir)) return usual;

  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const linked = kind ? readlinkSync(usual) : null;
  if (linked && existsSync(linked)) return linked;
  rmSync(usual, { force: true });
  return join(reachableBase(account), name);
}

/** Ties a relocated cluster to its data folder. Without that link, what lies there belongs to a data folder since removed. */
export function linkCluster(dataDir: string, cluster: string): void {
  const usual = join(dataDir, 'postgres');
  if (cluster !== usual && !existsSync(usual)) symlinkSync(cluster, usual);
}

/** True when a relocated cluster is left from a data folder that was removed. */
export function isAbandoned(dataDir: string, cluster: string): boolean {
  const usual = join(dataDir, 'postgres');
  return cluster !== usual && existsSync(cluster) && !existsSync(usual);
}

/** The same programs, from a copy made once when the account cannot come where they are. */
export function placeBinaries(binaries: Binaries, account: Account): Binaries {
  const share = join(binaries.root, 'share');
  if (may(account, '-x', binaries.postgres) && may(account, '-r', share)) return binaries;
  const base = reachableBase(account);
  const copy = join(base, binariesName());
  if (!existsSync(copy)) {
    const half = mkdtempSync(`${copy}-`);
    cpSync(binaries.root, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(join(half, 'native'), copy);
    } catch (error) {
      if (!existsSync(copy)) throw error;
    }
    rmSync(half, { recursive: true, force: true });
  }
  return binariesIn(copy);
}

function reachableBase(account: Account): string {
  for (const base of BASES) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    // Anyone may make a folder in /var/tmp: only one of our own is trusted.
    if (statSync(base).uid === process.getuid?.() && may(account, '-x', base)) return base;
  }
  throw new StartupError(
    'As root, PostgreSQL runs as another user, and no folder was found where both may work; start as an ordinary user or set DATABASE_URL.',
  );
}
