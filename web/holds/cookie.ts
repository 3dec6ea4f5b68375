import { createContext } from 'react-router';

/** The time that this browser keeps: which slot, which hold, and what proves it for somebody not signed in. */
export type Kept = { slot_id: string; hold_id: string; token: string };

const NAME = 'fmv_hold';
const COOKIE = new RegExp(`(?:^|;\\s*)${NAME}=([^;]*)`);
/** Longer than any hold, so that the page can say that one has run out. */
const MAX_AGE_S = 6 * 3_600;
const PART = /^[\w-]{1,100}$/;

export function keptIn(request: Request): Kept | null {
  const [, value] = COOKIE.exec(request.headers.get('cookie') ?? '') ?? [];
  return keptOf(value ?? null);
}

const written = ({ slot_id, hold_id, token }: Kept) => `${slot_id}.${hold_id}.${token}`;

function keptOf(value: string | null): Kept | null {
  const [slot_id = '', hold_id = '', token = ''] = value?.split('.') ?? [];
  if (!PART.test(slot_id) || !PART.test(hold_id) || (token && !PART.test(token))) return null;
  return { slot_id, hold_id, token };
}

/** Set-Cookie for a hold, or for none. */
export function keptCookie(kept: Kept | null, origin: string): string {
  const flags = `Path=/book; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`;
  if (!kept) return `${NAME}=; Max-Age=0; ${flags}`;
  return `${NAME}=${written(kept)}; Max-Age=${MAX_AGE_S}; ${flags}`;
}

/** The page to go on to, with the kept time along: a link may be opened on another device, which has no cookie of it. */
export function withKept(next: string, kept: Kept | null): string {
  if (!kept || !next.startsWith(`/book/${kept.slot_id}`)) return next;
  const url = new URL(next, 'http://here.invalid');
  url.searchParams.set(NAME, written(kept));
  return `${url.pathname}${url.search}`;
}

/** The reverse: the page alone, and the time that came along with it. */
export function keptAlong(next: string): { next: string; kept: Kept | null } {
  const url = new URL(next, 'http://here.invalid');
  const kept = keptOf(url.searchParams.get(NAME));
  url.searchParams.delete(NAME);
  return { next: `${url.pathname}${url.search}${url.hash}`, kept };
}

/** A hold taken by this very request: its cookie is on its way out, not in. */
export const keptNow = createContext<Kept | null>(null);
