import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { Client } from 'pg';
import { domain } from '#domain/index.ts';
import { connect, type Db } from '#platform/db.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { withFreshServer } from '#scripts/fresh-database.ts';
import type { Figure } from '../measure.ts';

const SIZES = [500, 5000];
const DAYS = 30;
const MOST_GROWTH = 1.1;
const log = createLog('error');
const MIB = 1024 * 1024;

/** Planning in set-based batches: slots a second, and the memory that it takes, at 500 and at 5,000 clinics of three vets, for 30 days. */
export async function horizonPlanning(): Promise<Figure[]> {
  const planned = await withFreshServer(async (server) => {
    const measured = [];
    for (const clinics of SIZES) {
      const url = server.url(`horizon_${clinics}`);
      await create(server.url('postgres'), `horizon_${clinics}`);
      await migrate(url, { log });
      measured.push(await measure(url, clinics));
    }
    return measured;
  });
  const [small = 0, large = 0] = planned.map(({ process: own, backend }) => own + backend);
  return [
    ...planned.flatMap(({ clinics, slots, seconds, process: own, backend }): Figure[] => [
      { what: `planning ${clinics} clinics: slots`, value: slots / seconds, unit: '/s' },
      { what: `planning ${clinics} clinics: process, peak`, value: own, unit: 'MiB' },
      { what: `planning ${clinics} clinics: backend, peak`, value: backend, unit: 'MiB' },
    ]),
    { what: 'memory at ten times the clinics', value: large / small, atMost: MOST_GROWTH },
  ];
}

async function measure(url: string, clinics: number) {
  // One connection: what it takes is what planning takes.
  const db = connect(url, { max: 1, log });
  try {
    await fill(db, clinics);
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
    const peak = { process: 0, backend: 0 };
    const sample = () => {
      peak.process = Math.max(peak.process, process.memoryUsage.rss() / MIB);
      peak.backend = Math.max(peak.backend, ownMemoryOf(rows[0]?.pid ?? 0));
    };
    const sampling = setInterval(sample, 50);
    const began = performance.now();
    const slots = await domain.availability.fillHorizon(
      { db, actor: null, now: new Date(), log },
      DAYS,
    );
    const seconds = (performance.now() - began) / 1000;
    sample();
    clearInterval(sampling);
    return { clinics, slots, seconds, ...peak };
  } finally {
    await db.destroy();
  }
}

/** MiB that a process has for itself, without the buffers that it shares; 0 where the system does not say. */
function ownMemoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function create(url: string, name: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

/** Clinics open Monday to Saturday with a lunch break, three vets each, a holiday, some absences. */
async function fill(db: Db, clinics: number) {
  await sql`
    INSERT INTO clinics (name, slug, phone, address_line1, city, state, postal_code, latitude, longitude, timezone)
    SELECT 'Clinic ' || n, 'clinic-' || n, '+1 212 555 0147', n || ' Main Street', 'Brooklyn', 'NY', '11201', 40, -73,
      (ARRAY['America/New_York', 'America/Chicago', 'America/Phoenix', 'America/Los_Angeles'])[1 + n % 4]
    FROM generate_series(1, ${clinics}::int) AS n`.execute(db);
  await sql`
    INSERT INTO clinic_hours (clinic_id, day_of_week, open_time, close_time)
    SELECT id, day, '08:00', '18:00' FROM clinics, generate_series(1, 6) AS day`.execute(db);
  await sql`
    INSERT INTO clinic_breaks (clinic_id, day_of_week, start_time, end_time)
    SELECT id, day, '12:00', '13:00' FROM clinics, generate_series(1, 6) AS day`.execute(db);
  await sql`
    INSERT INTO clinic_closures (clinic_id, starts_on, ends_on)
    SELECT id, current_date + 10, current_date + 10 FROM clinics`.execute(db);
  await sql`
    WITH people AS (
      INSERT INTO users (email, first_name, last_name)
      SELECT 'vet-' || n || '@example.test', 'Ama', 'Osei' FROM generate_series(1, ${clinics * 3}::int) AS n RETURNING id
    ), vets AS (INSERT INTO vets (user_id) SELECT id FROM people RETURNING id, user_id),
    numbered AS (SELECT *, row_number() OVER () AS n FROM vets)
    INSERT INTO clinic_staff (clinic_id, vet_id, user_id, role)
    SELECT c.id, v.id, v.user_id, 'vet'
    FROM (SELECT id, row_number() OVER () AS n FROM clinics) c JOIN numbered v ON (v.n - 1) / 3 = c.n - 1`.execute(
    db,
  );
  await sql`
    INSERT INTO vet_shifts (clinic_id, vet_id, day_of_week, start_time, end_time)
    SELECT clinic_id, vet_id, day, '08:00', '18:00' FROM clinic_staff, generate_series(1, 6) AS day`.execute(
    db,
  );
  await sql`
    INSERT INTO vet_time_off (clinic_id, vet_id, starts_on, ends_on)
    SELECT clinic_id, vet_id, current_date + 3, current_date + 5 FROM clinic_staff WHERE random() < 0.1`.execute(
    db,
  );
  await sql`ANALYZE`.execute(db);
}
