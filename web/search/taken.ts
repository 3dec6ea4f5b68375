import type { ClinicHit } from '../contract.ts';

type Slot = ClinicHit['next_slots'][number];
export type Looked = { clinic: ClinicHit; taken: Slot[] };

const SHOWN = 3;

/**
 * A clinic as it was shown, looked at again: its times now, and those of before that somebody took. A time that has begun was not taken,
 * nor was one that now stands behind the three that are shown; one that another vet has free at the same minute is still there.
 */
export function lookAgain(shown: Looked, fresh: ClinicHit | undefined, now: string): Looked {
  if (!fresh) return shown;
  const free = fresh.next_slots.map(({ starts_at }) => Date.parse(starts_at));
  const end = free.length < SHOWN ? Number.POSITIVE_INFINITY : Math.max(...free);
  const taken = [...shown.taken, ...shown.clinic.next_slots].filter(({ starts_at }) => {
    const start = Date.parse(starts_at);
    return !free.includes(start) && start > Date.parse(now) && start < end;
  });
  return { clinic: fresh, taken };
}
