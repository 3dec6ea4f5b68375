import { domain } from '#domain/index.ts';
import { readConfig } from '#platform/config.ts';
import type { Db } from '#platform/db.ts';
import { httpServer } from '../server/http.ts';
import { openPayments, type Payments } from '../server/payments.ts';
import { log, type Scope, testDatabase } from './database.ts';
import { temporaryFolder } from './files.ts';

export type TestApp = { url: string; db: Db; databaseUrl: string; payments: Payments };

/** The real server on a database of its own and a free port; `pages: 'production'` adds the built web. */
export async function startApp(
  scope: Scope,
  {
    pages = 'none',
    env = {},
    port = 0,
  }: { pages?: 'production' | 'none'; env?: Record<string, string>; port?: number } = {},
): Promise<TestApp> {
  const { db, url: databaseUrl } = await testDatabase(scope);
  const DATA_DIR = await temporaryFolder(scope);
  const config = readConfig({ RATE_LIMITS: 'off', DATA_DIR, ...env });
  const payments = await openPayments(config, { serves: true, inMemory: true });
  const app = await httpServer({ config, db, log, payments, pages });
  const url = await app.listen({ host: '127.0.0.1', port });
  scope.after(async () => {
    await payments.close();
    await app.close();
  });
  return { url, db, databaseUrl, payments };
}

export { domain };
