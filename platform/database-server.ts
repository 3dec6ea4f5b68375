import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { serverAccount } from './database-server/account.ts';
import { findBinaries } from './database-server/binaries.ts';
import { APPLICATION_ROLE, prepareCluster, ROLE } from './database-server/cluster.ts';
import { lockFolder } from './database-server/folder-lock.ts';
import { isAbandoned, linkCluster, placeBinaries, placeCluster } from './database-server/place.ts';
import { endLeftover, startPostmaster } from './database-server/postmaster.ts';
import type { Logger } from './log.ts';
import { StartupError } from './startup-error.ts';

export type DatabaseServer = {
  pid: number;
  /** The owner's connection URL of a database of this server, by default of the product's own. */
  url(database?: string): string;
  /** The same for the role that the application connects as; its password lasts until the server stops. */
  applicationUrl(database?: string): string;
  /** Fast shutdown, and the data folder is free again. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL server that came with the dependencies on the cluster in `dataDir`, which is
 * made when missing. `fast` gives up durability, for tests. Throws StartupError with one plain sentence.
 */
export async function startDatabaseServer(options: {
  dataDir: string;
  log: Logger;
  fast?: boolean;
}): Promise<DatabaseServer> {
  const dataDir = resolve(options.dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    const release = await lockFolder(dataDir);
    try {
      return await start(dataDir, options, release);
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    throw explain(error, dataDir);
  }
}

async function start(
  dataDir: string,
  { log, fast = false }: { log: Logger; fast?: boolean },
  release: () => void,
): Promise<DatabaseServer> {
  const began = performance.now();
  const account = serverAccount(join(dataDir, 'postgres'));
  const binaries = placeBinaries(findBinaries(), account);
  const cluster = placeCluster(dataDir, account);
  await endLeftover(binaries, cluster);
  if (isAbandoned(dataDir, cluster)) rmSync(cluster, { recursive: true, force: true });
  const password = prepareCluster(dataDir, cluster, binaries, account);
  linkCluster(dataDir, cluster);
  const logFile = join(dataDir, 'postgres.log');
  const server = await startPostmaster(binaries, cluster, account, { fast, logFile });
  const applicationPassword = randomBytes(24).toString('base64url');
  const urlOf = (role: string, secret: string, database: string) =>
    `postgres://${role}:${secret}@127.0.0.1:${server.port}/${database}`;
  const url = (database = ROLE) => urlOf(ROLE, password, database);
  const applicationUrl = (database = ROLE) =>
    urlOf(APPLICATION_ROLE, applicationPassword, database);
  const stop = async () => {
    await server.stop();
    release();
  };
  try {
    await ensureDatabase(url('postgres'), applicationPassword);
  } catch (error) {
    await stop();
    throw error;
  }
  log.debug(
    { pid: server.pid, port: server.port, ms: Math.round(performance.now() - began) },
    'database server started',
  );
  return { pid: server.pid, url, applicationUrl, stop };
}

async function ensureDatabase(url: string, applicationPassword: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [ROLE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
    await client.query(
      `${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '${applicationPassword}'`,
    );
  } finally {
    await client.end();
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it is not a folder',
  EEXIST: 'it is not a folder',
};

function explain(error: unknown, dataDir: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  if (error instanceof StartupError || !reason) return error;
  return new StartupError(
    `The data folder ${dataDir} cannot be used: ${reason}; set DATA_DIR to another folder.`,
    { cause: error },
  );
}
