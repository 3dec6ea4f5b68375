import { sql } from 'kysely';
import { type Db, statement } from '#platform/db.ts';

type Limits = { free: number; first_wait_s: number; most_wait_s: number; quiet_s: number };

const WAIT = `make_interval(secs => least($5::float8 * 2 ^ least(t.tries - $4::int, 20), $6::float8))`;

/** Counts a try, in one statement, so that many at once cannot pass together; no row when it has to wait. */
const countTry = statement<{ tries: number }>(
  'count_try',
  `INSERT INTO sign_in_tries AS t (subject, network, tries, last_tried_at)
   VALUES ($1, network_of($2), 1, $3::timestamptz)
   ON CONFLICT (subject, network) DO UPDATE SET last_tried_at = $3::timestamptz,
     tries = CASE WHEN t.last_tried_at < $3::timestamptz - make_interval(secs => $7::float8) THEN 1 ELSE t.tries + 1 END
   WHERE t.tries < $4::int OR t.last_tried_at + ${WAIT} <= $3::timestamptz
   RETURNING t.tries`,
);

const readWait = statement<{ seconds: number }>(
  'read_wait',
  `SELECT greatest(1, ceil(extract(epoch FROM t.last_tried_at + ${WAIT} - $3::timestamptz)))::int AS seconds
   FROM sign_in_tries t WHERE t.subject = $1 AND t.network = network_of($2) AND $7::float8 > 0`,
);

export async function takeTry(
  db: Db,
  subject: string,
  address: string,
  now: Date,
  limits: Limits,
): Promise<{ wait_s: number }> {
  const { free, first_wait_s, most_wait_s, quiet_s } = limits;
  const params = [subject, address, now, free, first_wait_s, most_wait_s, quiet_s];
  if ((await countTry(db, ...params)).length > 0) return { wait_s: 0 };
  const [wait] = await readWait(db, ...params);
  return { wait_s: wait?.seconds ?? 1 };
}

/** Tries for a subject from everywhere since an instant. */
export async function sumTries(db: Db, subject: string, since: Date): Promise<number> {
  const { total } = await db
    .selectFrom('sign_in_tries')
    .select(sql<number>`coalesce(sum(tries), 0)::int`.as('total'))
    .where('subject', '=', subject)
    .where('last_tried_at', '>', since)
    .executeTakeFirstOrThrow();
  return total;
}

export async function forgetTry(db: Db, subject: string, address: string): Promise<void> {
  await sql`DELETE FROM sign_in_tries WHERE subject = ${subject} AND network = network_of(${address})`.execute(
    db,
  );
}

export async function giveTryBack(db: Db, subject: string, address: string): Promise<void> {
  await sql`UPDATE sign_in_tries SET tries = tries - 1
    WHERE subject = ${subject} AND network = network_of(${address}) AND tries > 0`.execute(db);
}

export async function deleteQuietTries(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_tries').where('last_tried_at', '<', before).execute();
}
