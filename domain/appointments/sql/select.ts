import { visitReader, visitsNear } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';
import type { DeskVisit, StatusChange, Visit } from '../appointment.ts';
import { DESK_VISIT, VISIT_JOINS, visitFor } from './columns.ts';

type ListParams = [
  userId: string,
  now: Date,
  afterStart: string | null,
  afterId: string | null,
  limit: number,
];

const SEEN = `${visitFor('r.reader')} FROM appointments a ${VISIT_JOINS}
   CROSS JOIN LATERAL (SELECT ${visitReader('$1', '$2')} AS reader) r`;
const IS_UPCOMING = `(a.status IN ('booked', 'rescheduled') AND a.ends_at > $2)`;

export const selectUpcoming = statement<Visit, ListParams>(
  'upcoming_visits',
  `SELECT ${SEEN}
   WHERE a.id IN ${visitsNear('$1')} AND r.reader IS NOT NULL AND ${IS_UPCOMING}
     AND ($3::text IS NULL OR (a.starts_at, a.id) > ($3::text::timestamptz, $4::text::uuid))
   ORDER BY a.starts_at, a.id LIMIT $5`,
);

export const selectPast = statement<Visit, ListParams>(
  'past_visits',
  `SELECT ${SEEN}
   WHERE a.id IN ${visitsNear('$1')} AND r.reader IS NOT NULL AND NOT ${IS_UPCOMING}
     AND ($3::text IS NULL OR (a.starts_at, a.id) < ($3::text::timestamptz, $4::text::uuid))
   ORDER BY a.starts_at DESC, a.id DESC LIMIT $5`,
);

export const selectVisit = statement<Visit, [userId: string, now: Date, id: string]>(
  'visit',
  `SELECT ${SEEN} WHERE a.id = $3 AND r.reader IS NOT NULL`,
);

export const selectDeskVisit = statement<DeskVisit, [id: string, workplaces: string[]]>(
  'desk_visit',
  `SELECT ${DESK_VISIT} FROM appointments a ${VISIT_JOINS} JOIN users ow ON ow.id = a.owner_id
   WHERE a.id = $1 AND a.clinic_id = ANY ($2::uuid[])`,
);

// By id: ids are made under the visit's lock, whereas created_at is the instant at which each request came in.
export const selectHistory = statement<StatusChange, [appointmentId: string]>(
  'visit_history',
  `SELECT h.previous_status, h.new_status, u.first_name || ' ' || u.last_name AS changed_by_name, h.reason,
     rfc3339(h.created_at, c.timezone) AS created_at
   FROM appointment_status_history h
     JOIN appointments a ON a.id = h.appointment_id JOIN clinics c ON c.id = a.clinic_id
     LEFT JOIN users u ON u.id = h.changed_by
   WHERE h.appointment_id = $1 ORDER BY h.id`,
);

export const lockOwnerAtClinic = statement<unknown, [ownerId: string, clinicId: string]>(
  'lock_owner_at_clinic',
  'SELECT pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 6))',
);

/** Live visits that an owner has ahead at a clinic. */
export const countUpcoming = statement<
  { count: number },
  [ownerId: string, clinicId: string, now: Date]
>(
  'count_upcoming',
  `SELECT count(*)::int AS count FROM appointments
   WHERE owner_id = $1 AND clinic_id = $2 AND status IN ('booked', 'rescheduled') AND starts_at > $3`,
);
