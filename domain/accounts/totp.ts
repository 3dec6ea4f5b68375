import { Secret, TOTP } from 'otpauth';

const STEP_S = 30;
/** Steps before and after: clocks of phones go wrong, and people type slowly. */
const WINDOW = 1;

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'FindMyVet', label, secret: Secret.fromBase32(secret), period: STEP_S });

/** A new secret to share with an authenticator: 160 random bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from a QR code. */
export const otpauthUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The step of which this is the code, at an instant; null when it is of none near. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / STEP_S) + delta;
}
