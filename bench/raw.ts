import pg from 'pg';
import { type Load, percentiles } from './load.ts';
import { pgbench, runPgbench } from './pgbench.ts';

/** A variable of a script: how pgbench computes it, and how we do. */
export type Variable = {
  name: string;
  text: string;
  value(known: Record<string, number>): number;
};

export type Step = { sql: string; parameters: string[] };

/** A statement put straight to the database: prepared once a connection, then executed with expressions over variables. */
export type Script = Step & {
  variables?: Variable[];
  /** What follows it. */
  after?: Step[];
};

/** Its statements in order, each with the name that it is prepared by. */
export const stepsOf = ({ sql, parameters, after = [] }: Script): (Step & { name: string })[] =>
  [{ sql, parameters }, ...after].map((step, i) => ({
    name: i === 0 ? 'script' : `script_${i}`,
    sql: step.sql.replace(/--.*$/gm, '').trim(),
    parameters: step.parameters,
  }));

export type RawOptions = { clients: number; seconds: number; define?: Record<string, number> };
type RawLoad = Pick<Load, 'rate' | 'p50' | 'p99'>;

/** Runs the script on so many connections for so many seconds: by pgbench, or by ourselves where there is none. */
export function runRaw(url: string, script: Script, options: RawOptions): Promise<RawLoad> {
  return pgbench ? runPgbench(pgbench, url, script, options) : runOurselves(url, script, options);
}

/** `:name` but not `::type`. */
const fill = (text: string, values: Record<string, unknown>) =>
  text.replace(/(?<!:):([a-z_]+)/g, (all, name) => String(values[name] ?? all));

async function execute(
  client: pg.Client,
  steps: ReturnType<typeof stepsOf>,
  values: Record<string, unknown>,
): Promise<void> {
  for (const { name, parameters } of steps) {
    await client.query(`EXECUTE ${name}(${fill(parameters.join(', '), values)})`);
  }
}

async function runOurselves(url: string, script: Script, options: RawOptions): Promise<RawLoad> {
  const { variables = [] } = script;
  const steps = stepsOf(script);
  const latencies: number[] = [];
  const clients = await Promise.all(
    Array.from({ length: options.clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('SET plan_cache_mode = force_generic_plan');
      for (const { name, sql } of steps) await client.query(`PREPARE ${name} AS ${sql}`);
      return client;
    }),
  );
  const began = performance.now();
  const drive = async (client: pg.Client, client_id: number) => {
    const values: Record<string, number> = { ...options.define, client_id };
    while (performance.now() < began + options.seconds * 1000) {
      for (const { name, value } of variables) values[name] = value(values);
      const asked = performance.now();
      await execute(client, steps, values);
      latencies.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(clients.map(drive));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
  const rate = latencies.length / ((performance.now() - began) / 1000);
  return { rate, ...percentiles(latencies) };
}
