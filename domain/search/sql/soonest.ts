import { $ } from './asked.ts';
import { fits, hasWords, IS_WINDOWED, OFFER } from './fits.ts';
import { isAfter, isUnseen, search, TIMES } from './hits.ts';

const NOT_BEFORE = `greatest(
  CASE WHEN b.known_from > ${$.now} THEN ${$.now}
    WHEN b.first_bound > ${$.now} THEN b.first_bound
    ELSE greatest(b.second_bound, ${$.now}) END, m.from_on)`;

const CHORD_SQUARED =
  '((b.x - m.x) * (b.x - m.x) + (b.y - m.y) * (b.y - m.y) + (b.z - m.z) * (b.z - m.z))';

/** The cells (see `cell_of`) that the circle touches, some of them twice near the poles. Called as a function it cost a tenth of a search. */
const CELLS = `ARRAY(
  SELECT band * 1441 + cell
  FROM (SELECT degrees(${$.radius_m} / earth()) + 1e-6 AS up) AS reach,
    LATERAL (SELECT CASE WHEN abs(${$.latitude}) + up >= 90 THEN 180
      ELSE degrees(asin(least(1, sin(radians(up)) / cos(radians(${$.latitude}))))) + 1e-6 END AS aside) AS half,
    generate_series(greatest(0, floor((${$.latitude} - up + 90) * 4)::int), least(720, floor((${$.latitude} + up + 90) * 4)::int)) AS band,
    (VALUES (-360), (0), (360)) AS round_the_world (turn),
    generate_series(greatest(0, floor((${$.longitude} - aside + turn + 180) * 4)::int),
      least(1440, floor((${$.longitude} + aside + turn + 180) * 4)::int)) AS cell)`;

/** Clinics in the circle that have the words: none can start before `not_before`. */
const IN_REACH = `
  SELECT b.clinic_id AS id, ${NOT_BEFORE} AS not_before, sqrt(${CHORD_SQUARED}) AS chord
  FROM (
    SELECT cube_ll_coord(point, 1) AS x, cube_ll_coord(point, 2) AS y, cube_ll_coord(point, 3) AS z,
      gc_to_sec(${$.radius_m}) AS reach, (${$.from}::timestamp - interval '14 hours') AT TIME ZONE 'UTC' AS from_on
    FROM asked OFFSET 0
  ) AS m JOIN next_start_bounds b ON b.service_id = coalesce(${$.service_id}, 0)
    AND b.cell = ANY (${CELLS})
  WHERE ${CHORD_SQUARED} <= m.reach * m.reach
    AND (cardinality(${$.seen}) = 0 OR ${isUnseen('b.clinic_id')}) AND ${hasWords('b.clinic_id')}`;

/** The next `step.many` of them in the order of their bounds, and the one behind. */
const NEXT = `
  SELECT array_agg(id ORDER BY not_before, chord, id) AS ids, array_agg(chord ORDER BY not_before, chord, id) AS chords,
    array_agg(not_before ORDER BY not_before, chord, id) AS bounds
  FROM (
    SELECT * FROM (${IN_REACH}) AS near
    WHERE so_far.proved = 0 OR (not_before, chord, id) > (so_far.bound, so_far.bound_chord, so_far.bound_id)
    ORDER BY not_before, chord, id LIMIT step.many + 1
  ) AS near`;

/** Those of the next that fit, by their true first starts. The times are the page's already: looked up again, they cost as much as the proof. */
const PROVE = `
  SELECT r.id, coalesce(extract(epoch FROM times.first)::float8, 'Infinity') AS rank, r.chord, times.next_slots
  FROM unnest(next.ids[:step.many], next.chords[:step.many]) AS r (id, chord),
    LATERAL (SELECT * FROM clinics WHERE id = r.id OFFSET 0) AS c, ${OFFER}, ${TIMES}
  WHERE ${fits('sec_to_gc(r.chord)')} AND (NOT ${IS_WINDOWED} OR times.first IS NOT NULL)`;

/** The best of what was proved so far. */
const PAGE = `
  SELECT array_agg(id ORDER BY rank, chord, id) AS ids, array_agg(rank ORDER BY rank, chord, id) AS ranks,
    array_agg(chord ORDER BY rank, chord, id) AS chords, array_agg(next_slots ORDER BY rank, chord, id) AS times
  FROM (
    SELECT * FROM (
      SELECT * FROM unnest(so_far.ids, so_far.ranks, so_far.chords, so_far.times) AS kept (id, rank, chord, next_slots)
      UNION ALL (${PROVE})
    ) AS proved
    WHERE ${isAfter('rank', 'chord', 'id')}
    ORDER BY rank, chord, id LIMIT ${$.most}
  ) AS first`;

/** Nobody is left, or the page is full and its last clinic comes before the one behind can. */
const IS_DONE = `next.ids[step.many + 1] IS NULL OR coalesce(
  (page.ranks[${$.most}], page.chords[${$.most}], page.ids[${$.most}])
    <= (extract(epoch FROM next.bounds[step.many + 1])::float8, next.chords[step.many + 1], next.ids[step.many + 1]), false)`;

/**
 * Soonest first, exactly, from lower bounds of each clinic's next start: see docs/decisions. Clinics are proved in the
 * order of their bounds, a page and two of them, then twice as many more, until the page is full and its last
 * clinic comes before the next unproved one can. All of it is one statement, so bounds and slots are of one moment.
 */
export const soonest = search(
  'search_soonest',
  `best (proved, bound, bound_chord, bound_id, ids, ranks, chords, times, is_done) AS (
    SELECT 0, NULL::timestamptz, NULL::float8, NULL::uuid, '{}'::uuid[], '{}'::float8[], '{}'::float8[], '{}'::json[], false
    UNION ALL
    SELECT so_far.proved + step.many, next.bounds[step.many], next.chords[step.many], next.ids[step.many],
      page.ids, page.ranks, page.chords, page.times, ${IS_DONE}
    FROM best so_far,
      LATERAL (SELECT CASE so_far.proved WHEN 0 THEN ${$.most} + 2 ELSE 2 * so_far.proved END AS many) AS step,
      LATERAL (${NEXT}) AS next, LATERAL (${PAGE}) AS page
    WHERE NOT so_far.is_done
  ), found AS MATERIALIZED (
    SELECT hit.*
    FROM best, unnest(best.ids, best.ranks, best.chords, best.times) AS hit (id, rank, chord, next_slots) WHERE best.is_done
    LIMIT ${$.most}
  )`,
  'LATERAL (SELECT found.next_slots) AS times',
);
