import type { Trx } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { Visit } from './appointment.ts';
import { selectReach } from './sql/home-reach.ts';

/** Lets a home visit pass only when its postal code lies within the clinic's radius. Errors: 422 home_postal_code. */
export async function requireWithinReach(trx: Trx, visit: Visit): Promise<void> {
  const [reach] = await selectReach(trx, visit.clinic.id, visit.home_postal_code ?? '');
  if (!reach) throw InvalidInput.at('home_postal_code', 'is not a ZIP code we know');
  if (!reach.is_within) {
    throw InvalidInput.at(
      'home_postal_code',
      `is ${Math.round(reach.distance_km)} km away; this clinic visits homes within ${reach.radius_km ?? 0} km`,
    );
  }
}
