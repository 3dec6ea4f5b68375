import { isBookable, NEXT_SLOT, VET_OF_SLOT } from '#domain/availability/slot-sql.ts';
import { EMERGENCY_OF_CLINIC, openUntil, RATING_OF_CLINIC } from '#domain/clinics/standing-sql.ts';
import type { Script } from './raw.ts';

/**
 * "Soonest first" as it is asked plainly: every clinic in the circle with its next three starts, sorted, cut to a page.
 * Parameters: latitude, longitude, metres, now, service, how many.
 */
const SQL = `
  WITH origin AS MATERIALIZED (SELECT ll_to_earth($1::float8, $2::float8) AS point),
  near AS (
    SELECT c.*, d.distance_m, o.price_cents, o.duration_min, n.next_slots, n.first_start, stars.rating, stars.review_count, door.open_until
    FROM origin, clinics c,
      LATERAL (SELECT earth_distance(origin.point, c.location::earth) AS distance_m) AS d,
      LATERAL (
        SELECT min(cs.price_cents) AS price_cents, min(cs.duration_min) AS duration_min FROM clinic_services cs
        WHERE cs.clinic_id = c.id AND cs.is_active AND cs.service_id = $5::int HAVING count(*) > 0
      ) AS o,
      LATERAL (
        SELECT min(first.instant) AS first_start,
          coalesce(json_agg(to_jsonb(first) - 'instant' ORDER BY first.instant), '[]') AS next_slots
        FROM (
          SELECT ${NEXT_SLOT}, s.starts_at AS instant
          FROM availability_slots s ${VET_OF_SLOT}
          WHERE s.clinic_id = c.id AND s.slot_type = 'in_person'
            AND s.slot_date >= ($4::timestamptz AT TIME ZONE c.timezone)::date
            AND s.slot_date <= ($4::timestamptz AT TIME ZONE c.timezone)::date + 60
            AND ${isBookable('$4', '$5', 'o.duration_min')}
          ORDER BY s.slot_date, s.starts_at LIMIT 3
        ) AS first
      ) AS n, ${RATING_OF_CLINIC}, ${openUntil('$4::timestamptz')}
    WHERE c.is_active AND c.location <@ earth_box(origin.point, $3::float8) AND d.distance_m <= $3::float8
  )
  SELECT c.id, c.slug, c.name, c.address_line1, c.city, c.state, c.postal_code, c.phone, c.timezone,
    c.latitude, c.longitude, c.logo_url, c.accepts_emergency, c.home_visit_enabled,
    round((c.distance_m / 1000)::numeric, 2) AS distance_km, c.rating, c.review_count,
    c.price_cents, c.currency, c.duration_min, ${EMERGENCY_OF_CLINIC} AS emergency,
    c.open_until IS NOT NULL AS open_now, c.open_until, c.next_slots
  FROM near c ORDER BY c.first_start, c.distance_m, c.id LIMIT $6`;

/** The plain query for the places that `like` asks about. */
export const plainly = (like: Script, radiusKm: number): Script => ({
  sql: SQL,
  variables: like.variables,
  parameters: [':latitude', ':longitude', String(radiusKm * 1000), 'now()', '1', '21'],
});
