import type { InvoiceLine } from './invoice.ts';

export type Totals = { subtotal_cents: number; tax_cents: number; total_cents: number };

/**
 * What lines come to. The tax is taken on the sum of the taxable lines, discounts among them, and rounded once, half up:
 * rounded line by line, a bill of many lines would be cents off. A discount on what is taxed never makes the tax negative.
 */
export function totalsOf(
  lines: Pick<InvoiceLine, 'quantity' | 'unit_cents' | 'is_taxable'>[],
  tax_percent: number,
): Totals {
  const sum = (some: typeof lines) =>
    some.reduce((cents, { quantity, unit_cents }) => cents + quantity * unit_cents, 0);
  const subtotal_cents = sum(lines);
  const taxable = Math.max(0, sum(lines.filter(({ is_taxable }) => is_taxable)));
  const tax_cents = percentOf(taxable, tax_percent);
  return { subtotal_cents, tax_cents, total_cents: subtotal_cents + tax_cents };
}

// In thousandths of a percent, so that no binary fraction decides which way half a cent goes.
function percentOf(cents: number, percent: number): number {
  return Math.floor((cents * Math.round(percent * 1_000) + 50_000) / 100_000);
}

/** The tax that is inside an amount given back, in the share in which it was inside the bill; rounded once, half up. */
export function taxInside(amount: number, { tax_cents, total_cents }: Totals): number {
  if (total_cents === 0) return 0;
  return Math.floor((2 * amount * tax_cents + total_cents) / (2 * total_cents));
}
