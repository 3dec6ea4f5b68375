import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { percentiles } from './load.ts';
import { bareSql, type RawOptions, type Script } from './raw.ts';

const run = promisify(execFile);

/** Where pgbench is on this machine, or null: then the raw rate is that of our own driver in a process of its own. */
export const pgbench: string | null =
  ['/usr/bin/pgbench', '/usr/local/bin/pgbench', '/opt/homebrew/bin/pgbench'].find(existsSync) ??
  globSync('/usr/lib/postgresql/*/bin/pgbench').at(-1) ??
  null;

/**
 * Runs the script on so many connections for so many seconds. Latencies in milliseconds, without each connection's
 * first executions, which prepare it.
 */
export async function runPgbench(
  program: string,
  url: string,
  script: Script,
  options: RawOptions,
): Promise<{ rate: number; p50: number; p99: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'findmyvet-pgbench-'));
  try {
    await writeFile(join(folder, 'script.sql'), textOf(script));
    const define = Object.entries({ prepared: 0, ...options.define });
    const { hostname, port, username, password, pathname } = new URL(url);
    const args = [
      ...['-n', '-c', String(options.clients), '-j', '1', '-T', String(options.seconds)],
      ...['-l', `--log-prefix=${join(folder, 'log')}`, '-f', join(folder, 'script.sql')],
      ...define.flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      ...['-h', hostname, '-p', port, '-U', username, pathname.slice(1)],
    ];
    const { stdout } = await run(program, args, {
      // As the application's own connections are.
      env: {
        PATH: process.env.PATH,
        PGPASSWORD: decodeURIComponent(password),
        PGOPTIONS: '-c plan_cache_mode=force_generic_plan',
      },
    });
    const rate = Number(/tps = ([\d.]+) \(without initial/.exec(stdout)?.[1]);
    const failed = Number(/failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
    if (!rate || failed > 0) throw new Error(`pgbench: ${stdout}`);
    return { rate, ...percentiles(await latenciesIn(folder)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Bound once as $1, a value stays one parameter: pgbench's own prepared mode would make one of each mention.
function textOf(script: Script): string {
  return [
    '\\if :prepared = 0',
    `PREPARE script AS ${bareSql(script)};`,
    '\\set prepared 1',
    '\\endif',
    ...(script.variables ?? []).map(({ name, text }) => `\\set ${name} ${text}`),
    `EXECUTE script(${script.parameters.join(', ')});`,
    '',
  ].join('\n');
}

const WARM_UP = 6;

async function latenciesIn(folder: string): Promise<number[]> {
  const latencies: number[] = [];
  for (const file of globSync(join(folder, 'log.*'))) {
    const text = await readFile(file, 'utf8');
    // client, transaction, microseconds, …
    for (const line of text.split('\n')) {
      const [, nth, micros] = line.split(' ', 3);
      if (Number(nth) > WARM_UP) latencies.push(Number(micros) / 1000);
    }
  }
  return latencies;
}
