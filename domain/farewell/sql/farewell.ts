import { mayPet } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';

export const lockKeptPet = statement<
  { deceased_on: string | null },
  [id: string, userId: string, now: Date]
>(
  'lock_kept_pet',
  `SELECT p.deceased_on FROM pets p WHERE p.id = $1 AND ${mayPet('edit', '$2', '$3')} FOR NO KEY UPDATE OF p`,
);

/** The live visits of a pet, to be locked one by one. */
export const selectLiveVisits = statement<{ id: string }, [petId: string, now: Date]>(
  'live_visits_of_pet',
  `SELECT id FROM appointments
   WHERE pet_id = $1 AND status IN ('booked', 'rescheduled') AND started_at IS NULL AND ends_at > $2
   ORDER BY id`,
);
