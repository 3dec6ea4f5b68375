import { isBookable } from '#domain/availability/slot-sql.ts';
import { $ } from './asked.ts';

const HORIZON_DAYS = 60;

/** What clinic `c` offers of the service: `o`, no row when it does not. */
export const OFFER = `LATERAL (
  SELECT min(price_cents) AS price_cents, CASE WHEN ${$.service_id} IS NULL THEN NULL ELSE min(duration_min) END AS duration_min
  FROM clinic_services WHERE clinic_id = c.id AND is_active AND (${$.service_id} IS NULL OR service_id = ${$.service_id})
  HAVING count(*) > 0) AS o`;

// Pets come one after the other, each in slots of its own; the clinic's buffer lies between them.
const LENGTH = '(extract(epoch FROM s.ends_at - s.starts_at) / 60)';
const SLOTS = `(${$.pets} * greatest(1, ceil(coalesce(o.duration_min, 0) / ${LENGTH})))`;
const MINUTES = `CASE WHEN ${$.pets} = 1 THEN coalesce(o.duration_min, 0)
  ELSE (${SLOTS} * (${LENGTH} + c.buffer_min) - c.buffer_min)::int END`;

/** The slots `s` of clinic `c` at which the visit can start, in order; `o` says how long it takes. */
export const STARTS = `s.clinic_id = c.id AND s.slot_type = ${$.slot_type}
  AND s.slot_date >= greatest((${$.now} AT TIME ZONE c.timezone)::date, ${$.from})
  AND s.slot_date <= least((${$.now} AT TIME ZONE c.timezone)::date + ${HORIZON_DAYS}, ${$.to})
  AND ${isBookable($.now, $.service_id, MINUTES)}
  ORDER BY s.slot_date, s.starts_at`;

/** The instant of the first of them. */
export const FIRST_START = `(SELECT s.starts_at FROM availability_slots s WHERE ${STARTS} LIMIT 1)`;

/** Days were asked for: clinics without a start in them are left out. */
export const IS_WINDOWED = `(${$.from} IS NOT NULL OR ${$.to} IS NOT NULL)`;

/** A clinic's document has the words. They never come without their phrase, asked for because a parameter must be mentioned. */
export const hasWords = (id: string) => `(${$.words} IS NULL OR ${$.phrase} IS NULL
  OR EXISTS (SELECT FROM search_documents d WHERE d.clinic_id = ${id} AND d.words @@ ${$.words}))`;

/** Whether clinic `c`, so many metres away, is what was asked for, its times apart. The cheap tests stand first. */
export const fits = (metres: string) => `c.is_active
  AND (${$.accepts_emergency} IS NULL OR c.accepts_emergency = ${$.accepts_emergency})
  AND (${$.slot_type} <> 'home_visit' OR (c.home_visit_enabled AND ${metres} <= coalesce(c.home_visit_radius_km, 0) * 1000))
  AND ${hasWords('c.id')}
  AND (${$.species_id} IS NULL
    OR EXISTS (SELECT FROM clinic_species t WHERE t.clinic_id = c.id AND t.species_id = ${$.species_id})
    OR NOT EXISTS (SELECT FROM clinic_species t WHERE t.clinic_id = c.id))
  AND (${$.insurance_provider_id} IS NULL OR EXISTS (SELECT FROM clinic_insurance_providers t
    WHERE t.clinic_id = c.id AND t.insurance_provider_id = ${$.insurance_provider_id}))
  AND (${$.min_rating} IS NULL OR (SELECT rating FROM clinic_ratings
    WHERE clinic_id = c.id) >= ${$.min_rating})
  AND (${$.open_now} IS NULL OR ((SELECT open_until FROM clinic_door(c.id, ${$.now}, c.timezone)) IS NOT NULL) = ${$.open_now})`;
