import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { isAlive, startOf } from './process-identity.ts';

type Holder = { pid: number; start: string | null };

// An application whose terminal or npm was killed is still finishing its requests.
const PATIENCE_MS = 5_000;

/**
 * Takes the data folder for this process and returns how to give it back. A lock left by a killed
 * process is taken over; a holder that stays alive is a StartupError after five seconds.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const lock = join(folder, 'app.lock');
  const mine = `${lock}.${process.pid}`;
  const holder: Holder = { pid: process.pid, start: startOf(process.pid) };
  writeFileSync(mine, JSON.stringify(holder), { mode: 0o600 });
  try {
    const deadline = performance.now() + PATIENCE_MS;
    let other: number | null = null;
    do {
      if (other) await new Promise((resolve) => setTimeout(resolve, 100));
      if (linkUnlessTaken(mine, lock)) return () => rmSync(lock, { force: true });
      other = liveHolder(lock);
      if (other === process.pid) break;
    } while (performance.now() < deadline);
    throw new StartupError(
      `The data folder ${folder} is in use by process ${other}; stop that one, or set DATA_DIR to another folder.`,
    );
  } finally {
    rmSync(mine, { force: true });
  }
}

// link() succeeds for exactly one of several starters and the file appears with its content.
function linkUnlessTaken(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; null when there is none, a stale lock being moved out of the way. */
function liveHolder(lock: string): number | null {
  const seen = read(lock);
  if (seen === null) return null;
  const holder = parse(seen);
  if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.start) return holder.pid;
  // Another starter may have replaced the stale lock meanwhile: what was moved away is looked at again.
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return null;
  }
  if (read(aside) !== seen) linkUnlessTaken(aside, lock);
  rmSync(aside, { force: true });
  return null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function parse(content: string): Holder | null {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
