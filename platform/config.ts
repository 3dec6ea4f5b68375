import { resolve } from 'node:path';
import type { ProviderSettings } from './oidc.ts';
import { StartupError } from './startup-error.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type Config = Readonly<{
  port: number;
  host: string;
  dataDir: string;
  /** null: run the embedded server in `dataDir`. */
  databaseUrl: string | null;
  /** Whom migrations and reference data run as; null: as `databaseUrl`, where that may. */
  databaseOwnerUrl: string | null;
  /** Without a trailing slash. */
  publicUrl: string;
  logLevel: (typeof LOG_LEVELS)[number];
  rateLimits: boolean;
  rateLimitPerMinute: number;
  bodyLimitBytes: number;
  bookingHorizonDays: number;
  poolSize: number;
  trustProxy: boolean;
  /** null: there is no mail server. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Keep e-mail in the database and show it at `/dev/mailbox`: only for a demo on this very machine. */
  keepMail: boolean;
  identityProviders: readonly ProviderSettings[];
  /** Take payments with the built-in provider that moves no money. */
  paymentsSandbox: boolean;
}>;

/** A bad environment variable; the message is one sentence that names it and never repeats a secret. */
export class ConfigError extends StartupError {
  override readonly name = 'ConfigError';
  readonly variable: string;

  constructor(variable: string, sentence: string) {
    super(`${variable} ${sentence}.`);
    this.variable = variable;
  }
}

const POSTGRES = ['postgres:', 'postgresql:'];

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the whole configuration once; throws ConfigError on the first bad value. An empty value counts as unset. */
export function readConfig(env: Env): Config {
  const port = whole(env, 'PORT', 3000, 0, 65_535);
  const host = text(env, 'HOST') ?? '127.0.0.1';
  const databaseOwnerUrl = url(env, 'DATABASE_OWNER_URL', POSTGRES);
  const databaseUrl = url(env, 'DATABASE_URL', POSTGRES) ?? databaseOwnerUrl;
  const smtpUrl = url(env, 'SMTP_URL', ['smtp:', 'smtps:']);
  const publicUrl = (
    url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${reachable(host)}:${port}`
  ).replace(/\/+$/, '');
  const rateLimits = onOff(env, 'RATE_LIMITS', true);
  if (!rateLimits && !isLoopback(host)) {
    throw new ConfigError(
      'RATE_LIMITS',
      `may be off only while HOST is a loopback address, and HOST is ${host}`,
    );
  }
  return Object.freeze({
    port,
    host,
    dataDir: resolve(text(env, 'DATA_DIR') ?? './.data'),
    databaseUrl,
    databaseOwnerUrl,
    publicUrl,
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    rateLimits,
    rateLimitPerMinute: whole(env, 'RATE_LIMIT_PER_MINUTE', 1200, 1, 1_000_000),
    bodyLimitBytes: whole(env, 'BODY_LIMIT_BYTES', 1_048_576, 1_024, 104_857_600),
    bookingHorizonDays: whole(env, 'BOOKING_HORIZON_DAYS', 42, 1, 730),
    poolSize: whole(env, 'POOL_SIZE', 10, 1, 500),
    trustProxy: onOff(env, 'TRUST_PROXY', false),
    smtpUrl,
    mailFrom: sender(env, 'MAIL_FROM') ?? `FindMyVet <no-reply@${new URL(publicUrl).hostname}>`,
    keepMail: smtpUrl === null && databaseUrl === null && isLoopback(host),
    identityProviders: identityProviders(env),
    paymentsSandbox: onOff(env, 'PAYMENTS_SANDBOX', true),
  });
}

/** OIDC_PROVIDERS names them; each has OIDC_NAME_ISSUER, _CLIENT_ID, _CLIENT_SECRET and, for people, _LABEL. */
function identityProviders(env: Env): ProviderSettings[] {
  const keys = (text(env, 'OIDC_PROVIDERS') ?? '').split(',').map((key) => key.trim());
  return keys.filter(Boolean).map((key) => {
    if (!/^[a-z][a-z0-9]{0,29}$/.test(key)) {
      throw new ConfigError('OIDC_PROVIDERS', 'must be lower-case names joined by commas');
    }
    const prefix = `OIDC_${key.toUpperCase()}_`;
    const needed = (name: string, value: string | null) => {
      if (value) return value;
      throw new ConfigError(`${prefix}${name}`, `is needed, for OIDC_PROVIDERS names ${key}`);
    };
    const issuer = needed('ISSUER', url(env, `${prefix}ISSUER`, ['https:', 'http:']));
    const { protocol, hostname } = new URL(issuer);
    if (protocol === 'http:' && !isLoopback(hostname)) {
      throw new ConfigError(
        `${prefix}ISSUER`,
        'must begin with https:// unless it is a loopback address',
      );
    }
    return {
      key,
      name: text(env, `${prefix}LABEL`) ?? key.charAt(0).toUpperCase() + key.slice(1),
      issuer,
      clientId: needed('CLIENT_ID', text(env, `${prefix}CLIENT_ID`)),
      clientSecret: needed('CLIENT_SECRET', text(env, `${prefix}CLIENT_SECRET`)),
    };
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function reachable(host: string): string {
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function text(env: Env, name: string): string | null {
  return env[name]?.trim() || null;
}

function whole(env: Env, name: string, fallback: number, least: number, most: number): number {
  const value = text(env, name);
  if (value === null) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new ConfigError(
    name,
    `must be a whole number from ${least} to ${most}, and it is "${value}"`,
  );
}

function oneOf<const T extends string>(
  env: Env,
  name: string,
  values: readonly T[],
  fallback: T,
): T {
  const value = text(env, name);
  if (value === null) return fallback;
  const found = values.find((known) => known === value);
  if (found) return found;
  throw new ConfigError(name, `must be one of ${values.join(', ')}, and it is "${value}"`);
}

function onOff(env: Env, name: string, fallback: boolean): boolean {
  return oneOf(env, name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
}

function sender(env: Env, name: string): string | null {
  const value = text(env, name);
  if (value === null || /^([^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(value))
    return value;
  throw new ConfigError(name, 'must be an address such as FindMyVet <hello@example.org>');
}

// The value is never repeated: it may hold a password.
function url(env: Env, name: string, protocols: readonly string[]): string | null {
  const value = text(env, name);
  if (value === null) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new ConfigError(name, `must be a URL that begins with ${protocols.join('// or ')}//`);
}
