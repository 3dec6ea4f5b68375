import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '#migrations/types.ts';
import type { Db } from '#platform/db.ts';

type Node = Record<string, unknown> & { Plans?: Node[] };
export type Visited = {
  /** Rows looked at (kept or filtered away), by the index or the table that was scanned. */
  rows: Map<string, number>;
  /** Tables read from end to end. */
  scanned: Set<string>;
  buffers: number;
};
export type Recorded = { sql: string; parameters: unknown[] };

/** The statement with these words among those that a verb sends. */
export async function recordStatement(
  url: string,
  words: string,
  verb: (db: Db) => Promise<unknown>,
): Promise<Recorded> {
  const seen: Recorded[] = [];
  const log = ({ query }: LogEvent) =>
    void seen.push({ sql: query.sql, parameters: [...query.parameters] });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    log,
  });
  try {
    await verb(db);
  } finally {
    await db.destroy();
  }
  const found = seen.find(({ sql }) => sql.includes(words));
  if (!found) throw new Error(`no statement says ${words}`);
  return found;
}

/**
 * What a statement visits when it runs under its generic plan, as the application runs it. `before` may change the
 * schema first; everything is rolled back.
 */
export async function visit(
  url: string,
  { sql, parameters }: Recorded,
  before = 'SELECT',
): Promise<Visited> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; ${before}`);
    await client.query(`PREPARE looked_at AS ${sql.replace(/--.*$/gm, '')}`);
    const execute = `EXECUTE looked_at (${parameters.map(literal).join(', ')})`;
    // The first time it also reads the catalogue: some thousand pages, when others on the server have changed theirs.
    await client.query(`SAVEPOINT cold; ${execute}; ROLLBACK TO cold`);
    const { rows } = await client.query(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${execute}`,
    );
    const plan: Node = rows[0]['QUERY PLAN'][0].Plan;
    const visited: Visited = { rows: new Map(), scanned: new Set(), buffers: 0 };
    visited.buffers = Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks']);
    follow(plan, visited);
    return visited;
  } finally {
    await client.end();
  }
}

function follow(node: Node, visited: Visited): void {
  const loops = Number(node['Actual Loops'] ?? 0);
  const table = node['Relation Name'];
  if (table && loops > 0) {
    const rows = Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0);
    const name = String(node['Index Name'] ?? table);
    visited.rows.set(name, (visited.rows.get(name) ?? 0) + rows * loops);
    if (node['Node Type'] === 'Seq Scan') visited.scanned.add(String(table));
  }
  for (const child of node.Plans ?? []) follow(child, visited);
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value)
    ? `{${value.join(',')}}`
    : value instanceof Date
      ? value.toISOString()
      : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
