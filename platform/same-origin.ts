import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether an unsafe request that a cookie vouches for may be our own page's. Browsers send at least one of the two
 * headers with every such request; a client without them is no browser, and nobody can make it send a cookie.
 */
export function mayBeOurs(headers: IncomingHttpHeaders, host: string): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
