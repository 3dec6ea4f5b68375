import type { CancellationTerm } from '#domain/appointments/cancellation.ts';

const within = (hours_before: number, dollars: number): CancellationTerm[] => [
  { hours_before, fee_cents: dollars * 100 },
];

/** What cancelling costs, in the clinic's words and as the rule that the words state. */
export const policies: { text: string; terms: CancellationTerm[] }[] = [
  {
    text: 'Please tell us a day ahead if you cannot come. Later than that, or without a word, we charge $25.',
    terms: within(24, 25),
  },
  {
    text: 'Cancel or move your visit free of charge until 24 hours before. After that the fee is $30.',
    terms: within(24, 30),
  },
  {
    text: 'Free to cancel until 12 hours before your visit; after that the fee is $20.',
    terms: within(12, 20),
  },
  {
    text: 'Free until 48 hours before, a quarter of the price until 24 hours before, and half of it after that.',
    terms: [
      { hours_before: 48, fee_percent: 25 },
      { hours_before: 24, fee_percent: 50 },
    ],
  },
  {
    text: 'We ask for 24 hours of notice. After that we charge half of the visit.',
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
    text: 'Cancel free until 24 hours before. Later cancellations are $25, which goes to our fund for strays.',
    terms: within(24, 25),
  },
  {
    text: 'Free to change until 4 hours before your time. After that, $15.',
    terms: within(4, 15),
  },
];
