import { $ } from './asked.ts';
import { FIRST_START, fits, IS_WINDOWED, OFFER } from './fits.ts';
import { CHORD, IN_CIRCLE, isAfter, isUnseen, search } from './hits.ts';

const IN_WINDOW = `(NOT ${IS_WINDOWED} OR ${FIRST_START} IS NOT NULL)`;
// Only cursors of "soonest" carry what was seen; the others mention it because a parameter must be mentioned.
const UNSEEN = `(cardinality(${$.seen}) = 0 OR ${isUnseen('c.id')})`;

/** Nearest first: clinics come out of the index in this order, and the first that fit end it. */
export const nearest = search(
  'search_nearest',
  `found AS MATERIALIZED (
    SELECT c.id, 0::float8 AS rank, ${CHORD} AS chord
    FROM clinics c, ${OFFER}
    WHERE ${IN_CIRCLE} AND ${isAfter('0::float8', CHORD, 'c.id')}
      AND ${UNSEEN} AND ${fits(`sec_to_gc(${CHORD})`)} AND ${IN_WINDOW}
    ORDER BY ${CHORD}, c.id LIMIT ${$.most}
  )`,
);

/** Every clinic in the circle is ranked: lower comes first, equals by distance, then id. */
const everyone = (name: string, rank: string, condition: string) =>
  search(
    name,
    `ranked AS MATERIALIZED (
    SELECT c.id, ${rank} AS rank, ${CHORD} AS chord
    FROM clinics c, ${OFFER}
    WHERE ${IN_CIRCLE} AND ${UNSEEN} AND ${fits(`sec_to_gc(${CHORD})`)}
  ), found AS MATERIALIZED (
    SELECT id, rank, chord FROM ranked
    WHERE ${isAfter('rank', 'chord', 'id')} AND ${condition}
    ORDER BY rank, chord, id LIMIT ${$.most}
  )`,
  );

/** With days asked for, a clinic without a start in them has no rank. */
const within = (rank: string) =>
  `CASE WHEN NOT ${IS_WINDOWED} OR ${FIRST_START} IS NOT NULL THEN ${rank} END`;

/** Best score first, clinics without a review last. */
export const bestRated = everyone(
  'search_best_rated',
  within(`coalesce((SELECT -t.score::float8 FROM clinic_ratings t WHERE t.clinic_id = c.id), 0)`),
  'rank IS NOT NULL',
);

export const cheapest = everyone(
  'search_cheapest',
  within(`coalesce(o.price_cents::float8, 'Infinity')`),
  'rank IS NOT NULL',
);

/** Best match of the words first: where they stand in the document, and how alike the name is. */
export const bestMatching = everyone(
  'search_best_matching',
  within(`coalesce((SELECT -ts_rank('{0.05,0.2,0.6,1}', d.words, ${$.words}) - word_similarity(${$.phrase}, d.name)
    FROM search_documents d WHERE d.clinic_id = c.id)::float8, 0)`),
  'rank IS NOT NULL',
);

/** Soonest first, asked plainly: what the bounds save. Home visits, which few clinics make, are asked so. */
export const soonestPlainly = everyone(
  'search_soonest_plainly',
  `coalesce(extract(epoch FROM ${FIRST_START})::float8, 'Infinity')`,
  `(NOT ${IS_WINDOWED} OR rank < 'Infinity')`,
);
