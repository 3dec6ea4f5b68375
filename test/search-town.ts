import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { asOwner } from './database.ts';
import { MONDAY } from './people.ts';

/**
 * Clinics strewn round New York with everything that a search can turn on, from a seed: vets, slots of several lengths
 * and kinds, some taken, blocked, for one service or with several places; notices, pauses, reviews, species, insurers.
 */
export async function searchTown(db: Db, clinics: number, days = 4): Promise<void> {
  // One connection, else the seed is another's.
  await db.connection().execute(async (one) => {
    for (const text of statements(clinics, days)) await sql.raw(text).execute(one);
  });
  await asOwner(db, 'VACUUM ANALYZE');
}

const statements = (clinics: number, days: number) => [
  `SELECT setseed(0.42)`,
  `INSERT INTO insurance_providers (slug, name) VALUES ('petcover', 'PetCover'), ('pawsure', 'PawSure') ON CONFLICT DO NOTHING`,
  `INSERT INTO clinics (name, slug, phone, address_line1, city, state, postal_code, latitude, longitude, timezone,
     accepts_emergency, home_visit_enabled, home_visit_radius_km, minimum_notice_min, intake_paused_until, is_active, buffer_min)
   SELECT (ARRAY['Río', 'Rio', 'Harbor', 'Oak', 'Elm_1'])[1 + n % 5] || ' Vets ' || n, 'town-' || n, '+1 555 0100', '1 Main Street', 'Brooklyn', 'NY',
     '11201', 40.7 + (random() - 0.5) * (0.05 + random()), -74 + (random() - 0.5) * (0.05 + random()),
     CASE WHEN n % 7 = 0 THEN 'America/Chicago' ELSE 'America/New_York' END, n % 3 = 0, n % 2 = 0, 5 + n % 30,
     CASE WHEN n % 5 = 0 THEN 60 * (n % 48) ELSE 0 END, CASE WHEN n % 11 = 0 THEN timestamptz '${MONDAY.toISOString()}' + interval '26 hours' END, n % 17 <> 0, CASE WHEN n % 4 = 0 THEN 10 ELSE 0 END
   FROM generate_series(1, ${clinics}) AS n`,
  `INSERT INTO clinic_services (clinic_id, service_id, duration_min, price_cents, is_active)
   SELECT c.id, s.id, (ARRAY[15, 30, 30, 45, 60, 90])[1 + floor(random() * 6)::int],
     CASE WHEN random() < 0.9 THEN 1000 * (1 + floor(random() * 9)::int) END, random() < 0.9
   FROM clinics c, services s WHERE random() < 0.8`,
  `INSERT INTO clinic_hours (clinic_id, day_of_week, open_time, close_time)
   SELECT c.id, day, time '07:00' + make_interval(hours => floor(random() * 4)::int), '18:00' FROM clinics c, generate_series(0, 6) AS day
   WHERE random() < 0.9`,
  `INSERT INTO clinic_species SELECT c.id, s.id FROM clinics c, species s WHERE hashtext(c.slug) % 3 = 0 AND random() < 0.5`,
  `INSERT INTO clinic_insurance_providers SELECT c.id, p.id FROM clinics c, insurance_providers p WHERE random() < 0.4`,
  `INSERT INTO files (key, media, names, width, height, offered_at)
   SELECT md5(slug), 'picture', '{320.webp,320.avif}', 320, 240, now() FROM clinics`,
  `INSERT INTO users (email, first_name, last_name) SELECT 'town-' || n || '@example.test', 'Vet', 'Vet' || n FROM generate_series(1, 2 * ${clinics}) AS n`,
  `INSERT INTO clinic_photos (clinic_id, file_key, alt_text, position, created_by)
   SELECT c.id, md5(c.slug), 'The door', 1, (SELECT id FROM users LIMIT 1) FROM clinics c`,
  `INSERT INTO vets (user_id) SELECT id FROM users WHERE email LIKE 'town-%'`,
  `INSERT INTO clinic_staff (clinic_id, vet_id, user_id, role)
   SELECT c.id, v.id, v.user_id, 'vet'
   FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM clinics) c
   JOIN (SELECT id, user_id, row_number() OVER (ORDER BY id) AS n FROM vets) v ON (v.n - 1) / 2 + 1 = c.n`,
  `INSERT INTO pets (owner_id, name, species_id) SELECT id, 'Pet', 1 FROM users WHERE email LIKE 'town-%'`,
  // Each clinic is full to a degree of its own; one in nine wholly.
  `INSERT INTO availability_slots (clinic_id, vet_id, service_id, slot_date, start_time, end_time, slot_type, max_bookings, current_bookings, is_blocked)
   SELECT clinic_id, vet_id, CASE WHEN kind < 0.08 THEN 1 + floor(kind * 80)::int END, day, start, start + length,
     CASE WHEN kind > 0.9 THEN 'home_visit' ELSE 'in_person' END,
     CASE WHEN vet_id IS NULL THEN 2 ELSE 1 END, CASE WHEN luck < fullness THEN CASE WHEN vet_id IS NULL THEN 2 ELSE 1 END ELSE 0 END, luck > 0.97
   FROM (
     SELECT st.clinic_id, CASE WHEN hashtext(st.vet_id::text) % 5 <> 0 THEN st.vet_id END AS vet_id, day::date AS day,
       (time '09:00' + part * (length + make_interval(mins => c.buffer_min)))::time AS start, length, random() AS luck, random() AS kind,
       CASE WHEN hashtext(st.clinic_id::text) % 9 = 0 THEN 1 ELSE abs(hashtext(st.clinic_id::text) % 100) / 100.0 END AS fullness
     FROM clinic_staff st JOIN clinics c ON c.id = st.clinic_id, LATERAL (SELECT make_interval(mins => (ARRAY[20, 30, 30, 45])[1 + abs(hashtext(st.vet_id::text)) % 4]) AS length) AS l,
       generate_series(date '2026-11-30', date '2026-11-30' + ${days - 1}, interval '1 day') AS day, generate_series(0, 11) AS part
   ) AS drawn`,
  `INSERT INTO appointments (confirmation_code, clinic_id, owner_id, pet_id, service_id, appointment_type,
     scheduled_date, scheduled_start, scheduled_end, status, completed_at)
   SELECT 'T' || row_number() OVER (), c.id, p.owner_id, p.id, 1, 'in_person', '2026-10-01', '10:00', '10:30', 'completed', now()
   FROM clinics c, LATERAL (SELECT id, owner_id FROM pets LIMIT floor(random() * 4)::int) AS p`,
  `INSERT INTO reviews (appointment_id, reviewer_id, clinic_id, rating, is_published, moderation_reason)
   SELECT id, owner_id, clinic_id, 1 + floor(random() * 5)::int, random() < 0.9, 'other' FROM appointments WHERE confirmation_code LIKE 'T%'`,
];

/** Numbers from 0 to 1, the same each time. */
export function dice(seed: number): {
  next(): number;
  whole(below: number): number;
  one<T>(of: readonly T[]): T;
} {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return { next, whole, one: (of) => of[whole(of.length)] as never };
}
