import { Client } from 'pg';
import type { DatabaseServer } from '#platform/database-server.ts';
import { installJobs } from '#platform/jobs.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { loadReference } from '#seeds/reference/load.ts';

export const TEMPLATE = 'test_template';

/** Makes the migrated database with its reference data that every test clones. */
export async function makeTemplate(server: DatabaseServer): Promise<void> {
  await query(server.url('postgres'), (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  await migrate(server.url(TEMPLATE), { log: createLog('warn') });
  await installJobs(server.url(TEMPLATE));
  await query(server.url(TEMPLATE), async (client) => {
    await loadReference(client);
    await client.query('VACUUM ANALYZE');
  });
  // Cloning fails while anyone is connected to the template.
  await query(server.url('postgres'), (client) =>
    client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`),
  );
}

async function query(url: string, work: (client: Client) => Promise<unknown>) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
