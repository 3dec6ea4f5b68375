import { isOpen } from '#domain/availability/slot-sql.ts';
import { mayPet } from '#domain/pets/access-sql.ts';
import { type Db, statement } from '#platform/db.ts';
import type { BookingParams } from './book.ts';

export type Refusal =
  | 'no_slot'
  | 'no_pet'
  | 'not_then'
  | 'no_service'
  | 'other_type'
  | 'no_address'
  | 'payment_required'
  | 'past'
  | 'too_late'
  | 'taken'
  | 'too_short';

const explain = statement<
  { reason: Refusal },
  [
    slotId: string,
    now: Date,
    serviceId: number,
    type: string | null,
    petId: string,
    ownerId: string,
    line1: string | null,
    isPaid: boolean,
  ]
>(
  'why_refused',
  `SELECT CASE
     WHEN NOT EXISTS (SELECT FROM pets p WHERE p.id = $5 AND p.deceased_on IS NULL AND ${mayPet('book', '$6', '$2')}) THEN 'no_pet'
     WHEN NOT EXISTS (SELECT FROM pets p WHERE p.id = $5 AND ${mayPet('book', '$6', 's.starts_at')}) THEN 'not_then'
     WHEN o.id IS NULL OR s.service_id <> $3 THEN 'no_service'
     WHEN s.slot_type <> $4 THEN 'other_type'
     WHEN s.slot_type = 'home_visit' AND $7::text IS NULL THEN 'no_address'
     WHEN NOT $8::boolean AND coalesce(o.payment_policy, c.payment_policy) <> 'none' THEN 'payment_required'
     WHEN s.starts_at <= $2 THEN 'past'
     WHEN s.is_blocked OR s.current_bookings >= s.max_bookings THEN 'taken'
     WHEN NOT (${isOpen('$2', '$3')}) THEN 'too_late'
     WHEN s.ends_at - s.starts_at < make_interval(mins => o.duration_min) THEN 'too_short'
     ELSE 'taken' END AS reason
   FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id AND c.is_active
     LEFT JOIN clinic_services o ON o.clinic_id = s.clinic_id AND o.service_id = $3 AND o.is_active
   WHERE s.id = $1`,
);

/** Why booking found nothing to take, read afterwards. */
export async function whyRefused(db: Db, params: BookingParams): Promise<Refusal> {
  const [slotId, now, serviceId, type, petId, ownerId, , , , , line1] = params;
  const isPaid = params[16];
  const [found] = await explain(db, slotId, now, serviceId, type, petId, ownerId, line1, isPaid);
  return found?.reason ?? 'no_slot';
}
