import { $ } from './asked.ts';
import { FIRST_START, fits, hasWords, IS_WINDOWED, OFFER } from './fits.ts';
import { isAfter, isUnseen, search } from './hits.ts';

const NOT_BEFORE = `greatest(
  CASE WHEN b.known_from > ${$.now} THEN ${$.now}
    WHEN b.first_bound > ${$.now} THEN b.first_bound
    ELSE greatest(b.second_bound, ${$.now}) END,
  (${$.from}::timestamp - interval '14 hours') AT TIME ZONE 'UTC')`;

/** Clinics in the circle that have the words, in the order of their bounds: none can start before `not_before`. */
const BY_BOUND = `
  SELECT id, chord, not_before, row_number() OVER (ORDER BY not_before, chord, id) AS place
  FROM (
    SELECT b.clinic_id AS id, ${NOT_BEFORE} AS not_before,
      sqrt((b.x - m.x) * (b.x - m.x) + (b.y - m.y) * (b.y - m.y) + (b.z - m.z) * (b.z - m.z)) AS chord, m.reach
    FROM (
      SELECT cube_ll_coord(point, 1) AS x, cube_ll_coord(point, 2) AS y, cube_ll_coord(point, 3) AS z,
        gc_to_sec(${$.radius_m}) AS reach
      FROM asked OFFSET 0
    ) AS m JOIN next_start_bounds b ON b.service_id = coalesce(${$.service_id}, 0)
      AND b.cell = ANY ((SELECT cells_around(${$.latitude}, ${$.longitude}, ${$.radius_m}))::int[])
  ) AS near
  WHERE chord <= reach AND (cardinality(${$.seen}) = 0 OR ${isUnseen('id')}) AND ${hasWords('near.id')}`;

/** Those between the places `proved` and `step`, with their true first starts. */
const PROVE = `
  SELECT r.id, coalesce(extract(epoch FROM first.start)::float8, 'Infinity') AS rank, r.chord
  FROM by_bound r, LATERAL (SELECT * FROM clinics WHERE id = r.id OFFSET 0) AS c, ${OFFER}, LATERAL (SELECT ${FIRST_START} AS start OFFSET 0) AS first
  WHERE r.place > so_far.proved AND r.place <= step.proved
    AND ${fits('sec_to_gc(r.chord)')} AND (NOT ${IS_WINDOWED} OR first.start IS NOT NULL)`;

/**
 * Soonest first, exactly, from lower bounds of each clinic's next start: see docs/decisions. Clinics are proved in the
 * order of their bounds, a page and a quarter of them, then four times as many, until the page is full and its last
 * clinic comes before the next unproved one can. All of it is one statement, so bounds and slots are of one moment.
 */
export const soonest = search(
  'search_soonest',
  `by_bound AS MATERIALIZED (${BY_BOUND}
  ), best (proved, ids, ranks, chords, is_done) AS (
    SELECT 0, '{}'::uuid[], '{}'::float8[], '{}'::float8[], false
    UNION ALL
    SELECT step.proved, page.ids, page.ranks, page.chords, NOT EXISTS (
      SELECT FROM by_bound r
      WHERE r.place = step.proved + 1 AND (cardinality(page.ids) < ${$.most} OR page.ids IS NULL
        OR (extract(epoch FROM r.not_before)::float8, r.chord, r.id)
          < (page.ranks[${$.most}], page.chords[${$.most}], page.ids[${$.most}])))
    FROM best so_far,
      LATERAL (SELECT CASE so_far.proved WHEN 0 THEN ${$.most} + ${$.most} / 4 ELSE 4 * so_far.proved END AS proved) AS step,
      LATERAL (
        SELECT array_agg(id ORDER BY rank, chord, id) AS ids, array_agg(rank ORDER BY rank, chord, id) AS ranks,
          array_agg(chord ORDER BY rank, chord, id) AS chords
        FROM (
          SELECT id, rank, chord FROM (
            SELECT * FROM unnest(so_far.ids, so_far.ranks, so_far.chords) AS kept (id, rank, chord)
            UNION ALL (${PROVE})
          ) AS proved
          WHERE ${isAfter('rank', 'chord', 'id')}
          ORDER BY rank, chord, id LIMIT ${$.most}
        ) AS first
      ) AS page
    WHERE NOT so_far.is_done
  ), found AS MATERIALIZED (
    SELECT hit.id, hit.rank, hit.chord
    FROM best, unnest(best.ids, best.ranks, best.chords) AS hit (id, rank, chord) WHERE best.is_done
    LIMIT ${$.most}
  )`,
);
