import { randomBytes } from 'node:crypto';

const NAME = 'fmv_browser';
const COOKIE = new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{43})(?:;|$)`);
/** As long as a mail may take, and its link then holds. */
const MAX_AGE_S = 5_400;

/** What tells a link by e-mail that it is opened where it was asked for. */
export const browserOf = (request: Request): string | undefined =>
  COOKIE.exec(request.headers.get('cookie') ?? '')?.[1];

export const newBrowser = (): string => randomBytes(32).toString('base64url');

export function browserCookie(browser: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${browser}; Max-Age=${MAX_AGE_S}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
