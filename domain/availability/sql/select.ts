import { statement } from '#platform/db.ts';
import type { Slot } from '../slot.ts';
import { isBookable, SLOT, VET_OF_SLOT } from '../slot-sql.ts';

/** Minutes that a service takes at clinic `c`; 0 for no service in particular. Null when the clinic does not offer it. */
const MINUTES = `LATERAL (SELECT CASE WHEN $3::int IS NULL THEN 0 ELSE (
  SELECT cs.duration_min FROM clinic_services cs
  WHERE cs.clinic_id = c.id AND cs.service_id = $3::int AND cs.is_active) END AS minutes) AS m`;

export const selectBookable = statement<
  Slot,
  [
    clinicId: string,
    now: Date,
    serviceId: number | null,
    from: string,
    to: string,
    vetId: string | null,
    slotType: string | null,
  ]
>(
  'bookable_slots',
  `SELECT ${SLOT}
   FROM clinics c, ${MINUTES}, availability_slots s ${VET_OF_SLOT}
   WHERE c.id = $1 AND c.is_active AND s.clinic_id = $1
     AND s.slot_date BETWEEN $4::date AND $5::date
     AND ($6::uuid IS NULL OR s.vet_id = $6::uuid)
     AND ($7::text IS NULL OR s.slot_type = $7::text)
     AND ${isBookable('$2', '$3', 'm.minutes')}
   ORDER BY s.starts_at, vu.last_name NULLS LAST, s.id`,
);

/** The three bookable starts at the same clinic nearest to a slot that can no longer be had. */
export const selectAlternatives = statement<
  Slot,
  [slotId: string, now: Date, serviceId: number | null]
>(
  'alternative_slots',
  `SELECT near.* FROM availability_slots gone JOIN clinics c ON c.id = gone.clinic_id AND c.is_active, ${MINUTES},
   LATERAL (
     SELECT ${SLOT}
     FROM availability_slots s ${VET_OF_SLOT}
     WHERE s.clinic_id = gone.clinic_id AND s.slot_type = gone.slot_type AND s.id <> gone.id
       AND s.slot_date BETWEEN gone.slot_date - 7 AND gone.slot_date + 14
       AND ${isBookable('$2', '$3', 'm.minutes')}
     ORDER BY greatest(s.starts_at - gone.starts_at, gone.starts_at - s.starts_at), s.id LIMIT 3
   ) AS near
   WHERE gone.id = $1 ORDER BY near.slot_date, near.start_time, near.id`,
);

export const selectSlot = statement<Slot, [id: string]>(
  'slot',
  `SELECT ${SLOT} FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id AND c.is_active ${VET_OF_SLOT}
   WHERE s.id = $1`,
);

export const selectSlots = statement<Slot, [ids: string[]]>(
  'slots_by_id',
  `SELECT ${SLOT} FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id ${VET_OF_SLOT}
   WHERE s.id = ANY ($1::uuid[]) ORDER BY s.starts_at, vu.last_name NULLS LAST, s.id`,
);

/** A clinic's day as staff see it: every slot, whatever its state. */
export const selectDay = statement<Slot, [clinicId: string, date: string]>(
  'slots_of_day',
  `SELECT ${SLOT} FROM availability_slots s JOIN clinics c ON c.id = s.clinic_id ${VET_OF_SLOT}
   WHERE s.clinic_id = $1 AND s.slot_date = $2::date
   ORDER BY s.starts_at, vu.last_name NULLS LAST, s.id`,
);
