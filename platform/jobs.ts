import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Trx } from '#platform/db.ts';

// The library's tables let only their owner through row security; the application works with jobs as well. Two starts at
// once would trip over each other's grants, hence the lock.
const GRANTS = `
  SELECT pg_advisory_xact_lock(hashtextextended('graphile_worker grants', 0));
  GRANT USAGE ON SCHEMA graphile_worker TO findmyvet_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO findmyvet_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO findmyvet_app;
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM findmyvet_app;
  DO $$
  DECLARE secured regclass;
  BEGIN
    FOR secured IN
      SELECT c.oid FROM pg_class c
      WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'application')
    LOOP
      EXECUTE format('CREATE POLICY application ON %s TO findmyvet_app USING (true) WITH CHECK (true)', secured);
    END LOOP;
  END $$`;

/** Makes the tables in which jobs wait, as their owner; they must be there before anything enqueues. */
export async function installJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

/**
 * Enqueues a job in the transaction that causes it, so it runs if and only if that commits.
 * With a `jobKey` a job that still waits is replaced instead of doubled.
 */
export async function enqueue(
  trx: Trx,
  task: string,
  payload: object,
  options: { runAt?: Date; jobKey?: string } = {},
): Promise<void> {
  await sql`SELECT graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.jobKey ?? null}::text)`.execute(
    trx,
  );
}
