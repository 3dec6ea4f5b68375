import type { ClinicHit } from '../contract.ts';
import { addDays, localIn, plural } from '../format.ts';
import { type Who, whoWords } from './animals.ts';

const WEEK = 7;

/** '23 clinics can see Biscuit this week'; no week is named when some of their times are later. */
export function headline(clinics: ClinicHit[], more: boolean, who: Who | null, now: string) {
  const withTimes = clinics.filter(({ next_slots }) => next_slots.length > 0);
  if (withTimes.length === 0) return `${plural(clinics.length, 'clinic')}, none with a time online`;
  const soon = withTimes.every(({ next_slots, timezone }) => {
    const [first] = next_slots;
    return first && first.slot_date < addDays(localIn(timezone, now).date, WEEK);
  });
  return `${more ? 'More than ' : ''}${plural(withTimes.length, 'clinic')} can see ${whoWords(who)}${soon ? ' this week' : ''}`;
}
