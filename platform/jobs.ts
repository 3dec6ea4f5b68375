import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import type { Trx } from '#platform/db.ts';

/** Makes the tables in which jobs wait; they must be there before anything enqueues. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl });
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
