import { CERTIFICATIONS_OF_VET } from '#domain/vets/certification-sql.ts';
import { statement } from '#platform/db.ts';
import type { ClinicProfile } from '../clinic.ts';
import { PHOTOS_OF_CLINIC } from '../photo-sql.ts';
import { EMERGENCY_OF_CLINIC, openUntil, RATING_OF_CLINIC } from '../standing-sql.ts';

const KEPT_DAYS = 182;
const ENOUGH = 20;

export const selectProfile = statement<ClinicProfile, [slug: string, now: Date, id: string | null]>(
  'clinic_profile',
  `SELECT c.id, c.name, c.slug, c.description, c.phone, c.email, c.website_url, c.logo_url, ${PHOTOS_OF_CLINIC} AS photos,
     c.address_line1, c.address_line2, c.city, c.state, c.postal_code, c.country,
     c.latitude, c.longitude, c.timezone, c.currency, c.cancellation_policy, c.cancellation_terms, c.parking_notes,
     c.accepts_emergency, c.home_visit_enabled, c.home_visit_radius_km,
     coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.id)
       FROM clinic_species t JOIN species s ON s.id = t.species_id WHERE t.clinic_id = c.id), '[]') AS species,
     coalesce((SELECT json_agg(json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'website_url', p.website_url) ORDER BY p.name)
       FROM clinic_insurance_providers t JOIN insurance_providers p ON p.id = t.insurance_provider_id AND p.is_active
       WHERE t.clinic_id = c.id), '[]') AS insurance_providers,
     (SELECT json_build_object('booked', kept.booked,
         'kept_share', CASE WHEN kept.booked >= ${ENOUGH} THEN round(1 - kept.broken::numeric / kept.booked, 3) END,
         'median_delay_min', CASE WHEN kept.booked >= ${ENOUGH} THEN kept.delay END)
       FROM (
         SELECT count(*) AS booked, count(*) FILTER (WHERE a.status = 'cancelled_by_clinic') AS broken,
           round((percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, extract(epoch FROM a.started_at - a.starts_at) / 60)))::numeric) AS delay
         FROM appointments a
         WHERE a.clinic_id = c.id AND a.slot_id IS NOT NULL AND a.status IN ('completed', 'no_show', 'cancelled_by_clinic')
           AND a.scheduled_date >= ($2::timestamptz AT TIME ZONE c.timezone)::date - ${KEPT_DAYS}
       ) AS kept) AS kept_promises,
     rfc3339(greatest(c.updated_at, (
       SELECT max(a.updated_at) FROM appointments a
       WHERE a.clinic_id = c.id AND a.scheduled_date >= ($2::timestamptz AT TIME ZONE c.timezone)::date
     )), c.timezone) AS times_changed_at,
     stars.rating, stars.review_count, ${EMERGENCY_OF_CLINIC} AS emergency,
     door.open_until IS NOT NULL AS open_now, door.open_until,
     coalesce((SELECT json_agg(json_build_object('day_of_week', h.day_of_week,
         'open_time', left(h.open_time::text, 5), 'close_time', left(h.close_time::text, 5),
         'is_closed', h.is_closed) ORDER BY h.day_of_week)
       FROM clinic_hours h WHERE h.clinic_id = c.id), '[]') AS hours,
     coalesce((SELECT json_agg(json_build_object('service_id', s.id, 'slug', s.slug, 'name', s.name,
         'description', s.description, 'duration_min', cs.duration_min, 'price_cents', cs.price_cents,
         'is_emergency', s.is_emergency, 'supports_home_visit', s.supports_home_visit) ORDER BY s.id)
       FROM clinic_services cs JOIN services s ON s.id = cs.service_id
       WHERE cs.clinic_id = c.id AND cs.is_active AND s.is_active), '[]') AS services,
     coalesce((SELECT json_agg(json_build_object('vet_id', v.id, 'name', 'Dr. ' || u.first_name || ' ' || u.last_name,
         'specialty', v.specialty, 'years_experience', v.years_experience, 'bio', v.bio,
         'photo_url', v.photo_url, 'is_verified', v.is_verified, 'certifications', ${CERTIFICATIONS_OF_VET('$2')},
         'rating', vr.rating, 'review_count', vr.review_count) ORDER BY st.is_primary DESC, u.last_name, v.id)
       FROM clinic_staff st JOIN vets v ON v.id = st.vet_id JOIN vet_ratings vr ON vr.vet_id = v.id JOIN users u ON u.id = v.user_id
       WHERE st.clinic_id = c.id AND st.removed_at IS NULL AND u.deleted_at IS NULL), '[]') AS team
   FROM (
     SELECT * FROM clinics WHERE slug = $1 AND is_active
     UNION ALL
     SELECT * FROM clinics WHERE id = $3::uuid AND is_active
   ) c, ${RATING_OF_CLINIC}, ${openUntil('$2')}
   LIMIT 1`,
);
