import { InvalidInput } from '#platform/errors.ts';
import type { Sort } from './hit.ts';

/** Where a page ends: the key of its last hit, and for "soonest" the hits shown so far. */
export type Place = {
  after: { rank: number; chord: number; id: string } | null;
  /** The last ten digits of their ids. */
  seen: string[];
};

export const START: Place = { after: null, seen: [] };

const DIGITS = 10;
// Five bytes a hit; a request line takes far more, but not any number.
const MOST_SEEN = 600;

/**
 * The cursor behind a page. Between two pages a booking moves a clinic back in "soonest", where it would be shown twice,
 * and a cancellation moves another forward, where it would be left out. So that cursor says who was shown, not until when.
 */
export function cursorAfter(
  sort: Sort,
  before: Place,
  hits: { rank: number; chord: number; id: string }[],
): string {
  const last = hits.at(-1);
  const key = last ? [last.rank, last.chord, last.id] : null;
  if (sort !== 'soonest') return encode([sort, key, '']);
  const seen = [...before.seen, ...hits.map(({ id }) => id.slice(-DIGITS))];
  if (seen.length > MOST_SEEN) return encode([sort, key, '']);
  const { after } = before;
  return encode([
    sort,
    after && [after.rank, after.chord, after.id],
    Buffer.from(seen.join(''), 'hex').toString('base64url'),
  ]);
}

/** Reads a cursor back. Errors: 422 on anything that `cursorAfter` did not make for this sort. */
export function placeOf(sort: Sort, cursor: string): Place {
  try {
    const [of, key, seen] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (of === sort && typeof seen === 'string') {
      const digits = Buffer.from(seen, 'base64url').toString('hex');
      const after = key === null ? null : keyOf(key);
      return { after, seen: digits.match(/.{10}/g) ?? [] };
    }
  } catch {}
  throw InvalidInput.at('cursor', 'is not a cursor that this list gave');
}

function keyOf([rank, chord, id]: unknown[]): NonNullable<Place['after']> {
  const isUuid = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  // JSON has no Infinity: the rank of clinics that have none is written as null.
  const number = rank === null ? Number.POSITIVE_INFINITY : rank;
  if (!isUuid || typeof number !== 'number' || typeof chord !== 'number') throw new Error('no key');
  return { rank: number, chord, id };
}

const encode = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
