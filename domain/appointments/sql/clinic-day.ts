import { statement } from '#platform/db.ts';
import type { DeskVisit } from '../appointment.ts';
import type { HeldTime } from '../clinic-day.ts';
import { DESK_VISIT, VISIT_JOINS } from './columns.ts';

export const selectClinic = statement<
  { id: string; slug: string; name: string; timezone: string },
  [id: string]
>('desk_clinic', 'SELECT id, slug, name, timezone FROM clinics WHERE id = $1');

export const selectDayVisits = statement<DeskVisit, [clinicId: string, date: string]>(
  'visits_of_day',
  `SELECT ${DESK_VISIT}
   FROM appointments a ${VISIT_JOINS} JOIN users ow ON ow.id = a.owner_id
   WHERE a.clinic_id = $1 AND a.scheduled_date = $2::date
   ORDER BY a.starts_at, a.id`,
);

/** Who has a time or a visit at a clinic in some days. */
export const selectVetsOn = statement<
  { vet_id: string; name: string },
  [clinicId: string, from: string, to: string]
>(
  'vets_on_days',
  `SELECT v.id AS vet_id, 'Dr. ' || u.last_name AS name
   FROM vets v JOIN users u ON u.id = v.user_id
   WHERE v.id IN (
     SELECT vet_id FROM availability_slots WHERE clinic_id = $1 AND slot_date BETWEEN $2::date AND $3::date
     UNION SELECT vet_id FROM appointments WHERE clinic_id = $1 AND scheduled_date BETWEEN $2::date AND $3::date)
   ORDER BY u.last_name, v.id`,
);

/** What is kept of a day for somebody right now, and for whom where the clinic may know it. */
export const selectDayHolds = statement<
  Omit<HeldTime, 'slot'> & { slot_id: string },
  [clinicId: string, date: string, now: Date]
>(
  'holds_of_day',
  `SELECT k.slot_id, h.kind, rfc3339(h.expires_at, 'UTC') AS expires_at,
     u.first_name || ' ' || u.last_name AS offered_to
   FROM holds h JOIN hold_slots k ON k.hold_id = h.id JOIN availability_slots s ON s.id = k.slot_id
     LEFT JOIN waitlist_offers o ON o.hold_id = h.id LEFT JOIN waitlist_entries e ON e.id = o.entry_id
     LEFT JOIN users u ON u.id = e.user_id
   WHERE h.clinic_id = $1 AND h.expires_at > $3 AND s.slot_date = $2::date
   ORDER BY s.starts_at, k.slot_id, h.id`,
);
