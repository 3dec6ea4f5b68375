import { statement } from '#platform/db.ts';
import type { Visit } from '../appointment.ts';
import { VISIT, VISIT_JOINS } from './columns.ts';

export const OWE_TELLING = 'INSERT INTO untold_bookings (visit_id)';

/** Owes the messages of a booking; those of a claimed time are owed by the statement that claims it. */
export const oweTelling = statement<unknown, [visitId: string]>(
  'owe_telling',
  `${OWE_TELLING} VALUES ($1)`,
);

/** Takes up bookings that nobody else is telling just now, with their visits by visit and pet. */
export const takeUntold = statement<Visit & { booking: string }, [most: number]>(
  'take_untold',
  `WITH taken AS (
    DELETE FROM untold_bookings WHERE visit_id IN (
      SELECT visit_id FROM untold_bookings LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING visit_id
  )
  SELECT ${VISIT}, taken.visit_id AS booking
  FROM taken CROSS JOIN LATERAL (
    SELECT * FROM appointments WHERE id = taken.visit_id UNION ALL
    SELECT * FROM appointments WHERE visit_id = taken.visit_id) a ${VISIT_JOINS}
  ORDER BY taken.visit_id, a.starts_at, a.id`,
);
