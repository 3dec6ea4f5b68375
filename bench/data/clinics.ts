import type { Client } from 'pg';
import { idSql, KIND } from './id.ts';
import { type Size, VETS_A_CLINIC } from './size.ts';

/** Clinics on real ZIP points, each with its vets, its week and what it offers. */
export async function buildClinics(client: Client, size: Size): Promise<void> {
  await client.query(
    `INSERT INTO clinics (id, name, slug, phone, address_line1, city, state, postal_code, latitude, longitude, timezone,
       accepts_emergency, home_visit_enabled, home_visit_radius_km)
     SELECT ${idSql(KIND.clinic, 'n')}, city || ' Animal Clinic ' || n, 'clinic-' || n, '+1 555 0100', n || ' Main Street',
       city, state, postal_code, latitude, longitude, timezone, n % 9 = 0, n % 4 = 0, CASE WHEN n % 4 = 0 THEN 15 END
     FROM (
       SELECT p.*, row_number() OVER (ORDER BY hashtext(postal_code), postal_code) AS n
       FROM postal_codes p WHERE country = 'US' AND ($2::text[] IS NULL OR state = ANY ($2))
     ) AS places WHERE n <= $1`,
    [size.clinics, size.states],
  );
  await client.query(
    `INSERT INTO users (id, email, first_name, last_name, timezone)
     SELECT ${idSql(KIND.vetUser, 'n')}, 'vet-' || n || '@bench.test', 'Vet', 'Number' || n, 'America/New_York'
     FROM generate_series(1, $1::bigint) AS n`,
    [size.clinics * VETS_A_CLINIC],
  );
  await client.query(
    `INSERT INTO vets (id, user_id) SELECT ${idSql(KIND.vet, 'n')}, ${idSql(KIND.vetUser, 'n')}
     FROM generate_series(1, $1::bigint) AS n`,
    [size.clinics * VETS_A_CLINIC],
  );
  // What triggers would have made with them.
  await client.query('INSERT INTO clinic_ratings (clinic_id) SELECT id FROM clinics');
  await client.query('INSERT INTO vet_ratings (vet_id) SELECT id FROM vets');
  await client.query(
    `INSERT INTO clinic_staff (clinic_id, vet_id, user_id, role)
     SELECT ${idSql(KIND.clinic, `(n - 1) / ${VETS_A_CLINIC} + 1`)}, ${idSql(KIND.vet, 'n')}, ${idSql(KIND.vetUser, 'n')}, 'vet'
     FROM generate_series(1, $1::bigint) AS n`,
    [size.clinics * VETS_A_CLINIC],
  );
  await client.query(
    `INSERT INTO clinic_hours (clinic_id, day_of_week, open_time, close_time)
     SELECT id, day, '08:00', '18:00' FROM clinics, generate_series(0, 6) AS day`,
  );
  // Dental cleanings take two slots, so that runs are part of every measure of that service.
  await client.query(
    `INSERT INTO clinic_services (clinic_id, service_id, duration_min, price_cents)
     SELECT c.id, s.id, CASE s.slug WHEN 'dental-cleaning' THEN 60 ELSE 30 END, 4000 + (random() * 9000)::int
     FROM clinics c, services s WHERE s.id <= 2 OR random() < 0.8`,
  );
}
