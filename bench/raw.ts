import pg from 'pg';
import { type Load, percentiles } from './load.ts';
import { pgbench, runPgbench } from './pgbench.ts';

/** A variable of a script: how pgbench computes it, and how we do. */
export type Variable = {
  name: string;
  text: string;
  value(known: Record<string, number>): number;
};

/** A statement put straight to the database: prepared once a connection, then executed with expressions over variables. */
export type Script = { sql: string; parameters: string[]; variables?: Variable[] };

/** The statement as one that a script may hold. */
export const bareSql = ({ sql }: Script): string => sql.replace(/--.*$/gm, '').trim();

export type RawOptions = { clients: number; seconds: number; define?: Record<string, number> };
type RawLoad = Pick<Load, 'rate' | 'p50' | 'p99'>;

/** Runs the script on so many connections for so many seconds: by pgbench, or by ourselves where there is none. */
export function runRaw(url: string, script: Script, options: RawOptions): Promise<RawLoad> {
  return pgbench ? runPgbench(pgbench, url, script, options) : runOurselves(url, script, options);
}

/** `:name` but not `::type`. */
const fill = (text: string, values: Record<string, unknown>) =>
  text.replace(/(?<!:):([a-z_]+)/g, (all, name) => String(values[name] ?? all));

async function runOurselves(url: string, script: Script, options: RawOptions): Promise<RawLoad> {
  const { variables = [] } = script;
  const parameters = script.parameters.join(', ');
  const latencies: number[] = [];
  const clients = await Promise.all(
    Array.from({ length: options.clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('SET plan_cache_mode = force_generic_plan');
      await client.query(`PREPARE script AS ${bareSql(script)}`);
      return client;
    }),
  );
  const began = performance.now();
  const drive = async (client: pg.Client, client_id: number) => {
    const values: Record<string, number> = { ...options.define, client_id };
    while (performance.now() < began + options.seconds * 1000) {
      for (const { name, value } of variables) values[name] = value(values);
      const asked = performance.now();
      await client.query(`EXECUTE script(${fill(parameters, values)})`);
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
