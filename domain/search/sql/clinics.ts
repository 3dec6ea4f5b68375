import { isBookable, NEXT_SLOT, VET_OF_SLOT } from '#domain/availability/slot-sql.ts';
import { EMERGENCY_OF_CLINIC, openUntil, RATING_OF_CLINIC } from '#domain/clinics/standing-sql.ts';
import { statement } from '#platform/db.ts';
import type { ClinicHit, Sort } from '../hit.ts';

/** A hit with the key it is ordered by. */
export type RankedHit = ClinicHit & { rank: number; distance_m: number };

export type SearchParams = [
  latitude: number,
  longitude: number,
  radiusM: number,
  now: Date,
  serviceId: number | null,
  slotType: string,
  acceptsEmergency: boolean | null,
  openNow: boolean | null,
  afterRank: number | null,
  afterDistance: number | null,
  afterId: string | null,
  limit: number,
];

/** Lower comes first; equals are told apart by distance, then id. */
const RANKS: Record<Sort, string> = {
  soonest: `coalesce(extract(epoch FROM n.first_start)::float8, 'Infinity')`,
  distance: '0::float8',
  rating: 'coalesce(-stars.rating::float8, 0)',
  price: `coalesce(o.price_cents::float8, 'Infinity')`,
};

const HORIZON_DAYS = 60;

// Each coordinate is bound once, in `origin`: repeated, the generic plan gives up the GiST index.
const search = (sort: Sort) => `
  WITH origin AS MATERIALIZED (SELECT ll_to_earth($1::float8, $2::float8) AS point),
  near AS (
    SELECT c.*, d.distance_m, o.price_cents, o.duration_min, n.next_slots, stars.rating, stars.review_count, door.open_until,
      ${RANKS[sort]} AS rank
    FROM origin, clinics c,
      LATERAL (SELECT earth_distance(origin.point, c.location::earth) AS distance_m) AS d,
      LATERAL (
        SELECT min(cs.price_cents) AS price_cents,
          CASE WHEN $5::int IS NULL THEN NULL ELSE min(cs.duration_min) END AS duration_min
        FROM clinic_services cs
        WHERE cs.clinic_id = c.id AND cs.is_active AND ($5::int IS NULL OR cs.service_id = $5::int)
        HAVING count(*) > 0
      ) AS o,
      LATERAL (
        SELECT min(first.instant) AS first_start,
          coalesce(json_agg(to_jsonb(first) - 'instant' ORDER BY first.instant), '[]') AS next_slots
        FROM (
          SELECT ${NEXT_SLOT}, s.starts_at AS instant
          FROM availability_slots s ${VET_OF_SLOT}
          WHERE s.clinic_id = c.id AND s.slot_type = $6
            AND s.slot_date >= ($4::timestamptz AT TIME ZONE c.timezone)::date
            AND s.slot_date <= ($4::timestamptz AT TIME ZONE c.timezone)::date + ${HORIZON_DAYS}
            AND ${isBookable('$4', '$5', 'coalesce(o.duration_min, 0)')}
          ORDER BY s.slot_date, s.starts_at LIMIT 3
        ) AS first
      ) AS n,
      ${RATING_OF_CLINIC},
      ${openUntil('$4')}
    WHERE c.is_active AND c.location <@ earth_box(origin.point, $3::float8) AND d.distance_m <= $3::float8
      AND ($6 <> 'home_visit' OR (c.home_visit_enabled AND d.distance_m <= coalesce(c.home_visit_radius_km, 0) * 1000))
      AND ($7::boolean IS NULL OR c.accepts_emergency = $7::boolean)
      AND ($8::boolean IS NULL OR (door.open_until IS NOT NULL) = $8::boolean)
  )
  SELECT c.id, c.slug, c.name, c.address_line1, c.city, c.state, c.postal_code, c.phone, c.timezone,
    c.latitude, c.longitude, c.logo_url, c.accepts_emergency, c.home_visit_enabled,
    round((c.distance_m / 1000)::numeric, 2) AS distance_km, c.rating, c.review_count,
    c.price_cents, c.currency, c.duration_min, ${EMERGENCY_OF_CLINIC} AS emergency,
    c.open_until IS NOT NULL AS open_now, c.open_until, c.next_slots, c.rank, c.distance_m
  FROM near c
  WHERE $9::float8 IS NULL OR (c.rank, c.distance_m, c.id) > ($9::float8, $10::float8, $11::uuid)
  ORDER BY c.rank, c.distance_m, c.id LIMIT $12`;

const declare = (sort: Sort) => statement<RankedHit, SearchParams>(`search_${sort}`, search(sort));

export const searchBy = {
  soonest: declare('soonest'),
  distance: declare('distance'),
  rating: declare('rating'),
  price: declare('price'),
} satisfies Record<Sort, unknown>;
