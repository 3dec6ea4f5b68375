import { sql } from 'kysely';
import { isBookable, isOpen, mayLast } from '#domain/availability/slot-sql.ts';
import { type Db, statement, type Trx } from '#platform/db.ts';

type Clinics = { clinic_id: string };

/** Clinics whose next start has passed, or whose visits changed of late: their bounds are lower than they need be. */
export const selectLoose = statement<Clinics, [now: Date, minutes: number]>(
  'loose_start_bounds',
  `SELECT clinic_id FROM next_start_bounds WHERE service_id = 0 AND first_bound <= $1
   UNION
   SELECT a.clinic_id FROM appointment_status_history h JOIN appointments a ON a.id = h.appointment_id
   WHERE h.id > uuidv7(make_interval(mins => -$2::int))`,
);

/** All clinics in order of id, so many behind one of them. */
export const selectClinicsAfter = statement<Clinics, [after: string, most: number]>(
  'clinics_with_start_bounds',
  `SELECT clinic_id FROM next_start_bounds WHERE service_id = 0 AND clinic_id > $1 ORDER BY clinic_id LIMIT $2`,
);

/** Locks the bounds of those clinics that nobody is lowering at this moment. */
export const lockBounds = statement<Clinics, [clinicIds: string[]]>(
  'lock_start_bounds',
  `SELECT clinic_id FROM next_start_bounds WHERE service_id = 0 AND clinic_id = ANY ($1::uuid[])
   ORDER BY clinic_id FOR NO KEY UPDATE SKIP LOCKED`,
);

/** Lays the bounds of each service and cell side by side; fails with 55P03 when it has to wait for the table. */
export async function layOut(trx: Trx): Promise<void> {
  await sql`SET LOCAL lock_timeout = '200ms'`.execute(trx);
  await sql`CLUSTER next_start_bounds`.execute(trx);
}

const BOUNDS_OF_CLINICS = `next_start_bounds b JOIN clinics c ON c.id = b.clinic_id
  LEFT JOIN clinic_services o ON o.clinic_id = b.clinic_id AND o.service_id = b.service_id`;

/** Raises the bounds of clinics that this transaction has locked, in a statement of its own: it sees what was freed until then. */
export const raiseBounds = statement<Clinics, [clinicIds: string[], now: Date]>(
  'raise_start_bounds',
  `UPDATE next_start_bounds old
   SET first_bound = new.first_bound, second_bound = new.second_bound, known_from = $2
   FROM (
     SELECT b.clinic_id, b.service_id,
       coalesce(next.starts[1], 'infinity') AS first_bound, coalesce(next.starts[2], 'infinity') AS second_bound
     FROM ${BOUNDS_OF_CLINICS}, LATERAL (
       SELECT array_agg(starts_at ORDER BY starts_at) AS starts FROM (
         SELECT DISTINCT s.slot_date, s.starts_at FROM availability_slots s
         WHERE s.clinic_id = c.id AND s.slot_type = 'in_person' AND s.slot_date >= ($2::timestamptz AT TIME ZONE c.timezone)::date
           AND ${isOpen('$2', 'nullif(b.service_id, 0)')} AND ${mayLast('coalesce(o.duration_min, 0)')}
         ORDER BY s.slot_date, s.starts_at LIMIT 2
       ) AS two
     ) AS next
     WHERE b.clinic_id = ANY ($1::uuid[])
   ) AS new
   WHERE old.clinic_id = new.clinic_id AND old.service_id = new.service_id
     AND (old.first_bound, old.second_bound) IS DISTINCT FROM (new.first_bound, new.second_bound)
   RETURNING old.clinic_id`,
);

/** The bounds among those of some clinics that a free start contradicts, and the offers that have none. */
export const selectViolated = statement<
  { clinic_id: string; service_id: number; what: string },
  [clinicIds: string[], now: Date]
>(
  'violated_start_bounds',
  `SELECT b.clinic_id, b.service_id, 'a free start at ' || s.starts_at || ' under bounds ' || b.first_bound || ', ' || b.second_bound AS what
   FROM ${BOUNDS_OF_CLINICS}, LATERAL (
     SELECT s.starts_at FROM availability_slots s
     WHERE s.clinic_id = c.id AND s.slot_type = 'in_person' AND s.starts_at < b.second_bound AND s.starts_at <> b.first_bound
       AND ${isBookable('greatest($2::timestamptz, b.known_from)', 'nullif(b.service_id, 0)', 'coalesce(o.duration_min, 0)')}
     LIMIT 1
   ) AS s
   WHERE b.clinic_id = ANY ($1::uuid[]) AND b.second_bound > $2
   UNION ALL
   SELECT c.id, s.id, 'no bounds, or of another place'
   FROM clinics c, LATERAL (
     SELECT 0 AS id UNION ALL SELECT service_id FROM clinic_services WHERE clinic_id = c.id AND is_active
   ) AS s
   WHERE c.id = ANY ($1::uuid[]) AND NOT EXISTS (
     SELECT FROM next_start_bounds b WHERE b.clinic_id = c.id AND b.service_id = s.id
       AND cube(ARRAY[b.x, b.y, b.z]) = c.location AND b.cell = cell_of(c.latitude, c.longitude))`,
);

const forget = statement<object, [clinicId: string]>(
  'forget_start_bounds',
  'SELECT lock_start_bounds($1), add_start_bounds($1, NULL)',
);

/** Makes the clinic's bounds say nothing, which is always true. */
export async function forgetBounds(db: Db, clinicId: string): Promise<void> {
  await forget(db, clinicId);
}
