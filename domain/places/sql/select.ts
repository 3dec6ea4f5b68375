import { statement } from '#platform/db.ts';
import type { Place, PlaceSuggestion } from '../place.ts';

export const selectByPostalCode = statement<Place, [code: string]>(
  'place_by_postal_code',
  `SELECT city || ', ' || state || ' ' || postal_code AS label, latitude, longitude
   FROM postal_codes WHERE postal_code = $1 ORDER BY country LIMIT 1`,
);

// A city is where most of its codes are; without a state the city with the most codes is meant.
export const selectByCity = statement<Place, [city: string, state: string | null]>(
  'place_by_city',
  `SELECT min(city) || ', ' || state AS label,
     percentile_cont(0.5) WITHIN GROUP (ORDER BY latitude)::float AS latitude,
     percentile_cont(0.5) WITHIN GROUP (ORDER BY longitude)::float AS longitude
   FROM postal_codes
   WHERE lower(city) = lower($1) AND ($2::text IS NULL OR state = upper($2::text))
   GROUP BY country, state ORDER BY count(*) DESC, state LIMIT 1`,
);

// A range, not LIKE: whoever plans without knowing the text cannot use an index for that.
const beginsWith = (column: string, text: string) =>
  `${column} ~>=~ ${text} AND ${column} ~<~ (${text} || 'zzzz')`;

/** ZIP codes and cities that begin with a text. */
export const selectSuggestions = statement<PlaceSuggestion, [prefix: string]>(
  'suggest_places',
  `(SELECT city || ', ' || state || ' ' || postal_code AS label, postal_code, city, state
    FROM postal_codes WHERE ${beginsWith('postal_code', 'upper($1)')} ORDER BY postal_code LIMIT 8)
   UNION ALL
   (SELECT min(city) || ', ' || state, NULL, min(city), state
    FROM postal_codes WHERE ${beginsWith('lower(city)', 'lower($1)')}
    GROUP BY lower(city), state ORDER BY count(*) DESC, 1 LIMIT 8)
   LIMIT 8`,
);
