import { statement } from '#platform/db.ts';

export const lockOwnPet = statement<{ deceased_on: string | null }, [id: string, ownerId: string]>(
  'lock_own_pet',
  `SELECT deceased_on FROM pets WHERE id = $1 AND owner_id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE`,
);

/** The live visits of a pet, to be locked one by one. */
export const selectLiveVisits = statement<{ id: string }, [petId: string, now: Date]>(
  'live_visits_of_pet',
  `SELECT id FROM appointments
   WHERE pet_id = $1 AND status IN ('booked', 'rescheduled') AND started_at IS NULL AND ends_at > $2
   ORDER BY id`,
);

export const selectPlacesInLine = statement<{ id: string }, [petId: string]>(
  'places_in_line_of_pet',
  `SELECT id FROM waitlist_entries WHERE pet_id = $1 AND status IN ('waiting', 'offered') ORDER BY id`,
);
