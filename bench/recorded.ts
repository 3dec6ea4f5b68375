import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '#migrations/types.ts';
import type { Db } from '#platform/db.ts';

export type Recorded = { sql: string; parameters: readonly unknown[] };

/** The statements that a verb sends, so that the same SQL can be put to the database without us in between. */
export async function record(url: string, verb: (db: Db) => Promise<unknown>): Promise<Recorded[]> {
  const seen: Recorded[] = [];
  const log = ({ query: { sql, parameters } }: LogEvent) => void seen.push({ sql, parameters });
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log });
  try {
    await verb(db);
  } finally {
    await db.destroy();
  }
  return seen;
}

/** The one statement among them in which the words occur. */
export function statementWith(words: string, statements: Recorded[]): Recorded {
  const found = statements.filter(({ sql }) => sql.includes(words));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} statements say ${words}`);
  return found[0];
}

/** A parameter written out in SQL. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `'{${value.join(',')}}'`;
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
