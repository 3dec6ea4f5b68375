import type { Client } from 'pg';
import { idSql, KIND } from './id.ts';
import { type Size, VETS_A_CLINIC } from './size.ts';

/** Completed visits of the last two years, every fifth of them reviewed. They claim no slot. */
export async function buildPastVisits(client: Client, size: Size): Promise<void> {
  await client.query(
    `INSERT INTO appointments (id, confirmation_code, clinic_id, owner_id, pet_id, vet_id, service_id, appointment_type,
       scheduled_date, scheduled_start, scheduled_end, status, completed_at, created_at, starts_at, ends_at)
     SELECT ${idSql(KIND.visit, 'n')}, 'P' || to_hex(n), ${idSql(KIND.clinic, `(v - 1) / ${VETS_A_CLINIC} + 1`)},
       ${idSql(KIND.owner, 'o')}, ${idSql(KIND.pet, 'o')}, ${idSql(KIND.vet, 'v')}, 1, 'in_person',
       day, '10:00', '10:30', 'completed', day + time '15:30', day - 5, day + time '15:00', day + time '15:30'
     FROM (
       SELECT n, n % $2::bigint + 1 AS v, (n * 7) % $3::bigint + 1 AS o, current_date - 1 - (n % 700)::int AS day
       FROM generate_series(1, $1::bigint) AS n
     ) AS drawn`,
    [size.pastVisits, size.clinics * VETS_A_CLINIC, size.owners],
  );
  await client.query(
    `INSERT INTO appointment_status_history (appointment_id, previous_status, new_status)
     SELECT id, CASE step WHEN 2 THEN 'booked' END, CASE step WHEN 1 THEN 'booked' ELSE 'completed' END
     FROM appointments, generate_series(1, 2) AS step`,
  );
  await client.query(
    `INSERT INTO reviews (appointment_id, reviewer_id, clinic_id, vet_id, rating, title)
     SELECT id, owner_id, clinic_id, vet_id, 1 + floor(5 * sqrt(random()))::int, 'A visit'
     FROM appointments WHERE hashtext(id::text) % 5 = 0`,
  );
}
