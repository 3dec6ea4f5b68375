import { resolve } from 'node:path';
import {
  ConfigError,
  type Env,
  isLoopback,
  oneOf,
  onOff,
  sender,
  text,
  url,
  whole,
} from './env.ts';
import type { S3Settings } from './files/s3.ts';
import { s3Settings } from './files/settings.ts';
import type { ProviderSettings } from './oidc.ts';
import { type PaymentSettings, paymentSettings } from './payment-settings.ts';
import { type TwilioSettings, twilioSettings } from './twilio.ts';

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
  uploadLimitBytes: number;
  bookingHorizonDays: number;
  poolSize: number;
  trustProxy: boolean;
  /** null: there is no mail server. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Keep e-mail in the database and show it at `/dev/mailbox`: only for a demo on this very machine. */
  keepMail: boolean;
  /** null: there is nobody to send texts; where e-mail is kept, so are they. */
  twilio: TwilioSettings | null;
  identityProviders: readonly ProviderSettings[];
  /** null: uploaded files lie in `dataDir`. */
  s3: S3Settings | null;
  /** Who moves money; the first takes what is new, the others are there for what they already keep. */
  paymentProviders: readonly PaymentSettings[];
  /** Without any of those, take payments with the built-in provider that moves no money. */
  paymentsSandbox: boolean;
  /** Lets webhooks go to http and to this very machine. */
  outgoingLoopback: boolean;
}>;

const POSTGRES = ['postgres:', 'postgresql:'];

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
  const outgoingLoopback = onOff(env, 'OUTGOING_LOOPBACK', false);
  if (outgoingLoopback && !isLoopback(host)) {
    throw new ConfigError(
      'OUTGOING_LOOPBACK',
      `may be on only while HOST is a loopback address, and HOST is ${host}`,
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
    uploadLimitBytes: whole(env, 'UPLOAD_LIMIT_BYTES', 12_582_912, 102_400, 104_857_600),
    bookingHorizonDays: whole(env, 'BOOKING_HORIZON_DAYS', 42, 1, 730),
    poolSize: whole(env, 'POOL_SIZE', 10, 1, 500),
    trustProxy: onOff(env, 'TRUST_PROXY', false),
    smtpUrl,
    mailFrom: sender(env, 'MAIL_FROM') ?? `FindMyVet <no-reply@${new URL(publicUrl).hostname}>`,
    keepMail: smtpUrl === null && databaseUrl === null && isLoopback(host),
    twilio: twilioSettings(env),
    identityProviders: identityProviders(env),
    paymentProviders: paymentSettings(env),
    s3: s3Settings(env),
    paymentsSandbox: onOff(env, 'PAYMENTS_SANDBOX', true),
    outgoingLoopback,
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

function reachable(host: string): string {
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
