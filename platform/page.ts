import { InvalidInput } from '#platform/errors.ts';

/** One page of a list; `next_cursor` is null on the last. */
export type Page<T> = { data: T[]; next_cursor: string | null };

export type PageInput = { limit?: number | undefined; cursor?: string | undefined };

export type CursorPart = string | number | null;

/** An opaque place in a list: the sort key of the last item shown. */
function toCursor(...key: CursorPart[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const PARTS = {
  number: (part: unknown) => typeof part === 'number',
  uuid: (part: unknown) =>
    typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  instant: (part: unknown) =>
    typeof part === 'string' &&
    /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(part) &&
    !Number.isNaN(Date.parse(part)),
};

/** The sort key in a cursor, of which each part is of the given kind or null. Errors: 422 on anything toCursor did not make. */
export function fromCursor(cursor: string, kinds: (keyof typeof PARTS)[]): CursorPart[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = (kind: keyof typeof PARTS, i: number) =>
      (key as CursorPart[])[i] === null || PARTS[kind]((key as CursorPart[])[i]);
    if (Array.isArray(key) && key.length === kinds.length && kinds.every(fits)) return key;
  } catch {}
  throw InvalidInput.at('cursor', 'is not a cursor that this list gave');
}

/** Cuts one row more than the page holds back to the page, and says where the next begins. */
export function page<T>(rows: T[], limit: number, keyOf: (row: T) => CursorPart[]): Page<T> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, next_cursor: rows.length > limit && last ? toCursor(...keyOf(last)) : null };
}
