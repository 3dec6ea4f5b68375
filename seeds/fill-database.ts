import { Client } from 'pg';
import type { Logger } from '#platform/log.ts';
import { seedDemo } from './demo/seed.ts';
import { loadReference } from './reference/load.ts';

/** Brings the reference data up to date, and puts the demo town into a database that is ours and still empty. */
export async function fillDatabase(
  databaseUrl: string,
  options: { isOurs: boolean; horizonDays: number; log: Logger },
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', (error) => options.log.warn({ err: error }, 'database connection failed'));
  await client.connect();
  try {
    await loadReference(client);
    // Everybody knows the demo's logins; there a second factor would only be in the way.
    await client.query(
      `INSERT INTO installation (is_demo, support_needs_second_factor) VALUES ($1, NOT $1) ON CONFLICT DO NOTHING`,
      [options.isOurs],
    );
    if (!options.isOurs) return;
    await seedDemo(client, { now: new Date(), log: options.log, horizonDays: options.horizonDays });
  } finally {
    await client.end();
  }
}
