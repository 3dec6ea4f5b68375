export const STUCK = ['charge', 'checkout', 'refund'] as const;

/**
 * Money whose way ended before its goal: `unanswered`, the provider has said nothing yet; `owed`, it has to go back and has not;
 * `refused`, the provider would not give it back.
 */
export type StuckMoney = {
  id: string;
  what: (typeof STUCK)[number];
  state: 'unanswered' | 'owed' | 'refused';
  provider: string;
  amount_cents: number;
  currency: string;
  /** In the provider's word, where there is one. */
  trouble: string | null;
  clinic: { id: string; name: string };
  since: string;
};
