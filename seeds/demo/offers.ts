import type { Kind, Offer } from './clinic.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';

// Dollars at a middling clinic in a middling town.
const MIDDLE_PRICES: Record<string, number> = {
  'general-exam': 64,
  vaccination: 38,
  'sick-visit': 78,
  'dental-cleaning': 360,
  'surgery-consult': 95,
  'emergency-visit': 165,
  'home-visit-general': 145,
};

/** What a clinic offers, how long it takes and what it costs: whole dollars, by the town's level and the clinic's own. */
export function offersOf(
  random: Random,
  known: Known,
  clinic: { kind: Kind; priceLevel: number; acceptsEmergency: boolean; visitsHomes: boolean },
): Map<string, Offer> {
  const own =
    clinic.priceLevel * (0.85 + random.next() * 0.35) * (clinic.kind === 'emergency' ? 1.3 : 1);
  const offers = new Map<string, Offer>();
  for (const [slug, dollars] of Object.entries(MIDDLE_PRICES)) {
    if (slug === 'emergency-visit' && !clinic.acceptsEmergency) continue;
    if (slug === 'home-visit-general' && !clinic.visitsHomes) continue;
    if (slug === 'dental-cleaning' && (clinic.kind === 'emergency' || random.chance(0.08)))
      continue;
    if (slug === 'surgery-consult' && random.chance(0.1)) continue;
    const exact = dollars * own * (0.95 + random.next() * 0.1);
    const step = exact > 100 ? 5 : 1;
    offers.set(slug, {
      service_id: known.serviceId(slug),
      duration_min: minutes(random, slug),
      price_cents: Math.round(exact / step) * step * 100,
    });
  }
  return offers;
}

function minutes(random: Random, slug: string): number {
  switch (slug) {
    case 'vaccination':
      return random.pick([20, 20, 30]);
    case 'dental-cleaning':
      return random.pick([60, 60, 60, 90]);
    case 'surgery-consult':
      return random.pick([30, 30, 30, 60]);
    case 'home-visit-general':
      return 60;
    default:
      return 30;
  }
}
