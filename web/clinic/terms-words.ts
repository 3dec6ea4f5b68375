import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import type { PaymentTerms } from '../contract.ts';
import { money } from '../format.ts';

/** 'Free to cancel until 24 hours before, then $25': a clinic's terms where no visit is spoken of yet. */
export function termsWords(terms: readonly CancellationTerm[], currency: string): string {
  const [first, ...later] = terms
    .filter((term) => term.fee_percent || term.fee_cents)
    .sort((a, b) => b.hours_before - a.hours_before);
  if (!first) return 'Free to cancel until it starts';
  const steps = later.map((term) => `, from ${before(term)} ${fee(term, currency)}`);
  return `Free to cancel until ${before(first)}, then ${fee(first, currency)}${steps.join('')}`;
}

/** When the visit is paid. */
export function paymentWords({ policy, due_cents, currency }: PaymentTerms): string {
  if (policy === 'prepay' && due_cents > 0) return 'You pay when you book.';
  if (due_cents > 0) return `You pay ${money(due_cents, currency)} of it when you book.`;
  return policy === 'none'
    ? 'You pay at the clinic.'
    : 'You pay at the clinic, and give a card when you book.';
}

function before({ hours_before: hours }: CancellationTerm): string {
  if (hours >= 48 && hours % 24 === 0) return `${hours / 24} days before`;
  return hours === 1 ? '1 hour before' : `${hours} hours before`;
}

function fee({ fee_percent, fee_cents }: CancellationTerm, currency: string): string {
  const amount = fee_cents ? money(fee_cents, currency) : null;
  if (!fee_percent) return amount ?? '';
  const share = fee_percent === 100 ? 'the whole price' : `${fee_percent}% of the price`;
  return amount ? `${share}, at least ${amount}` : share;
}
