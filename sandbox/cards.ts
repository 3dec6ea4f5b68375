export const BEHAVIOURS = {
  visa: { number: '4242424242424242', brand: 'visa' },
  mastercard: { number: '5555555555554444', brand: 'mastercard' },
  declined: { number: '4000000000000002', brand: 'visa' },
  poor: { number: '4000000000009995', brand: 'visa' },
  secure: { number: '4000000000003220', brand: 'visa' },
  lost: { number: '4000000000000119', brand: 'visa' },
  late: { number: '4000000000000259', brand: 'visa' },
} as const;
export type Behaviour = keyof typeof BEHAVIOURS;

export type Card = {
  token: string;
  brand: string;
  last4: string;
  exp_month: number;
  exp_year: number;
};

/** How a token's card behaves; the token says so itself. Null for a token that nobody made. */
export function behaviourOf(token: string): Behaviour | null {
  const name = /^card_([a-z]+)(_\w+)?$/.exec(token)?.[1];
  return name && name in BEHAVIOURS ? (name as Behaviour) : null;
}

export type Entry = { number: string; expiry: string; cvc: string };
export type EntryErrors = Partial<Record<keyof Entry, string>>;

/** Reads what somebody typed as a card of the list, or says what is wrong with which field. */
export function readEntry(
  { number, expiry, cvc }: Entry,
  now: Date,
): { card: Omit<Card, 'token'>; behaviour: Behaviour } | { errors: EntryErrors } {
  const errors: EntryErrors = {};
  const digits = number.replace(/[\s-]/g, '');
  const behaviour = (Object.keys(BEHAVIOURS) as Behaviour[]).find(
    (name) => BEHAVIOURS[name].number === digits,
  );
  if (!behaviour) errors.number = 'This is none of the test cards below.';
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d{2})\s*$/.exec(expiry) ?? [];
  const exp_month = Number(month);
  const exp_year = 2000 + Number(year);
  if (exp_month < 1 || exp_month > 12 || year === '') {
    errors.expiry = 'Write month and year, such as 08/29.';
  } else if (Date.UTC(exp_year, exp_month) <= now.getTime()) {
    errors.expiry = 'This card has expired.';
  }
  if (!/^\d{3,4}$/.test(cvc.trim())) errors.cvc = 'Three or four digits.';
  if (!behaviour || Object.keys(errors).length > 0) return { errors };
  const { brand } = BEHAVIOURS[behaviour];
  return { behaviour, card: { brand, last4: digits.slice(-4), exp_month, exp_year } };
}
