import type { PaymentMethod } from '../contract.ts';

const BRANDS: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
};

type Card = Pick<PaymentMethod, 'card_brand' | 'card_last4'> & { provider?: string };

const AT_DESK: Record<string, string> = { cash: 'Cash', terminal: 'Card terminal' };

/** 'Visa ending in 4242', or how it was paid at the desk. */
export function cardName({ card_brand, card_last4, provider = '' }: Card): string {
  if (AT_DESK[provider]) return AT_DESK[provider];
  const brand = card_brand ? (BRANDS[card_brand] ?? card_brand) : 'Card';
  return card_last4 ? `${brand} ending in ${card_last4}` : brand;
}

/** How money came: by card online, or how it was taken at the desk. */
export const wayName = (provider: string): string => AT_DESK[provider] ?? 'Cards online';

/** '08/29'; nothing when the provider did not say. */
export function cardEnd({ card_exp_month: month, card_exp_year: year }: PaymentMethod): string {
  return month && year
    ? `${String(month).padStart(2, '0')}/${String(year % 100).padStart(2, '0')}`
    : '';
}

export const isUsable = ({ expiry }: PaymentMethod): boolean => expiry !== 'expired';

const FAILURES: Record<string, string> = {
  insufficient_funds: 'There is not enough money on the card.',
  expired_card: 'The card has expired.',
  authentication_failed: 'The payment was not confirmed.',
  authentication_required: 'The bank wants to ask its cardholder first, which was not possible.',
  canceled: 'The payment was stopped before it was confirmed.',
  hold_ran_out: 'The time ran out before the payment went through.',
  time_gone: 'The payment came too late, and somebody else has the time now.',
};

/** Why a payment failed, in a sentence. */
export const failure = (reason: string | null): string =>
  (reason && FAILURES[reason]) || 'The card was declined.';
