import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type CancellationTerm, cancellationFee, freeUntil } from './cancellation.ts';

const START = new Date('2026-12-01T15:30:00Z');
const hoursBefore = (h: number) => new Date(START.getTime() - h * 3_600_000);
const visit = (cancellation_terms: CancellationTerm[], price_cents: number | null = 6200) => ({
  starts_at: START,
  price_cents,
  cancellation_terms,
});
const term = fc.record({
  hours_before: fc.integer({ min: 0, max: 200 }),
  fee_percent: fc.option(fc.integer({ min: 0, max: 100 })),
  fee_cents: fc.option(fc.integer({ min: 0, max: 20_000 })),
});
const price = fc.option(fc.integer({ min: 0, max: 100_000 }));
const options = { seed: 7, numRuns: 500 };

it('is free without terms, and to the second until the first of them', () => {
  assert.equal(cancellationFee(visit([]), hoursBefore(0)), 0);
  assert.equal(freeUntil(visit([])), null);
  const terms = [{ hours_before: 24, fee_cents: 2500 }];
  assert.equal(cancellationFee(visit(terms), hoursBefore(24)), 0);
  assert.equal(cancellationFee(visit(terms), new Date(hoursBefore(24).getTime() + 1)), 2500);
  assert.deepEqual(freeUntil(visit(terms)), hoursBefore(24));
});

it('takes the strictest term, a share or an amount, and rounds a share half up', () => {
  const terms = [
    { hours_before: 48, fee_percent: 25 },
    { hours_before: 4, fee_percent: 50, fee_cents: 4000 },
  ];
  assert.equal(cancellationFee(visit(terms), hoursBefore(47)), 1550);
  assert.equal(cancellationFee(visit(terms), hoursBefore(3)), 4000);
  assert.equal(
    cancellationFee(visit([{ hours_before: 9, fee_percent: 50 }], 101), hoursBefore(1)),
    51,
  );
});

it('never exceeds the price, never falls as the start comes nearer, and agrees with freeUntil', () => {
  fc.assert(
    fc.property(fc.array(term), price, fc.nat(300), fc.nat(300), (terms, cents, a, b) => {
      const [early, late] = [Math.max(a, b), Math.min(a, b)];
      const fee = (h: number) => cancellationFee(visit(terms, cents), hoursBefore(h));
      assert.ok(fee(late) >= fee(early));
      if (cents !== null) assert.ok(fee(late) <= cents);
      const free = freeUntil(visit(terms, cents));
      const isFree = free === null || hoursBefore(late) <= free;
      assert.equal(fee(late) === 0, isFree);
    }),
    options,
  );
});
