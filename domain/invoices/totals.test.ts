import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { taxInside, totalsOf } from './totals.ts';

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 1000 }),
  unit_cents: fc.integer({ min: -50_000, max: 500_000 }),
  is_taxable: fc.boolean(),
});
const percent = fc.integer({ min: 0, max: 50_000 }).map((n) => n / 1_000);
const options = { seed: 7, numRuns: 1_000 };

it('lines sum to the subtotal, and subtotal and tax to the total', () => {
  fc.assert(
    fc.property(fc.array(line), percent, (lines, rate) => {
      const totals = totalsOf(lines, rate);
      const sum = lines.reduce((cents, one) => cents + one.quantity * one.unit_cents, 0);
      assert.equal(totals.subtotal_cents, sum);
      assert.equal(totals.total_cents, totals.subtotal_cents + totals.tax_cents);
      assert.ok(Number.isSafeInteger(totals.tax_cents) && totals.tax_cents >= 0);
    }),
    options,
  );
});

it('tax rounds once, half up: never off by more than half a cent, however many lines', () => {
  fc.assert(
    fc.property(fc.array(line), percent, (lines, rate) => {
      const { tax_cents } = totalsOf(lines, rate);
      const taxable = lines.filter((one) => one.is_taxable);
      const base = taxable.reduce((cents, one) => cents + one.quantity * one.unit_cents, 0);
      const exact = (BigInt(Math.max(0, base)) * BigInt(Math.round(rate * 1_000)) * 2n) as bigint;
      const off = BigInt(tax_cents) * 200_000n - exact;
      assert.ok(off <= 100_000n && off > -100_000n, `${off}`);
    }),
    options,
  );
  const three = { quantity: 1, unit_cents: 105, is_taxable: true };
  // 10 % of 3.15 is 0.315, rounded up; line by line it would be three times 0.11.
  assert.equal(totalsOf([three, three, three], 10).tax_cents, 32);
});

it('a bill given back in any parts gives back its tax to the cent when it goes back whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), percent, (unit_cents, rate) => {
      const totals = totalsOf([{ quantity: 1, unit_cents, is_taxable: true }], rate);
      assert.equal(taxInside(totals.total_cents, totals), totals.tax_cents);
      const part = taxInside(Math.floor(totals.total_cents / 2), totals);
      assert.ok(part >= 0 && part <= totals.tax_cents);
    }),
    options,
  );
});
