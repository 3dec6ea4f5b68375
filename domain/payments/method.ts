export type PaymentMethod = {
  id: string;
  provider: string;
  card_brand: string | null;
  card_last4: string | null;
  card_exp_month: number | null;
  card_exp_year: number | null;
  is_default: boolean;
  /** Whether the card has run out, or will within two months. */
  expiry: Expiry;
  created_at: string;
};

export type Expiry = 'fine' | 'soon' | 'expired';

const SOON_MONTHS = 2;

/** How near a card's end is; it serves until the end of the month on it. */
export function expiryOf(month: number | null, year: number | null, now: Date): Expiry {
  if (month === null || year === null) return 'fine';
  const left = year * 12 + month - (now.getUTCFullYear() * 12 + now.getUTCMonth() + 1);
  if (left < 0) return 'expired';
  return left < SOON_MONTHS ? 'soon' : 'fine';
}
