import { mayPet } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';

/** The live visits of a pet that somebody booked, locked, before anything that ends their right to them. */
export const lockVisitsBooked = statement<
  { id: string },
  [petId: string, userId: string, now: Date]
>(
  'lock_visits_booked',
  `SELECT id FROM appointments
   WHERE pet_id = $1 AND owner_id = $2 AND status IN ('booked', 'rescheduled') AND ends_at > $3
   ORDER BY id FOR NO KEY UPDATE`,
);

/** Passes visits ahead that somebody booked for a pet, and could not book any more, to the pet's owner. */
export const passToOwner = statement<{ id: string }, [petId: string, userId: string, now: Date]>(
  'pass_visits_to_owner',
  `UPDATE appointments a SET owner_id = p.owner_id FROM pets p
   WHERE p.id = a.pet_id AND a.pet_id = $1 AND a.owner_id = $2 AND a.status IN ('booked', 'rescheduled') AND a.ends_at > $3
     AND NOT (${mayPet('book', '$2', '$3')} AND ${mayPet('book', '$2', 'a.starts_at')})
   RETURNING a.id`,
);
