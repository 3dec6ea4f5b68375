import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFolder } from '../bench-folder.ts';

const PACKAGES = { graphql: '16.15.0', postgraphile: '5.1.5' };

/** A running PostGraphile over the schema `bench_peer`. */
export type PostGraphile = { url: URL; stop(): Promise<void> };

/** Starts PostGraphile in a process of its own; its packages are installed beside the bench's data, once. */
export function startPostGraphile(databaseUrl: string, poolSize: number): Promise<PostGraphile> {
  const program = fileURLToPath(new URL('postgraphile-process.mjs', import.meta.url));
  const child = fork(program, [installed()], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      POOL_SIZE: String(poolSize),
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostGraphile ended with code ${code}`)));
    child.once('message', (url) =>
      resolve({
        url: new URL(String(url)),
        stop: () =>
          new Promise((ended) => {
            child.removeAllListeners('exit').once('exit', () => ended());
            child.disconnect();
          }),
      }),
    );
  });
}

// Not among our own packages: nobody but this measure needs its 300 MB.
function installed(): string {
  const folder = join(benchFolder(), 'postgraphile');
  if (existsSync(join(folder, 'node_modules', 'postgraphile'))) return folder;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: PACKAGES };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return folder;
}
