import { visitReader } from '#domain/pets/access-sql.ts';
import { statement } from '#platform/db.ts';
import type { LetterVisit } from '../visit.ts';
import { VISIT_FACTS, VISIT_FACTS_JOINS } from '../visit-sql.ts';

/** Visits that somebody on the owners' side still sees, as a letter to them tells of them: to sitters without money. */
export const selectVisits = statement<
  LetterVisit,
  [userId: string | null, now: Date, ids: string[]]
>(
  'visits_for_letter',
  `SELECT ${VISIT_FACTS}, r.reader, a.cancelled_by IS NOT DISTINCT FROM $1 AS is_cancelled_by_reader
   FROM appointments a ${VISIT_FACTS_JOINS} CROSS JOIN LATERAL (SELECT ${visitReader('$1', '$2')} AS reader) r
   WHERE a.id = ANY ($3::uuid[]) AND r.reader IS NOT NULL ORDER BY a.starts_at, p.name, a.id`,
);
