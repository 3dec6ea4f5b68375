import type { Journey } from '#platform/oidc.ts';

const NAME = 'fmv_provider';
const COOKIE = new RegExp(`(?:^|;\\s*)${NAME}=([^;]*)`);
const MAX_AGE_S = 900;
const PATH = '/sign-in/with';

export type Kept = { provider: string; next: string; journey: Journey };

/** Set-Cookie for a browser that leaves for a provider, or that is back. */
export function journeyCookie(kept: Kept | null, origin: string): string {
  const flags = `Path=${PATH}; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`;
  if (!kept) return `${NAME}=; Max-Age=0; ${flags}`;
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
  return `${NAME}=${value}; Max-Age=${MAX_AGE_S}; ${flags}`;
}

/** What this browser took along to the provider, if it left from here. */
export function journeyOf(request: Request, provider: string): Kept | null {
  const [, value] = COOKIE.exec(request.headers.get('cookie') ?? '') ?? [];
  if (!value) return null;
  try {
    const kept = JSON.parse(Buffer.from(value, 'base64url').toString()) as Kept;
    const { state, nonce, verifier } = kept.journey;
    const whole = [state, nonce, verifier, kept.next].every((part) => typeof part === 'string');
    return whole && kept.provider === provider ? kept : null;
  } catch {
    return null;
  }
}
