import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { type HarborStreet, MONDAY, type Person, person, signedIn } from './people.ts';

type Past = {
  town: HarborStreet;
  owner: Person & { biscuit: { id: string } };
  /** Who saw them, in turn; none for any. */
  vets: string[];
  count: number;
  now?: Date;
};

let codes = 0;

/** Visits of Biscuit's at Harbor Street on the days before, all of them done just now. Returns their ids. */
export async function completedVisits(
  db: Db,
  { town, owner, vets, count, now = MONDAY }: Past,
): Promise<string[]> {
  codes += 1;
  const { rows } = await sql<{ id: string }>`
    WITH visit AS (
      INSERT INTO appointments (confirmation_code, clinic_id, owner_id, pet_id, vet_id, service_id, appointment_type,
        scheduled_date, scheduled_start, scheduled_end, status, completed_at, price_cents)
      SELECT 'R' || ${codes} || '-' || n, ${town.clinic.id}, ${owner.user_id}, ${owner.biscuit.id},
        (${vets}::uuid[])[1 + n % greatest(1, ${vets.length}::int)], ${town.examId}, 'in_person',
        ${now}::timestamptz::date - n, '10:00', '10:30', 'completed', ${now}, 6200
      FROM generate_series(1, ${count}::int) AS n RETURNING id, created_at
    ), history AS (
      INSERT INTO appointment_status_history (appointment_id, previous_status, new_status)
      SELECT id, CASE step WHEN 2 THEN 'booked' END, CASE step WHEN 1 THEN 'booked' ELSE 'completed' END
      FROM visit, generate_series(1, 2) AS step ORDER BY step
    )
    SELECT id FROM visit`.execute(db);
  return rows.map(({ id }) => id);
}

/** Sam of the platform's support. */
export async function support(db: Db, now = new Date()): Promise<Person> {
  const sam = await person(db, 'Sam', now);
  await db.insertInto('user_roles').values({ user_id: sam.user_id, role: 'support' }).execute();
  return { ...sam, ctx: await signedIn(db, sam.token, now) };
}
