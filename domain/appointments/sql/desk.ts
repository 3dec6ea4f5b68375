import { statement, type Trx } from '#platform/db.ts';
import type { Period } from '../book-at-desk.ts';
import type { DeskBookInput } from '../desk-input.ts';

/** A living pet that has had a visit at the clinic, or whose owner has, locked: bookings of one pet take turns. */
export const lockPetOfClient = statement<
  { pet_id: string; owner_id: string },
  [petId: string, clinicId: string]
>(
  'lock_pet_of_client',
  `SELECT p.id AS pet_id, p.owner_id FROM pets p
   WHERE p.id = $1 AND p.deleted_at IS NULL AND p.deceased_on IS NULL
     AND EXISTS (SELECT FROM appointments a WHERE (a.owner_id = p.owner_id OR a.pet_id = p.id) AND a.clinic_id = $2)
   FOR NO KEY UPDATE OF p`,
);

/** When a visit of a service at a clinic begins and ends; without date and start, now to the minute. */
export const periodAt = statement<
  Omit<Period, 'is_now'> & { exists: boolean },
  [
    clinicId: string,
    serviceId: number,
    date: string | null,
    start: string | null,
    minutes: number | null,
    now: Date,
  ]
>(
  'period_at',
  `SELECT local::date AS scheduled_date, local::time AS scheduled_start,
     (ends_at AT TIME ZONE c.timezone)::time AS scheduled_end, starts_at, ends_at,
     is_local_time(local, c.timezone) AS exists
   FROM clinics c JOIN clinic_services o ON o.clinic_id = c.id AND o.service_id = $2 AND o.is_active,
     LATERAL (SELECT coalesce($3::date + $4::time, date_trunc('minute', $6::timestamptz AT TIME ZONE c.timezone)) AS local) AS l,
     LATERAL (SELECT instant_of(local, c.timezone) AS starts_at) AS s,
     LATERAL (SELECT starts_at + make_interval(mins => coalesce($5::int, o.duration_min)) AS ends_at) AS e
   WHERE c.id = $1`,
);

/** Locks the vet's slots that a period touches and claims those that have a place. */
export const claimOverlapping = statement<
  { id: string; is_taken: boolean },
  [clinicId: string, vetId: string, from: Date, to: Date]
>(
  'claim_overlapping',
  `WITH touched AS (
    SELECT id, current_bookings < max_bookings AS is_free FROM availability_slots
    WHERE clinic_id = $1 AND vet_id = $2 AND starts_at < $4 AND ends_at > $3
    ORDER BY starts_at, id FOR UPDATE
  ), taken AS (
    UPDATE availability_slots s SET current_bookings = s.current_bookings + 1
    FROM touched WHERE s.id = touched.id AND touched.is_free RETURNING s.id
  )
  SELECT id, EXISTS (SELECT FROM taken WHERE taken.id = touched.id) AS is_taken FROM touched`,
);

const insert = statement<{ id: string }, unknown[]>(
  'book_free_form',
  `WITH visit AS (
    INSERT INTO appointments (confirmation_code, clinic_id, owner_id, pet_id, vet_id, service_id, appointment_type,
      scheduled_date, scheduled_start, scheduled_end, owner_notes, clinic_notes, is_emergency, checked_in_at,
      price_cents, cancellation_terms, created_at)
    SELECT $1, c.id, $3, $4, $5::uuid, o.service_id, 'in_person', $7, $8, $9, $10, $11, $12, $13,
      o.price_cents, c.cancellation_terms, $14
    FROM clinics c JOIN clinic_services o ON o.clinic_id = c.id AND o.service_id = $6 WHERE c.id = $2
    RETURNING id, status
  ), claims AS (
    INSERT INTO appointment_slots (appointment_id, slot_id)
    SELECT visit.id, slot_id FROM visit, unnest($15::uuid[]) AS slot_id
  ), history AS (
    INSERT INTO appointment_status_history (appointment_id, new_status, changed_by, reason, created_at)
    SELECT id, status, $16::uuid, 'at the desk', $14 FROM visit
  )
  SELECT id FROM visit`,
);

type FreeForm = DeskBookInput &
  Period & { clinic_id: string; pet_id: string; owner_id: string; bookedBy: string; code: string };

/** Inserts a visit that has no slot of its own, with the claims it lays over others. */
export async function insertFreeForm(
  trx: Trx,
  visit: FreeForm,
  claims: string[],
  now: Date,
): Promise<string> {
  const [row] = await insert(
    trx,
    visit.code,
    visit.clinic_id,
    visit.owner_id,
    visit.pet_id,
    visit.vet_id ?? null,
    visit.service_id,
    visit.scheduled_date,
    visit.scheduled_start,
    visit.scheduled_end,
    visit.owner_notes ?? null,
    visit.clinic_notes ?? null,
    visit.is_emergency ?? false,
    visit.is_now ? now : null,
    now,
    claims,
    visit.bookedBy,
  );
  if (!row) throw new Error('the clinic no longer offers the service that it offered a moment ago');
  return row.id;
}

export type Client = {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  pets: { id: string; name: string; species_name: string }[];
};

/** Owners who have had a visit at the clinic, or whose pet has, by the beginning of a name of theirs or a pet's, or digits of the phone. */
export const selectClients = statement<Client, [clinicId: string, prefix: string, digits: string]>(
  'clients',
  `SELECT u.id, u.first_name || ' ' || u.last_name AS name, u.phone,
     CASE WHEN u.email NOT LIKE '%.invalid' THEN u.email END AS email,
     json_agg(json_build_object('id', p.id, 'name', p.name, 'species_name', s.name) ORDER BY p.name) AS pets
   FROM users u JOIN pets p ON p.owner_id = u.id AND p.deleted_at IS NULL AND p.deceased_on IS NULL
     JOIN species s ON s.id = p.species_id
   WHERE u.deleted_at IS NULL
     AND u.id IN (SELECT a.owner_id FROM appointments a WHERE a.clinic_id = $1 UNION
       SELECT o.owner_id FROM appointments a JOIN pets o ON o.id = a.pet_id WHERE a.clinic_id = $1)
     AND (u.first_name ILIKE $2 OR u.last_name ILIKE $2 OR u.first_name || ' ' || u.last_name ILIKE $2
       OR EXISTS (SELECT FROM pets n WHERE n.owner_id = u.id AND n.deleted_at IS NULL AND n.name ILIKE $2)
       OR ($3 <> '' AND regexp_replace(coalesce(u.phone, ''), '\\D', '', 'g') LIKE '%' || $3 || '%'))
   GROUP BY u.id ORDER BY u.last_name, u.first_name, u.id LIMIT 20`,
);
