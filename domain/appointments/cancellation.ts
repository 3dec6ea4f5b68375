/** Cancelling later than `hours_before` the start costs a share of the price, an amount, or the larger of the two. */
export type CancellationTerm = {
  hours_before: number;
  fee_percent?: number | null;
  fee_cents?: number | null;
};

type Cancellable = {
  starts_at: string | Date;
  price_cents: number | null;
  cancellation_terms: readonly CancellationTerm[];
};

const HOUR_MS = 3_600_000;

/**
 * What it costs the owner to cancel at an instant, in cents: the strictest of the terms whose hour has passed.
 * A fee never exceeds a known price; shares are rounded to the nearest cent, half up.
 */
export function cancellationFee(visit: Cancellable, now: Date): number {
  const hoursLeft = (new Date(visit.starts_at).getTime() - now.getTime()) / HOUR_MS;
  const due = visit.cancellation_terms.filter((term) => hoursLeft < term.hours_before);
  return Math.max(0, ...due.map((term) => feeOf(term, visit.price_cents)));
}

/** The instant until which cancelling is free; null when it is free until the start. */
export function freeUntil(visit: Cancellable): Date | null {
  const charging = visit.cancellation_terms.filter((term) => feeOf(term, visit.price_cents) > 0);
  if (charging.length === 0) return null;
  const hours = Math.max(...charging.map((term) => term.hours_before));
  return new Date(new Date(visit.starts_at).getTime() - hours * HOUR_MS);
}

function feeOf(term: CancellationTerm, price: number | null): number {
  const share = Math.round(((price ?? 0) * (term.fee_percent ?? 0)) / 100);
  const fee = Math.max(share, term.fee_cents ?? 0);
  return price === null ? fee : Math.min(fee, price);
}
