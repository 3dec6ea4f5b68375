export const PAYMENT_POLICIES = ['none', 'card_on_file', 'deposit', 'prepay'] as const;
export type PaymentPolicy = (typeof PAYMENT_POLICIES)[number];

/** What a clinic asks for when a service is booked. */
export type PaymentTerms = {
  policy: PaymentPolicy;
  /** To be paid with the booking, for each pet. */
  due_cents: number;
  price_cents: number | null;
  currency: string;
};

type Asked = {
  policy: PaymentPolicy;
  price_cents: number | null;
  deposit_cents: number | null;
  deposit_percent: number;
};

/**
 * What one pet's visit costs in advance, in cents: the price, or the deposit, which is the service's amount or a share of
 * the price rounded half up, and never more than the price. Where no price is known only an amount can be asked for.
 */
export function dueInAdvance({ policy, price_cents, ...deposit }: Asked): number {
  if (policy === 'prepay') return price_cents ?? 0;
  if (policy !== 'deposit') return 0;
  const share = Math.round(((price_cents ?? 0) * deposit.deposit_percent) / 100);
  const amount = deposit.deposit_cents ?? share;
  return price_cents === null ? amount : Math.min(amount, price_cents);
}
