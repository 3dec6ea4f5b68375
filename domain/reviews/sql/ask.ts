import type { QuietHours } from '#domain/notifications/quiet.ts';
import { QUIET_HOURS } from '#domain/notifications/quiet-sql.ts';
import { statement } from '#platform/db.ts';

export type ToAsk = QuietHours & {
  owner_id: string;
  pet_ids: string[];
  pet_names: string[];
  clinic_name: string;
  /** The visit that the pets came for together. */
  visit_id: string;
};

/** A completed visit that nobody has reviewed, with the pets that came along; no row once one of them has died. */
export const selectToAsk = statement<ToAsk, [appointmentId: string]>(
  'visit_to_ask_about',
  `SELECT a.owner_id, coalesce(a.visit_id, a.id) AS visit_id, c.name AS clinic_name, mine.pet_ids,
     mine.pet_names, ${QUIET_HOURS}
   FROM appointments a JOIN clinics c ON c.id = a.clinic_id JOIN users u ON u.id = a.owner_id AND u.deleted_at IS NULL
     LEFT JOIN notification_settings s ON s.user_id = u.id,
     LATERAL (SELECT array_agg(p.id ORDER BY p.name) AS pet_ids, array_agg(p.name ORDER BY p.name) AS pet_names,
         bool_and(p.deceased_on IS NULL) AS live, bool_or(r.id IS NOT NULL) AS reviewed
       FROM appointments b JOIN pets p ON p.id = b.pet_id LEFT JOIN reviews r ON r.appointment_id = b.id
       WHERE b.id = a.id OR b.visit_id = a.visit_id) AS mine
   WHERE a.id = $1 AND a.status = 'completed' AND mine.live AND NOT mine.reviewed`,
);
