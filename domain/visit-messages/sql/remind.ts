import type { QuietHours } from '#domain/notifications/quiet.ts';
import { QUIET_HOURS } from '#domain/notifications/quiet-sql.ts';
import { visitHearers } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';

export type DueReminder = QuietHours & {
  appointment_id: string;
  kind: string;
  starts_at: Date;
};

/** Somebody who is to be reminded, and of which visits. */
export type Hearer = QuietHours & { user_id: string; visit_ids: string[]; pet_ids: string[] };

// A visit that was booked or moved there after the reminder was due has just been told of.
const KNOWN_SINCE = `(SELECT max(h.created_at) FROM appointment_status_history h
  WHERE h.appointment_id = a.id AND h.new_status IN ('booked', 'rescheduled'))`;
const UNCOVERED = `NOT EXISTS (SELECT FROM visit_reminders d
  WHERE d.appointment_id = a.id AND d.kind = r.kind AND d.starts_at = a.starts_at)`;

/** Visits that a reminder is due for and that none has been taken care of yet. */
export const selectDue = statement<DueReminder, [now: Date, most: number]>(
  'due_reminders',
  `SELECT a.id AS appointment_id, r.kind, a.starts_at, ${QUIET_HOURS}
   FROM reminder_rules r
     JOIN appointments a ON a.status IN ('booked', 'rescheduled') AND a.checked_in_at IS NULL
       AND a.starts_at > $1
       AND a.starts_at BETWEEN $1::timestamptz + r.lead - r.latest - interval '2 hours'
         AND $1::timestamptz + r.lead + interval '2 hours'
     JOIN clinics c ON c.id = a.clinic_id JOIN pets p ON p.id = a.pet_id AND p.deceased_on IS NULL
     JOIN users u ON u.id = a.owner_id AND u.deleted_at IS NULL
     LEFT JOIN notification_settings s ON s.user_id = u.id,
     LATERAL (SELECT reminder_due(a.starts_at, r.lead, c.timezone) AS at) AS due
   WHERE due.at <= $1 AND due.at > $1::timestamptz - r.latest AND due.at >= r.since
     AND ${KNOWN_SINCE} <= due.at AND ${UNCOVERED}
   ORDER BY a.starts_at, a.id LIMIT $2`,
);

/**
 * Takes care of a reminder for one visit and for those that go into the same message: the owner's others of that day, and
 * two hours before, those that follow within two hours. No row when somebody else just did.
 */
export const coverVisits = statement<
  { appointment_id: string; pet_id: string },
  [appointmentId: string, kind: string, event: string | null, now: Date]
>(
  'cover_reminders',
  `INSERT INTO visit_reminders (appointment_id, kind, starts_at, event, created_at)
   SELECT a.id, r.kind, a.starts_at, $3, $4
   FROM appointments f JOIN reminder_rules r ON r.kind = $2
     JOIN appointments a ON a.owner_id = f.owner_id AND a.status IN ('booked', 'rescheduled') AND a.starts_at > $4
       AND a.checked_in_at IS NULL AND a.scheduled_date BETWEEN f.scheduled_date AND f.scheduled_date + 1
     JOIN pets p ON p.id = a.pet_id AND p.deceased_on IS NULL
   WHERE f.id = $1 AND (a.id = f.id OR (
     CASE WHEN r.lead <= interval '2 hours' THEN a.starts_at BETWEEN f.starts_at AND f.starts_at + interval '2 hours'
       ELSE a.scheduled_date = f.scheduled_date END
     AND ${UNCOVERED}))
   ON CONFLICT DO NOTHING
   RETURNING appointment_id, (SELECT pet_id FROM appointments WHERE id = appointment_id) AS pet_id`,
);

/** The visits of a reminder that are still at the time it is about. */
export const selectStillDue = statement<{ appointment_id: string }, [event: string]>(
  'reminder_still_due',
  `SELECT d.appointment_id FROM visit_reminders d
   JOIN appointments a ON a.id = d.appointment_id AND a.starts_at = d.starts_at WHERE d.event = $1`,
);

export const selectHearers = statement<Hearer, [visitIds: string[], now: Date]>(
  'reminder_hearers',
  `SELECT u.id AS user_id, ${QUIET_HOURS}, array_agg(a.id) AS visit_ids, array_agg(a.pet_id) AS pet_ids
   FROM appointments a JOIN pets p ON p.id = a.pet_id CROSS JOIN LATERAL ${visitHearers('$2')} AS h
     JOIN users u ON u.id = h.user_id AND u.deleted_at IS NULL LEFT JOIN notification_settings s ON s.user_id = u.id
   WHERE a.id = ANY ($1::uuid[]) GROUP BY u.id, s.user_id ORDER BY u.id`,
);
