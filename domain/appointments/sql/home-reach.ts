import { statement } from '#platform/db.ts';

export const selectReach = statement<
  { distance_km: number; radius_km: number | null; is_within: boolean },
  [clinicId: string, postalCode: string]
>(
  'home_reach',
  `SELECT d.km AS distance_km, c.home_visit_radius_km AS radius_km,
     c.home_visit_enabled AND d.km <= coalesce(c.home_visit_radius_km, 0) AS is_within
   FROM clinics c JOIN postal_codes z ON z.country = c.country AND z.postal_code = left($2, 5),
     LATERAL (SELECT earth_distance(c.location::earth, ll_to_earth(z.latitude, z.longitude)) / 1000 AS km) AS d
   WHERE c.id = $1`,
);
