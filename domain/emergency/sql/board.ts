import { EMERGENCY_OF_CLINIC } from '#domain/clinics/standing-sql.ts';
import { statement } from '#platform/db.ts';
import type { BoardEntry } from '../sign.ts';

export type BoardRow = Omit<BoardEntry, 'reads'>;
export type ChangeRow = Omit<BoardRow, 'distance_km'> & { change: number; is_listed: boolean };

const SIGNED = `c.is_active AND (c.accepts_emergency
  OR EXISTS (SELECT FROM emergency_flags f WHERE f.clinic_id = c.id AND f.is_active))`;
const ENTRY = `c.id, c.slug, c.name, c.phone, c.address_line1, c.city, c.state, c.latitude, c.longitude,
  (SELECT coalesce(json_agg(s.name ORDER BY s.id), '[]') FROM clinic_species t JOIN species s ON s.id = t.species_id
   WHERE t.clinic_id = c.id) AS species,
  ${EMERGENCY_OF_CLINIC} AS emergency`;

/** Clinics with a sign, or that take emergencies, in a circle, nearest first. */
export const selectBoard = statement<
  BoardRow,
  [latitude: number, longitude: number, radiusM: number, most: number]
>(
  'emergency_board',
  `WITH asked AS MATERIALIZED (SELECT ll_to_earth($1, $2) AS point),
   found AS (
     SELECT c.id, c.location <-> (SELECT point FROM asked) AS chord FROM clinics c
     WHERE c.location <@ earth_box((SELECT point FROM asked), $3) AND ${SIGNED}
       AND c.location <-> (SELECT point FROM asked) <= gc_to_sec($3)
     ORDER BY 2 LIMIT $4
   )
   SELECT ${ENTRY}, round((sec_to_gc(found.chord) / 1000)::numeric, 2) AS distance_km
   FROM found JOIN clinics c ON c.id = found.id ORDER BY found.chord, c.id`,
);

/** The newest place in the order of changes. */
export const selectLastChange = statement<{ id: number }, []>(
  'last_emergency_change',
  'SELECT coalesce(max(id), 0) AS id FROM emergency_changes',
);

/** Where the changes that are kept begin. */
export const selectFirstChange = statement<{ id: number | null }, []>(
  'first_emergency_change',
  'SELECT min(id) AS id FROM emergency_changes',
);

/**
 * Clinics whose sign changed after a place in the order, each once, as they are now; `change` is its latest place. One
 * that took its sign down and takes no emergencies otherwise is not listed any more.
 */
export const selectChanges = statement<ChangeRow, [after: number, most: number]>(
  'emergency_changes_after',
  `WITH changed AS (
     SELECT clinic_id, max(id) AS change FROM (
       SELECT id, clinic_id FROM emergency_changes WHERE id > $1 ORDER BY id LIMIT $2) AS next
     GROUP BY clinic_id
   )
   SELECT ${ENTRY}, ${SIGNED} AS is_listed, changed.change FROM changed JOIN clinics c ON c.id = changed.clinic_id ORDER BY changed.change`,
);
