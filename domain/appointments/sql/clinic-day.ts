import { statement } from '#platform/db.ts';
import type { DeskVisit } from '../appointment.ts';
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

export const selectDayVets = statement<
  { vet_id: string; name: string },
  [clinicId: string, date: string]
>(
  'vets_of_day',
  `SELECT v.id AS vet_id, 'Dr. ' || u.last_name AS name
   FROM vets v JOIN users u ON u.id = v.user_id
   WHERE v.id IN (
     SELECT vet_id FROM availability_slots WHERE clinic_id = $1 AND slot_date = $2::date
     UNION SELECT vet_id FROM appointments WHERE clinic_id = $1 AND scheduled_date = $2::date)
   ORDER BY u.last_name, v.id`,
);
