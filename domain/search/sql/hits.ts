import { NEXT_SLOT, VET_OF_SLOT } from '#domain/availability/slot-sql.ts';
import { COVER_OF_CLINIC } from '#domain/clinics/photo-sql.ts';
import { EMERGENCY_OF_CLINIC, openUntil, RATING_OF_CLINIC } from '#domain/clinics/standing-sql.ts';
import type { ClinicHit } from '../hit.ts';
import { $, asking } from './asked.ts';
import { OFFER, STARTS } from './fits.ts';

/** A hit with the key it is ordered by: rank, then the straight line to it through the globe, then id. */
export type RankedHit = ClinicHit & { rank: number; chord: number };

/** The next three starts of clinic `c`, with the instant of the first. */
export const TIMES = `LATERAL (
  SELECT coalesce(json_agg(shown), '[]') AS next_slots, min(slot.starts_at) AS first
  FROM (SELECT DISTINCT ON (s.slot_date, s.starts_at) s.* FROM availability_slots s WHERE ${STARTS} LIMIT 3) AS slot,
    LATERAL (SELECT ${NEXT_SLOT} FROM (SELECT slot.*) AS s ${VET_OF_SLOT}) AS shown) AS times`;

/**
 * A search: `found` is the CTE, or CTEs the last of which is so called, that picks the page as (id, rank, chord).
 * What a hit shows is read for those alone, its times unless `found` has them.
 */
export const search = (name: string, found: string, times = TIMES) =>
  asking<RankedHit>(
    name,
    `WITH RECURSIVE asked AS MATERIALIZED (SELECT ll_to_earth(${$.latitude}, ${$.longitude}) AS point),
    ${found}
    SELECT c.id, c.slug, c.name, c.address_line1, c.city, c.state, c.postal_code, c.phone, c.timezone,
      c.latitude, c.longitude, c.logo_url, ${COVER_OF_CLINIC} AS photo_url, c.accepts_emergency, c.home_visit_enabled,
      round((sec_to_gc(found.chord) / 1000)::numeric, 2) AS distance_km, stars.rating, stars.review_count,
      o.price_cents, c.currency, o.duration_min, ${EMERGENCY_OF_CLINIC} AS emergency,
      door.open_until IS NOT NULL AS open_now, door.open_until, times.next_slots, found.rank, found.chord
    FROM found JOIN clinics c ON c.id = found.id, ${OFFER}, ${RATING_OF_CLINIC}, ${openUntil($.now)},
      ${times}
    ORDER BY found.rank, found.chord, found.id`,
  );

/** The line through the globe from the asked point to clinic `c`; it orders as the way over ground does. */
export const CHORD = '(c.location <-> (SELECT point FROM asked))';

/** Clinic `c` lies in the circle. The box is what the index knows. */
export const IN_CIRCLE = `c.location <@ earth_box((SELECT point FROM asked), ${$.radius_m}) AND ${CHORD} <= gc_to_sec(${$.radius_m})`;

/** A key (rank, chord, id) lies behind the last one shown. */
export const isAfter = (rank: string, chord: string, id: string) =>
  `(${$.after_rank} IS NULL OR (${rank}, ${chord}, ${id}) > (${$.after_rank}, ${$.after_chord}, ${$.after_id}))`;

export const isUnseen = (id: string) => `right(${id}::text, 10) <> ALL (${$.seen})`;
