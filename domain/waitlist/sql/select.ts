import { SLOT, VET_OF_SLOT } from '#domain/availability/slot-sql.ts';
import { type Db, statement } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { WaitlistEntry } from '../entry.ts';

const ENTRY = `SELECT e.id, e.status, e.appointment_id, e.from_date, e.to_date,
    left(e.from_time::text, 5) AS from_time, left(e.to_time::text, 5) AS to_time,
    json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'timezone', c.timezone) AS clinic,
    json_build_object('id', p.id, 'name', p.name) AS pet,
    json_build_object('id', sv.id, 'slug', sv.slug, 'name', sv.name) AS service,
    CASE WHEN e.vet_id IS NOT NULL THEN (
      SELECT json_build_object('id', v.id, 'name', 'Dr. ' || u.last_name)
      FROM vets v JOIN users u ON u.id = v.user_id WHERE v.id = e.vet_id) END AS vet,
    (SELECT count(*)::int FROM waitlist_entries b
      WHERE b.clinic_id = e.clinic_id AND b.service_id = e.service_id AND b.status = 'waiting'
        AND (b.created_at, b.id) < (e.created_at, e.id)) AS ahead,
    (SELECT json_build_object('id', o.id, 'expires_at', rfc3339(o.expires_at, 'UTC'), 'slot', (
        SELECT to_json(shown) FROM (
          SELECT ${SLOT} FROM availability_slots s ${VET_OF_SLOT} WHERE s.id = o.slot_id) AS shown))
      FROM waitlist_offers o WHERE o.entry_id = e.id AND o.status = 'open') AS offer,
    rfc3339(e.created_at, 'UTC') AS created_at
  FROM waitlist_entries e JOIN clinics c ON c.id = e.clinic_id JOIN pets p ON p.id = e.pet_id
    JOIN services sv ON sv.id = e.service_id`;

const selectEntry = statement<WaitlistEntry, [id: string, userId: string]>(
  'waitlist_entry',
  `${ENTRY} WHERE e.id = $1 AND e.user_id = $2`,
);

export async function findEntry(db: Db, id: string, userId: string): Promise<WaitlistEntry> {
  const [entry] = await selectEntry(db, id, userId);
  if (!entry) throw new NotFound('place in line');
  return entry;
}

export const selectEntries = statement<WaitlistEntry, [userId: string]>(
  'my_waitlist',
  `${ENTRY} WHERE e.user_id = $1 AND e.status IN ('waiting', 'offered') ORDER BY e.created_at, e.id`,
);

export const selectPlacesOfPet = statement<{ id: string }, [petId: string, userId: string | null]>(
  'places_in_line_of_pet',
  `SELECT id FROM waitlist_entries
   WHERE pet_id = $1 AND ($2::uuid IS NULL OR user_id = $2::uuid) AND status IN ('waiting', 'offered') ORDER BY id`,
);

export const selectClinicEntries = statement<WaitlistEntry, [clinicId: string]>(
  'clinic_waitlist',
  `${ENTRY} WHERE e.clinic_id = $1 AND e.status IN ('waiting', 'offered') ORDER BY e.created_at, e.id`,
);
