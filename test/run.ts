import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { DatabaseServer } from '#platform/database-server.ts';
import { withFreshServer } from '#scripts/fresh-database.ts';
import { ensureBrowser } from './browser.ts';
import { makeTemplate, TEMPLATE } from './template.ts';

const long = process.env.TEST_LONG === '1';
const flags = process.argv.slice(2).filter((arg) => arg.startsWith('-'));
const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const files = chooseFiles();

if (files.length === 0) {
  console.error(`No test file matches ${paths.join(' ') || 'this run'}.`);
  process.exit(1);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort());
}
// The process that started us is gone.
process.on('disconnect', () => stopping.abort());

process.exitCode = await withFreshServer(async (server) => {
  const browser = files.some((file) => file.includes('e2e')) ? await ensureBrowser() : undefined;
  await makeTemplate(server);
  return stopping.signal.aborted ? 130 : runTests(server, browser);
});
if (process.connected) process.disconnect?.();

function runTests(server: DatabaseServer, browser: string | undefined): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--test',
      // One more than the cores of a small machine: some file always waits, for a server's start or for a fsync.
      '--test-concurrency=3',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      // A test that hangs must not hold up everything behind it.
      `--test-timeout=${long ? 7_200_000 : 300_000}`,
      ...flags,
      ...files,
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        // Each file is a process of its own, which would strip and compile the same hundreds of modules anew.
        NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
        TEST_DATABASE_URL: server.url('postgres'),
        TEST_APPLICATION_URL: server.applicationUrl('postgres'),
        TEST_TEMPLATE: TEMPLATE,
        ...(browser ? { CHROME_PATH: browser } : {}),
      },
    },
  );
  stopping.signal.addEventListener('abort', () => child.kill('SIGINT'));
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 130));
  });
}

function chooseFiles(): string[] {
  const all = globSync('**/*.test.{ts,mjs}', {
    exclude: (name) => name === 'node_modules' || name === 'build' || name.startsWith('.'),
  });
  return all
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.long.test.ts') === long)
    .filter((file) => paths.length === 0 || paths.some((path) => file.includes(path)))
    .sort();
}
