import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '#platform/config.ts';
import type { DatabaseServer } from '#platform/database-server.ts';
import { connect, type Db } from '#platform/db.ts';
import { installJobs } from '#platform/jobs.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { fillDatabase } from '#seeds/fill-database.ts';
import type { Scope } from '#test/database.ts';
import { httpServer } from '../../server/http.ts';
import { openPayments, type Payments } from '../../server/payments.ts';

export type Town = { url: string; awayUrl: string; db: Db; payments: Payments };

const log = createLog('fatal');

/** The product with its demo town on an empty server, and beside it one whose database does not answer. */
export async function openTown(server: DatabaseServer, scope: Scope): Promise<Town> {
  const warn = createLog('warn');
  await migrate(server.url(), { log: warn });
  await installJobs(server.url());
  await fillDatabase(server.url(), { isOurs: true, horizonDays: 21, log: warn });
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'findmyvet-'));
  scope.after(() => rm(DATA_DIR, { recursive: true, force: true }));
  const config = readConfig({ RATE_LIMITS: 'off', DATA_DIR });
  const payments = await openPayments(config, { serves: true, inMemory: true });
  scope.after(() => payments.close());
  const db = connect(server.applicationUrl(), { max: 10, log });
  const url = await serve(scope, { config, db, payments });
  const nowhere = connect('postgres://127.0.0.1:9/none', { max: 1, log });
  const awayUrl = await serve(scope, { config, db: nowhere, payments: NONE });
  return { url, awayUrl, db, payments };
}

const NONE: Payments = {
  providers: [],
  sandbox: null,
  mount: async () => {},
  close: async () => {},
};

async function serve(
  scope: Scope,
  { config, db, payments }: { config: Config; db: Db; payments: Payments },
): Promise<string> {
  scope.after(() => db.destroy());
  const app = await httpServer({ config, db, log, payments, pages: 'production' });
  scope.after(async () => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}
