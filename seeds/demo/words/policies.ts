import type { CancellationTerm } from '#domain/appointments/cancellation.ts';

const within = (hours_before: number, dollars: number): CancellationTerm[] => [
  { hours_before, fee_cents: dollars * 100 },
];

/** What cancelling costs, and what the clinic adds to it in its own words. */
export const policies: { text: string | null; terms: CancellationTerm[] }[] = [
  {
    text: 'Please tell us a day ahead if you cannot come, so that another pet gets your time.',
    terms: within(24, 25),
  },
  {
    text: null,
    terms: within(24, 30),
  },
  {
    text: 'If your pet is too ill to travel, call us: there is no fee then.',
    terms: within(12, 20),
  },
  {
    text: 'Moving a visit within the week costs nothing if you call us.',
    terms: [
      { hours_before: 48, fee_percent: 25 },
      { hours_before: 24, fee_percent: 50 },
    ],
  },
  {
    text: null,
    terms: [{ hours_before: 24, fee_percent: 50 }],
  },
  {
    text: 'Life happens. Cancel whenever you must; we only ask that you do not leave us waiting.',
    terms: [],
  },
  {
    text: 'No cancellation fee, but two missed visits in a row and we will ask for a deposit next time.',
    terms: [],
  },
  {
    text: 'What late cancellations cost goes to our fund for strays.',
    terms: within(24, 25),
  },
  {
    text: null,
    terms: within(4, 15),
  },
];
