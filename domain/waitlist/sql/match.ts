import { isBookable } from '#domain/availability/slot-sql.ts';
import { mayPet } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';

export type Match = {
  entry_id: string;
  user_id: string;
  service_id: number;
  slot_id: string;
  starts_at: Date;
  slot_date: string;
  start_time: string;
  pet_id: string;
  pet_name: string;
  clinic_name: string;
};

/**
 * Who has waited longest for a time that the freed slot makes possible, and where it begins: for a service longer than
 * a slot that may be earlier than the freed one. Nobody is offered the same slot twice, a time at which their pet
 * is elsewhere or not in their care, or, when they wait for an earlier one, a time that is not.
 */
export const bestMatch = statement<Match, [freedSlotId: string, now: Date]>(
  'best_match',
  `SELECT e.id AS entry_id, e.user_id, e.service_id, s.id AS slot_id, s.starts_at, s.slot_date, s.start_time,
     p.id AS pet_id, p.name AS pet_name, c.name AS clinic_name
   FROM availability_slots freed
   JOIN clinics c ON c.id = freed.clinic_id AND c.is_active
   JOIN waitlist_entries e ON e.clinic_id = c.id AND e.status = 'waiting'
   JOIN clinic_services o ON o.clinic_id = c.id AND o.service_id = e.service_id AND o.is_active
   JOIN pets p ON p.id = e.pet_id AND p.deceased_on IS NULL
   JOIN availability_slots s ON s.clinic_id = freed.clinic_id
     AND s.slot_date BETWEEN freed.slot_date - 1 AND freed.slot_date
     AND s.vet_id IS NOT DISTINCT FROM freed.vet_id AND s.slot_type = freed.slot_type
     AND s.starts_at <= freed.starts_at AND s.starts_at + make_interval(mins => o.duration_min) > freed.starts_at
   LEFT JOIN appointments a ON a.id = e.appointment_id
   WHERE freed.id = $1 AND ${mayPet('book', 'e.user_id', '$2')} AND ${mayPet('book', 'e.user_id', 's.starts_at')}
     AND (e.vet_id IS NULL OR s.vet_id = e.vet_id)
     AND s.slot_type = coalesce(a.appointment_type, 'in_person')
     AND s.slot_date BETWEEN e.from_date AND e.to_date AND s.start_time >= e.from_time AND s.start_time < e.to_time
     AND (e.appointment_id IS NULL OR (a.status IN ('booked', 'rescheduled') AND s.starts_at < a.starts_at))
     AND NOT EXISTS (SELECT FROM waitlist_offers b WHERE b.entry_id = e.id AND b.slot_id = s.id)
     AND NOT EXISTS (
       SELECT FROM appointments busy
       WHERE busy.pet_id = e.pet_id AND busy.status IN ('booked', 'rescheduled')
         AND busy.id IS DISTINCT FROM e.appointment_id
         AND busy.starts_at < s.starts_at + make_interval(mins => o.duration_min) AND busy.ends_at > s.starts_at)
     AND ${isBookable('$2', 'e.service_id', 'o.duration_min')}
   ORDER BY e.created_at, e.id, s.starts_at
   LIMIT 1 FOR UPDATE OF e SKIP LOCKED`,
);

/** The actor's open offer with its entry, locked for an answer. */
export const lockOffer = statement<
  {
    id: string;
    entry_id: string;
    hold_id: string;
    slot_id: string;
    expires_at: Date;
    pet_id: string;
    service_id: number;
    appointment_id: string | null;
  },
  [id: string, userId: string]
>(
  'lock_offer',
  `SELECT o.id, o.entry_id, o.hold_id, o.slot_id, o.expires_at, e.pet_id, e.service_id, e.appointment_id
   FROM waitlist_offers o JOIN waitlist_entries e ON e.id = o.entry_id
   WHERE o.id = $1 AND e.user_id = $2 AND o.status = 'open' FOR UPDATE OF o, e`,
);

/** Open offers that have run out; those that someone is answering just now are left to them. */
export const lockExpiredOffers = statement<{ id: string }, [now: Date, most: number]>(
  'lock_expired_offers',
  `SELECT id FROM waitlist_offers WHERE status = 'open' AND expires_at <= $1
   ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
);

export const openOfferOf = statement<{ id: string }, [entryId: string]>(
  'open_offer_of',
  `SELECT id FROM waitlist_offers WHERE entry_id = $1 AND status = 'open'`,
);
