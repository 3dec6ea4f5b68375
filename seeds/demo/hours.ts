import type { Kind, Shift, Span, Vet } from './clinic.ts';
import type { Random } from './random.ts';

const at = (hours: number) => Math.round(hours * 60);
const span = (start: number, end: number): Span => ({ start: at(start), end: at(end) });

/** Sunday first. */
const week = (sunday: Span | null, weekday: Span, saturday: Span | null): (Span | null)[] => [
  sunday,
  weekday,
  weekday,
  weekday,
  weekday,
  weekday,
  saturday,
];

const CITY_WEEKS: (readonly [number, (Span | null)[]])[] = [
  [22, week(null, span(8, 18), span(9, 14))],
  [14, week(null, span(8, 18), null)],
  [16, week(null, span(9, 19), span(9, 17))],
  [14, week(span(9, 17), span(8, 20), span(9, 17))],
  [10, week(null, span(7.5, 17.5), span(8, 12))],
  [8, week(null, span(8, 17), span(9, 13)).with(4, span(8, 20))],
  [8, week(null, span(10, 19), span(10, 17)).with(1, null)],
  [5, week(span(10, 16), span(9, 21), span(9, 17))],
];
const COUNTRY_WEEKS: (readonly [number, (Span | null)[]])[] = [
  [40, week(null, span(8, 17), span(9, 12))],
  [35, week(null, span(8, 17.5), null)],
  [25, week(null, span(7.5, 17), span(8, 12))],
];
const DAY_AND_NIGHT = week(span(0, 24), span(0, 24), span(0, 24));
const LUNCHES = [span(12, 13), span(12.5, 13.5), span(13, 14)];
const SHORT_DAY = at(6);

/** When a clinic is open and when it breaks for lunch, by day of week. */
export function openingHours(random: Random, kind: Kind) {
  if (kind === 'emergency') return { hours: DAY_AND_NIGHT, lunch: DAY_AND_NIGHT.map(() => null) };
  const hours = random.weighted(kind === 'country' ? COUNTRY_WEEKS : CITY_WEEKS);
  const lunch = random.pick(LUNCHES);
  return {
    hours,
    lunch: hours.map((day) => (day && day.end - day.start > SHORT_DAY ? lunch : null)),
  };
}

/** Who sees patients when: four or five days a week each, part of the day, within the opening hours. */
export function weeklyShifts(
  random: Random,
  clinic: {
    kind: Kind;
    hours: (Span | null)[];
    lunch: (Span | null)[];
    vets: Vet[];
    visitsHomes: boolean;
  },
): Shift[] {
  if (clinic.kind === 'emergency') return aroundTheClock(random, clinic.vets);
  const open = [0, 1, 2, 3, 4, 5, 6].filter((day) => clinic.hours[day]);
  const isPooled = clinic.vets.length > 1 && random.chance(0.2);
  const homeDays = clinic.visitsHomes ? random.shuffled(open.slice(0, 5)).slice(0, 2) : [];
  const shifts: Shift[] = [];
  const onDuty = new Map<number, number>();
  clinic.vets.forEach((vet, index) => {
    const days = random.shuffled(open).slice(0, random.pick([3, 4, 4, 5]));
    for (const day of days) {
      const hours = clinic.hours[day];
      if (!hours) continue;
      const lunch = clinic.lunch[day] ?? null;
      const onHomeVisits = index === 0 && homeDays.includes(day) && lunch !== null;
      if (onHomeVisits) {
        const end = Math.min(hours.end, lunch.end + 240);
        shifts.push({
          vet,
          day_of_week: day,
          start: lunch.end,
          end,
          slot_type: 'home_visit',
          capacity: 1,
        });
      }
      const part = onHomeVisits
        ? { start: hours.start, end: lunch.start }
        : partOfDay(random, hours, lunch, clinic.vets.length === 1);
      const end = isPooled && lunch ? Math.min(part.end, hours.end - 120) : part.end;
      if (end > part.start) {
        shifts.push({
          vet,
          day_of_week: day,
          start: part.start,
          end,
          slot_type: 'in_person',
          capacity: 1,
        });
        onDuty.set(day, (onDuty.get(day) ?? 0) + (onHomeVisits ? 0 : 1));
      }
    }
  });
  if (isPooled) {
    for (const [day, vets] of onDuty) {
      const hours = clinic.hours[day];
      if (!hours || !clinic.lunch[day] || vets === 0) continue;
      const capacity = Math.min(3, vets);
      shifts.push({
        vet: null,
        day_of_week: day,
        start: hours.end - 120,
        end: hours.end,
        slot_type: 'in_person',
        capacity,
      });
    }
  }
  return shifts;
}

// The other half of the day goes to surgery, the ward and the telephone, and is not offered online.
function partOfDay(random: Random, hours: Span, lunch: Span | null, isAlone: boolean): Span {
  if (!lunch) return hours;
  return random.weighted([
    [40, { start: hours.start, end: lunch.start }],
    [40, { start: lunch.end, end: hours.end }],
    [isAlone ? 45 : 6, hours],
    [8, { start: hours.start + 60, end: Math.max(lunch.end + 60, hours.end - 120) }],
  ]);
}

const WATCHES = [span(7, 13), span(13, 19), span(18, 23.5), span(0, 6), span(9, 15)];

function aroundTheClock(random: Random, vets: Vet[]): Shift[] {
  return vets.flatMap((vet, index) =>
    random
      .shuffled([0, 1, 2, 3, 4, 5, 6])
      .slice(0, 4)
      .map((day) => ({
        vet,
        day_of_week: day,
        ...(WATCHES[index % WATCHES.length] ?? span(7, 13)),
        slot_type: 'in_person' as const,
        capacity: 1,
      })),
  );
}
