import fc from 'fast-check';

/** Zones with odd rules: both US coasts, no summer time at all, half an hour of it, quarters, a month off it, a lost day. */
const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Apia',
] as const;
export type Zone = (typeof ZONES)[number];

const EDGES = ['2026-02-28', '2027-12-31', '2028-02-28', '2028-02-29', '2026-11-30', '2027-01-03'];
// Morocco gave up its clock changes in September 2026: time-zone data of PostgreSQL and of Node may differ from then on.
const LAST_SETTLED: Partial<Record<Zone, string>> = { 'Africa/Casablanca': '2026-09-01' };

/** The local dates around which a zone's clocks change between 2009 and 2035, and ends of months, years and weeks. */
function oddDates(zone: Zone): string[] {
  const changes = [];
  let at = Temporal.ZonedDateTime.from(`2009-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
  while (at && at.year < 2035) {
    changes.push(at.toPlainDate().toString());
    at = at.getTimeZoneTransition('next');
  }
  const last = LAST_SETTLED[zone] ?? '2035-01-01';
  return [...changes, ...EDGES].filter((date) => date < last);
}

/** A zone and a date that is odd in it. */
export const zoneAndDate = fc
  .constantFrom(...ZONES)
  .chain((zone) =>
    fc.record({ zone: fc.constant(zone), date: fc.constantFrom(...oddDates(zone)) }),
  );

const step = (most: number) => fc.integer({ min: 0, max: most / 5 - 1 }).map((n) => n * 5);

/** A span of a day in minutes; an end past 1440 is past midnight. */
export type Span = { from: number; to: number };
const span = fc
  .record({ from: step(1440), length: fc.integer({ min: 1, max: 287 }).map((n) => n * 5) })
  .map(({ from, length }) => ({ from, to: from + length }));
const wholeDay = fc.constant({ from: 0, to: 1440 });

/** A clinic's rules: hours and a vet's shifts by day of week, lengths in minutes, the clock when planning begins. */
export const rules = fc.record({
  slot_minutes: fc.constantFrom(10, 15, 20, 25, 30, 40, 45, 50, 60, 90, 120),
  buffer_min: fc.constantFrom(0, 0, 0, 5, 10, 15),
  hours: fc.array(fc.option(fc.oneof(span, wholeDay), { freq: 6 }), { minLength: 7, maxLength: 7 }),
  shifts: fc.array(fc.oneof(span, wholeDay), { minLength: 7, maxLength: 7 }),
  pause: fc.option(
    step(1380).map((from) => ({ from, to: from + 45 })),
    { freq: 2 },
  ),
  nowMinute: fc.integer({ min: 0, max: 1439 }),
});
export type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;
