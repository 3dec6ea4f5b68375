import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStale } from './generate.ts';
import { unlistedRoutes } from './routes.ts';

type Outcome = { title: string; failed: boolean; output: string };

/** The program of a package's `bin`, so that no shell, PATH or .cmd file stands between. */
function bin(name: string, program: string): string {
  const folder = join('node_modules', name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[program]);
}

function run(title: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ title, failed: code !== 0, output }));
  });
}

async function generated(): Promise<Outcome> {
  const stale = await findStale();
  const output = `Stale: ${stale.join(', ')}. Run \`npm run generate\`.`;
  return { title: 'generated files (npm run generate)', failed: stale.length > 0, output };
}

async function listed(): Promise<Outcome> {
  const unlisted = await unlistedRoutes();
  const output = `Add a row to test/access/table.ts (see CONTRIBUTING.md) for ${unlisted.join(', ')}.`;
  return { title: 'a row in the table of who gets in', failed: unlisted.length > 0, output };
}

const biome = [
  '--error-on-warnings',
  '--max-diagnostics=none',
  ...(process.stdout.isTTY ? [] : ['--colors=off']),
];
// First and alone: both the compiler and knip read what it writes.
const typegen = await run('route types (react-router typegen)', [
  bin('@react-router/dev', 'react-router'),
  'typegen',
]);
const outcomes = await Promise.all([
  typegen,
  run('types (tsc)', [bin('typescript', 'tsc'), '--noEmit']),
  run('format and lint (biome)', [bin('@biomejs/biome', 'biome'), 'ci', ...biome]),
  run('unused files, exports and dependencies (knip)', [bin('knip', 'knip'), '--no-progress']),
  generated(),
  listed(),
]);
for (const { title, failed, output } of outcomes) {
  console.log(`${failed ? '✖' : '✔'} ${title}`);
  if (failed) console.log(`${output.trim()}\n`);
}
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0;
if (process.connected) process.disconnect?.();
