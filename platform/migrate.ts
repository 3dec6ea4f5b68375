import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import { Client } from 'pg';
import type { Logger } from './log.ts';
import { StartupError } from './startup-error.ts';

const OLDEST_SERVER = 18;
const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));
const SQL_FILE = /^(\d{4}_[a-z0-9]+(?:_[a-z0-9]+)+)\.sql$/;
// Any number serves, provided that every migrator takes the same.
const LOCK = 7_241_865_325_823_964n;

/**
 * Brings the database up to the newest file of `migrations/`, one transaction a file, and returns the names applied.
 * Several at once wait for each other. A role that owns nothing only sees to it that the database is not behind.
 * Throws StartupError, without the password, when the server cannot be reached or is too old, when the database is
 * newer than this code, when a file fails, and when the database is behind and not ours to bring up.
 */
export async function migrate(
  databaseUrl: string,
  { log, folder = FOLDER }: { log: Logger; folder?: string },
): Promise<string[]> {
  const client = await connect(databaseUrl);
  try {
    await refuseOldServer(client);
    if (!(await isOwner(client))) {
      await refuseOlderDatabase(client, await known(folder));
      return [];
    }
    // node-pg-migrate orders by a local timestamp: in UTC no clock change can reorder what was applied.
    await client.query(`SET TIME ZONE 'UTC'`);
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    await refuseNewerDatabase(client, await known(folder));
    return await run(client, folder, log);
  } finally {
    await client.end();
  }
}

async function run(client: Client, folder: string, log: Logger): Promise<string[]> {
  let current = '';
  const follow = (line: string) => {
    current = /^### MIGRATION (\S+)/.exec(line)?.[1] ?? current;
  };
  const silent = () => {};
  try {
    const applied = await runner({
      dbClient: client,
      dir: folder,
      // Everything but NNNN_verb_noun.sql: types.ts and schema.sql live in the same folder.
      ignorePattern: '(?!\\d{4}_[a-z0-9_]+\\.sql$).*',
      direction: 'up',
      migrationsSchema: 'migrations',
      createMigrationsSchema: true,
      migrationsTable: 'applied',
      singleTransaction: false,
      noLock: true,
      logger: { info: follow, warn: silent, error: silent },
    });
    const names = applied.map(({ name }) => name);
    if (names.length > 0)
      log.info({ applied: names.length, newest: names.at(-1) }, 'database migrated');
    return names;
  } catch (cause) {
    const { message, position } = cause as Error & { position?: string };
    throw new StartupError(
      `The migration ${await lineOf(folder, current, position)} failed: ${message}.`,
      { cause },
    );
  }
}

async function lineOf(folder: string, name: string, position: string | undefined) {
  if (!name || !position) return name;
  const sql = await readFile(join(folder, `${name}.sql`), 'utf8');
  return `${name}.sql:${sql.slice(0, Number(position)).split('\n').length}`;
}

async function known(folder: string): Promise<Set<string>> {
  const names = (await readdir(folder)).map((file) => SQL_FILE.exec(file)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw new StartupError(
      `The database at ${client.host}:${client.port} refused the connection: ${reason(cause)}`,
      { cause },
    );
  }
}

// A name with several addresses fails as one AggregateError whose own message is empty.
function reason(error: unknown): string {
  const { code, message, errors } = error as AggregateError & { code?: string };
  if (code === 'ECONNREFUSED') return 'no server is listening there.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name is unknown.';
  return `${message || errors?.[0]?.message || code}.`;
}

async function refuseOldServer(client: Client) {
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version`);
  const { version } = rows[0];
  if (Number.parseInt(version, 10) >= OLDEST_SERVER) return;
  throw new StartupError(
    `The database at ${client.host}:${client.port} runs PostgreSQL ${version} and at least ${OLDEST_SERVER} is needed.`,
  );
}

/** Whether the URL's role may change the schema that is there, or begin one in an empty database. */
export async function ownsSchema(databaseUrl: string): Promise<boolean> {
  const client = await connect(databaseUrl);
  try {
    return await isOwner(client);
  } finally {
    await client.end();
  }
}

async function isOwner(client: Client): Promise<boolean> {
  const { rows } = await client.query(`
    SELECT coalesce((
      SELECT pg_has_role(c.relowner, 'MEMBER') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'migrations' AND c.relname = 'applied'
    ), has_database_privilege(current_database(), 'CREATE')) AS owns`);
  return rows[0].owns;
}

async function refuseOlderDatabase(client: Client, names: Set<string>) {
  const { rows } = await client.query(`SELECT to_regclass('migrations.applied') AS made`);
  const { rows: applied } = rows[0].made
    ? await client.query('SELECT name FROM migrations.applied')
    : { rows: [] };
  const missing = [...names].sort().find((name) => !applied.some((row) => row.name === name));
  if (!missing) return refuseNewerDatabase(client, names);
  throw new StartupError(
    `The database lacks the migration ${missing}, and the role of DATABASE_URL may not apply it; run \`npm run migrate\` with DATABASE_OWNER_URL.`,
  );
}

async function refuseNewerDatabase(client: Client, names: Set<string>) {
  const { rows } = await client.query(`SELECT to_regclass('migrations.applied') AS made`);
  if (!rows[0].made) return;
  const applied = await client.query('SELECT name FROM migrations.applied ORDER BY id');
  const unknown = applied.rows.map(({ name }) => name).filter((name) => !names.has(name));
  if (unknown.length === 0) return;
  throw new StartupError(
    `The database is newer than this code: it holds the migration ${unknown.at(-1)}, which is not in migrations/; update the code.`,
  );
}
