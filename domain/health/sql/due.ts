import type { QuietHours } from '#domain/notifications/quiet.ts';
import { QUIET_HOURS } from '#domain/notifications/quiet-sql.ts';
import { statement } from '#platform/db.ts';

export type Due = QuietHours & {
  id: string;
  vaccine: string;
  due_on: string;
  pet_id: string;
  pet_name: string;
  owner_id: string;
};

// The last dose of its vaccine, of a pet that lives and is on its owner's list, with no vaccination ahead.
const STANDS = `e.kind = 'vaccination' AND e.struck_at IS NULL AND p.deceased_on IS NULL AND p.deleted_at IS NULL
  AND NOT EXISTS (SELECT FROM health_entries l WHERE l.pet_id = e.pet_id AND l.kind = 'vaccination' AND l.struck_at IS NULL
    AND lower(l.title) = lower(e.title) AND (l.noted_on, l.id) > (e.noted_on, e.id))
  AND NOT EXISTS (SELECT FROM appointments a JOIN services s ON s.id = a.service_id AND s.slug = 'vaccination'
    WHERE a.pet_id = e.pet_id AND a.status IN ('booked', 'rescheduled') AND a.starts_at > $1)`;
const DUE = `e.id, e.title AS vaccine, e.due_on, p.id AS pet_id, p.name AS pet_name, p.owner_id, ${QUIET_HOURS}`;
const OF = `health_entries e JOIN pets p ON p.id = e.pet_id JOIN users u ON u.id = p.owner_id AND u.deleted_at IS NULL
  LEFT JOIN notification_settings s ON s.user_id = u.id`;
const TODAY = '($1::timestamptz AT TIME ZONE u.timezone)::date';

/**
 * What is due in a month, and again in a week, of which nobody was told. A worker that was away makes up for it; what was
 * written down when that day had passed is no news to its owner.
 */
export const selectDue = statement<Due & { days: number }, [now: Date, most: number]>(
  'vaccinations_due',
  `SELECT ${DUE}, stage.days FROM ${OF}, (VALUES (30, 15), (7, 0)) AS stage (days, at_least)
   WHERE ${STANDS} AND e.due_on BETWEEN ($1::timestamptz)::date - 1 AND ($1::timestamptz)::date + 31
     AND e.due_on - ${TODAY} BETWEEN stage.at_least AND stage.days
     AND (e.created_at AT TIME ZONE u.timezone)::date <= e.due_on - stage.days
     AND NOT EXISTS (SELECT FROM vaccination_reminders r WHERE r.entry_id = e.id AND r.days = stage.days)
   ORDER BY e.due_on, e.id LIMIT $2`,
);

/** No row when somebody else has just taken care of it. */
export const cover = statement<{ entry_id: string }, [id: string, days: number, now: Date]>(
  'cover_vaccination',
  `INSERT INTO vaccination_reminders (entry_id, days, created_at) VALUES ($1, $2, $3)
   ON CONFLICT DO NOTHING RETURNING entry_id`,
);

/** A dose that is still to be spoken of. */
export const selectStillDue = statement<Due, [now: Date, id: string]>(
  'vaccination_still_due',
  `SELECT ${DUE} FROM ${OF} WHERE ${STANDS} AND e.id = $2 AND e.due_on >= ${TODAY}`,
);
