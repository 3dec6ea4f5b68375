import type { Clinic } from './clinic.ts';
import type { Random } from './random.ts';
import type { Group } from './species-seen.ts';

/** What a visit is for, by the kind of slot and animal and by what the clinic offers. */
export function serviceOf(
  random: Random,
  clinic: Clinic,
  slotType: 'in_person' | 'home_visit',
  group: Group,
  isUrgent: boolean,
): string {
  if (slotType === 'home_visit') return 'home-visit-general';
  const isHousePet = group === 'dog' || group === 'cat';
  const wanted: readonly (readonly [number, string])[] = [
    [34, 'general-exam'],
    [isHousePet ? 24 : group === 'farm' ? 15 : 0, 'vaccination'],
    [29, 'sick-visit'],
    [isHousePet ? 6 : 0, 'dental-cleaning'],
    [4, 'surgery-consult'],
    [isUrgent ? (clinic.kind === 'emergency' ? 90 : 25) : 0, 'emergency-visit'],
  ];
  return random.weighted(wanted.filter(([, slug]) => clinic.offers.has(slug)));
}
