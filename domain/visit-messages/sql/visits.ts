import { statement } from '#platform/db.ts';
import type { VisitFacts } from '../visit.ts';
import { VISIT_FACTS, VISIT_FACTS_JOINS } from '../visit-sql.ts';

export const selectVisits = statement<VisitFacts, [ids: string[]]>(
  'visits_for_letter',
  `SELECT ${VISIT_FACTS} FROM appointments a ${VISIT_FACTS_JOINS}
   WHERE a.id = ANY ($1::uuid[]) ORDER BY a.starts_at, p.name, a.id`,
);
