import type { ClientBase } from 'pg';
import { hashPassword } from '#domain/accounts/password.ts';
import type { Logger } from '#platform/log.ts';
import { StartupError } from '#platform/startup-error.ts';
import { stirTheDay } from './desk-day.ts';
import { tellHarborsPast } from './harbor-past.ts';
import { shareMayasPets } from './household.ts';
import { fillMayasInbox } from './inbox.ts';
import { insertRows } from './insert.ts';
import { insureClinics } from './insurers.ts';
import { readKnown } from './known.ts';
import { DEMO_LOGINS, DEMO_PASSWORD } from './logins.ts';
import { planTown } from './plan.ts';
import { towns } from './towns.ts';

// Three weeks of slots are seeded; the planning job adds the days up to a farther horizon, without visits.
const MOST_DAYS = 21;

type Options = { now: Date; log: Pick<Logger, 'info'>; horizonDays?: number };

/** Issues the drafted bills in the order of their visits; the worker renders them. */
async function issueBills(client: ClientBase): Promise<void> {
  await client.query(`with numbered as (
      select id, row_number() over (partition by clinic_id order by created_at) as number from invoices)
    update invoices i set status = 'issued', number = n.number, issued_at = i.created_at,
      parties = invoice_parties(i.appointment_id)
    from numbered n where n.id = i.id`);
  await client.query(`insert into invoice_counters (clinic_id, kind, last_number)
    select clinic_id, 'invoice', max(number) from invoices group by clinic_id`);
  await client.query(
    `select graphile_worker.add_job('invoices.render', json_build_object('id', id)) from invoices`,
  );
}

/**
 * Builds the demo town in one transaction, once: a second call finds it and does nothing. Throws unless
 * the installation row says that this database was made by the demo.
 */
export async function seedDemo(
  client: ClientBase,
  { now, log, horizonDays = MOST_DAYS }: Options,
): Promise<boolean> {
  const startedAt = performance.now();
  await client.query('begin');
  try {
    // Two processes that start at once: the second waits here and then finds the town.
    const { rows: installation } = await client.query<{ is_demo: boolean }>(
      'select is_demo from installation for update',
    );
    if (!installation[0]?.is_demo) {
      throw new StartupError(
        'The demo town goes only into a database that the demo itself created.',
      );
    }
    const { rowCount } = await client.query("select from users where email = 'owner@demo.test'");
    if (rowCount) {
      await client.query('rollback');
      return false;
    }
    const known = await readKnown(
      client,
      towns.flatMap(({ zips }) => zips),
    );
    const rows = planTown(known, { now, horizonDays: Math.min(horizonDays, MOST_DAYS) });
    const password = await hashPassword(DEMO_PASSWORD);
    for (const user of rows.users) {
      if (DEMO_LOGINS.some(([email]) => email === user.email)) user.password_hash = password;
    }
    await insertRows(client, rows);
    await insureClinics(client);
    await issueBills(client);
    await tellHarborsPast(client);
    await shareMayasPets(client, now);
    await fillMayasInbox(client, now);
    await stirTheDay(client, now);
    await client.query('commit');
    log.info(
      {
        clinics: rows.clinics.length,
        slots: rows.availability_slots.length,
        visits: rows.appointments.length,
        seconds: Number(((performance.now() - startedAt) / 1000).toFixed(1)),
      },
      'demo town built',
    );
    return true;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
