import { redirect } from 'react-router';
import type { Refusal } from '../answer.ts';
import { paths } from '../paths.ts';

const NAME = 'fmv_half';
const COOKIE = new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{43})(?:;|$)`);
const MAX_AGE_S = 600;

/** What proves that this browser has shown the first factor. */
export const halfOf = (request: Request): string =>
  COOKIE.exec(request.headers.get('cookie') ?? '')?.[1] ?? '';

export function halfCookie(token: string | null, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  const flags = `Path=/sign-in; HttpOnly; SameSite=Lax${secure}`;
  return token
    ? `${NAME}=${token}; Max-Age=${MAX_AGE_S}; ${flags}`
    : `${NAME}=; Max-Age=0; ${flags}`;
}

/** Leads on to the page that asks for the code, when that is what a sign-in was refused for. */
export function askForCode(
  { code, extra }: Refusal,
  {
    next,
    origin,
    headers = new Headers(),
  }: { next: string | null; origin: string; headers?: Headers },
): void {
  if (code !== 'second_factor_needed') return;
  headers.append('set-cookie', halfCookie(String(extra.sign_in_token), origin));
  throw redirect(paths.signInCode(next), { headers });
}
