/** Kinds of rows; an id says its kind and number, so that pgbench can compute it as well as we can. */
export const KIND = {
  clinic: 1,
  vetUser: 2,
  vet: 3,
  owner: 4,
  pet: 5,
  /** Sold out, blocked, or of today and tomorrow: never booked by a measure. */
  slot: 6,
  /** Free for any service for at least a day: what the booking measure books. */
  bookable: 7,
  visit: 8,
} as const;

/** The id of the n-th row of a kind: a UUID as uuidv7 would make them, rising with n. */
export function idOf(kind: number, n: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The same in SQL; `n` is an expression of type bigint. */
export const idSql = (kind: number, n: string) =>
  `('${kind.toString(16).padStart(8, '0')}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The session token of the n-th owner. Worth something in a bench database only. */
export const tokenOf = (n: number) => `bench-owner-${n}`;
