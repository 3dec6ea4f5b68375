import { mayPet } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';

/** An offer that is still open. */
export const selectOpenOffer = statement<
  {
    expires_at: Date;
    starts_at: Date;
    pet_name: string;
    clinic_name: string;
    service_name: string;
    timezone: string;
    moves_visit: boolean;
  },
  [id: string, now: Date]
>(
  'offer_for_letter',
  `SELECT o.expires_at, s.starts_at, p.name AS pet_name, c.name AS clinic_name, sv.name AS service_name, c.timezone,
     e.appointment_id IS NOT NULL AS moves_visit
   FROM waitlist_offers o JOIN waitlist_entries e ON e.id = o.entry_id
     JOIN availability_slots s ON s.id = o.slot_id JOIN clinics c ON c.id = e.clinic_id
     JOIN pets p ON p.id = e.pet_id AND p.deceased_on IS NULL
     JOIN services sv ON sv.id = e.service_id
   WHERE o.id = $1 AND o.status = 'open' AND o.expires_at > $2 AND ${mayPet('book', 'e.user_id', '$2')}`,
);
