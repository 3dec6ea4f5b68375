import type { ClinicHit } from '../contract.ts';
import { localIn, money } from '../format.ts';
import type { MapSpot } from '../map/live-map.tsx';
import { pillWords } from '../ui/time-pill.tsx';

/** What a pin says: the next time, and the rest for who cannot see where it is. */
export function spotOf(clinic: ClinicHit, now: string): MapSpot {
  const { id, name, latitude, longitude, price_cents, currency, next_slots } = clinic;
  const [next] = next_slots;
  const today = localIn(clinic.timezone, now).date;
  const time = next && pillWords(next, today).replace(':00', '');
  return {
    id,
    latitude,
    longitude,
    before: `${name}, ${next?.slot_date === today ? 'today ' : ''}`,
    label: time?.replace('Today ', '') ?? 'Call',
    after: price_cents === null ? '' : `, from ${money(price_cents, currency)}`,
    starts_at: next?.starts_at ?? null,
  };
}
