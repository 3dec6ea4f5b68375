import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '#migrations/types.ts';
import type { Logger } from '#platform/log.ts';

export type Db = Kysely<DB>;
export type Trx = Transaction<DB>;

// Dates and times of day stay text: turned into Date they would shift with the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIME, (text) => text.slice(0, 5));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const statementNames = new Map<string, string>();

// A named statement is parsed and planned once a connection; building and parsing a booking anew halves its rate.
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg are not worth restating to forward them.
  override query(text: any, values?: any, callback?: any): any {
    const name = typeof text === 'string' ? statementNames.get(text) : undefined;
    return name
      ? super.query({ name, text, values }, callback)
      : super.query(text, values, callback);
  }
}

/** A pool of connections. One that fails while idle is logged and replaced; queries on it reject. */
export function openPool(url: string, options: { max: number; log: Logger }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 10_000,
    Client: PreparingClient,
    // Left to choose, PostgreSQL plans a long statement anew each time, because parameters that are NULL make parts of it
    // look cheaper: planning a search took twice as long as running it.
    onConnect: (client) => client.query('SET plan_cache_mode = force_generic_plan'),
  });
  const note = (error: Error) =>
    options.log.warn({ err: error }, 'idle database connection failed');
  pool.on('error', note);
  pool.on('connect', (client) => void client.on('error', note));
  return pool;
}

const urls = new WeakMap<Db, string>();

/** The database through a pool of its own. */
export function connect(url: string, options: { max: number; log: Logger }): Db {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) });
  urls.set(db, url);
  return db;
}

/** Where `connect` made this database's connections to; for one that must not come from the pool. */
export function urlOf(db: Db): string {
  const url = urls.get(db);
  if (!url) throw new Error('this database was not made by connect');
  return url;
}

/** Declares a hot statement: sent by name, so PostgreSQL parses it once a connection. */
export function statement<Row, Params extends unknown[] = unknown[]>(name: string, text: string) {
  statementNames.set(text, name);
  return async (db: Db, ...params: Params): Promise<Row[]> =>
    (await db.executeQuery<Row>(CompiledQuery.raw(text, params))).rows;
}

const RETRIABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction, or in the caller's when `db` already is one.
 * A deadlock's victim is run again, at most three times in all.
 */
export async function transact<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Trx);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === 3 || !isRetriable(error)) throw error;
    }
  }
}

/** Whether the database chose this work to give way to other work, and doing it again may succeed. */
export const isRetriable = (error: unknown): boolean =>
  RETRIABLE.has(databaseErrorCode(error) ?? '');

/** The SQLSTATE of an error that PostgreSQL raised, else undefined. */
export function databaseErrorCode(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** The name of the constraint that PostgreSQL says was violated, else undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.constraint : undefined;
}
