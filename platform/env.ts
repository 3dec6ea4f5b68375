import { StartupError } from './startup-error.ts';

/** A bad environment variable; the message is one sentence that names it and never repeats a secret. */
export class ConfigError extends StartupError {
  override readonly name = 'ConfigError';
  readonly variable: string;

  constructor(variable: string, sentence: string) {
    super(`${variable} ${sentence}.`);
    this.variable = variable;
  }
}

export type Env = Readonly<Record<string, string | undefined>>;

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

export function text(env: Env, name: string): string | null {
  return env[name]?.trim() || null;
}

export function whole(
  env: Env,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const value = text(env, name);
  if (value === null) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new ConfigError(
    name,
    `must be a whole number from ${least} to ${most}, and it is "${value}"`,
  );
}

export function oneOf<const T extends string>(
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

export function onOff(env: Env, name: string, fallback: boolean): boolean {
  return oneOf(env, name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
}

export function sender(env: Env, name: string): string | null {
  const value = text(env, name);
  if (value === null || /^([^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(value))
    return value;
  throw new ConfigError(name, 'must be an address such as FindMyVet <hello@example.org>');
}

// The value is never repeated: it may hold a password.
export function url(env: Env, name: string, protocols: readonly string[]): string | null {
  const value = text(env, name);
  if (value === null) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new ConfigError(name, `must be a URL that begins with ${protocols.join('// or ')}//`);
}
