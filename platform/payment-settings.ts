import { ConfigError, type Env, isLoopback, oneOf, text, url } from './env.ts';

export type StripeSettings = {
  name: 'stripe';
  key: string;
  webhookSecret: string;
  /** null: Stripe's own. */
  url: string | null;
};

export type SquareSettings = {
  name: 'square';
  token: string;
  applicationId: string;
  locationId: string;
  webhookKey: string;
  environment: (typeof SQUARE_ENVIRONMENTS)[number];
  /** null: Square's own of that environment. */
  url: string | null;
};

export type PaymentSettings = StripeSettings | SquareSettings;

const SQUARE_ENVIRONMENTS = ['production', 'sandbox'] as const;

const READ = {
  stripe: (env, needed): StripeSettings => ({
    name: 'stripe',
    key: needed('STRIPE_SECRET_KEY'),
    webhookSecret: needed('STRIPE_WEBHOOK_SECRET'),
    url: apiUrl(env, 'STRIPE_API_URL'),
  }),
  square: (env, needed): SquareSettings => ({
    name: 'square',
    token: needed('SQUARE_ACCESS_TOKEN'),
    applicationId: word('SQUARE_APPLICATION_ID', needed),
    locationId: word('SQUARE_LOCATION_ID', needed),
    webhookKey: needed('SQUARE_WEBHOOK_KEY'),
    environment: oneOf(env, 'SQUARE_ENVIRONMENT', SQUARE_ENVIRONMENTS, 'production'),
    url: apiUrl(env, 'SQUARE_API_URL'),
  }),
} satisfies Record<string, (env: Env, needed: (name: string) => string) => PaymentSettings>;
const KEYS = { stripe: 'STRIPE_SECRET_KEY', square: 'SQUARE_ACCESS_TOKEN' } satisfies Record<
  keyof typeof READ,
  string
>;
const NAMES = Object.keys(READ) as (keyof typeof READ)[];

/** The payment providers whose keys are set, in the order of PAYMENT_PROVIDERS where that names them. */
export function paymentSettings(env: Env): PaymentSettings[] {
  const list = text(env, 'PAYMENT_PROVIDERS');
  const named = list ? list.split(',').map((name) => name.trim()) : null;
  const names = named ?? NAMES.filter((name) => text(env, KEYS[name]));
  return [...new Set(names)].map((name) => {
    const known = NAMES.find((one) => one === name);
    if (!known) {
      throw new ConfigError('PAYMENT_PROVIDERS', `must be names among ${NAMES.join(', ')}`);
    }
    return READ[known](env, (variable) => {
      const value = text(env, variable);
      if (value) return value;
      throw new ConfigError(variable, `is needed to take payments by ${name}`);
    });
  });
}

/** A name that goes into a page as it is. */
function word(name: string, needed: (name: string) => string): string {
  const value = needed(name);
  if (/^[\w-]+$/.test(value)) return value;
  throw new ConfigError(name, 'must be letters, digits and hyphens');
}

/** Another address than the provider's own; the key goes there, so not in the clear. */
function apiUrl(env: Env, name: string): string | null {
  const value = url(env, name, ['https:', 'http:']);
  if (value?.startsWith('http:') && !isLoopback(new URL(value).hostname)) {
    throw new ConfigError(name, 'must begin with https:// unless it is a loopback address');
  }
  return value;
}
