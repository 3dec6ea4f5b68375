import type { Client } from 'pg';
import { idSql, KIND } from './id.ts';
import { type Size, VETS_A_CLINIC } from './size.ts';

const INDEXED = `SELECT indexname, indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename = 'availability_slots' AND indexname <> 'availability_slots_pkey'`;

/**
 * The slots, about seven in ten taken: clinics differ (one in twenty is sold out), the next days are fuller, one slot
 * in twenty is for one service only. Triggers are off: the instants are computed here by the function they call.
 */
export async function buildSlots(client: Client, size: Size): Promise<void> {
  const { rows: indexes } = await client.query(INDEXED);
  for (const { indexname } of indexes) await client.query(`DROP INDEX ${indexname}`);
  await client.query('CREATE SEQUENCE bench.slot_n; CREATE SEQUENCE bench.bookable_n');
  await client.query('ALTER SEQUENCE bench.slot_n CACHE 1000');
  // A batch of clinics a statement: what is built is committed, and one statement does not sort twenty million rows.
  const batch = 2_000;
  for (let first = 1; first <= size.clinics; first += batch) {
    await client.query(SLOTS, [
      first,
      Math.min(first + batch - 1, size.clinics),
      size.days,
      size.slotsADay,
    ]);
  }
  for (const { indexdef } of indexes) await client.query(indexdef);
}

const SLOTS = `
  WITH zone AS (
    SELECT timezone, today, today + ahead AS day, start_time,
      instant_of(today + ahead + start_time, timezone) AS starts_at
    FROM (SELECT timezone, (now() AT TIME ZONE timezone)::date AS today FROM clinics GROUP BY timezone) AS zones,
      generate_series(0, $3::int - 1) AS ahead, generate_series(0, $4::int - 1) AS part,
      LATERAL (SELECT time '08:00' + make_interval(mins => 30 * part) AS start_time) AS clock
  ), drawn AS (
    SELECT n, c.id AS clinic_id, c.home_visit_enabled, zone.*,
      (n - 1) * ${VETS_A_CLINIC} + vet AS vet_n, random() AS luck, random() AS kind,
      -- How full this clinic is, from 35 to 90 of 100, or wholly.
      CASE WHEN hashint8(n) % 20 = 0 THEN 2.0 ELSE 0.35 + 0.55 * (abs(hashint8(n)) % 1000) / 1000.0 END AS full_by
    FROM generate_series($1::bigint, $2::bigint) AS n
    JOIN clinics c ON c.id = ${idSql(KIND.clinic, 'n')}
    JOIN zone ON zone.timezone = c.timezone, generate_series(1, ${VETS_A_CLINIC}) AS vet
  ), decided AS (
    SELECT *, luck < full_by + 0.3 * greatest(0, 1 - (day - today) / 4.0) AS is_taken,
      kind < 0.05 AS is_special, kind > 0.97 AND home_visit_enabled AS is_home
    FROM drawn
  )
  INSERT INTO availability_slots (id, clinic_id, vet_id, service_id, slot_date, start_time, end_time, slot_type,
    max_bookings, current_bookings, starts_at, ends_at)
  SELECT CASE WHEN is_taken OR is_special OR is_home OR day < today + 2
      THEN ${idSql(KIND.slot, `nextval('bench.slot_n')`)} ELSE ${idSql(KIND.bookable, `nextval('bench.bookable_n')`)} END,
    clinic_id, ${idSql(KIND.vet, 'vet_n')}, CASE WHEN is_special THEN 1 + (kind * 60)::int END, day, start_time,
    start_time + interval '30 minutes', CASE WHEN is_home THEN 'home_visit' ELSE 'in_person' END,
    1, is_taken::int, starts_at, starts_at + interval '30 minutes'
  FROM decided ORDER BY clinic_id, vet_n, starts_at`;
