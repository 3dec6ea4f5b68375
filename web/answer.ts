import { data, type RouterContextProvider, redirect } from 'react-router';
import type { DomainError } from '#platform/errors.ts';
import { type App, appContext } from './context.ts';
import type { Ctx, Domain } from './contract.ts';
import { paths } from './paths.ts';

/** `url` is the page's address; the request's own may be that of its data. */
type Args = { url: URL; context: Readonly<RouterContextProvider> };

export type Asked = App['session'] & {
  domain: Domain;
  ctx: Ctx;
  url: URL;
  origin: string;
  site: string;
  hasMailbox: boolean;
  uploadLimitBytes: number;
};

/**
 * Runs one loader or action: hands it the domain and turns what the domain refuses into the page to show
 * (not found, sign in first, database away). Field errors are for `refusal` inside the action.
 */
export async function answer<T>(
  { url: shared, context }: Args,
  work: (asked: Asked) => Promise<T>,
): Promise<T> {
  const app = context.get(appContext);
  const url = new URL(shared);
  try {
    const ctx = await app.ctx();
    const { domain, origin, site, hasMailbox, uploadLimitBytes, session } = app;
    return await work({ domain, ctx, url, origin, site, hasMailbox, uploadLimitBytes, ...session });
  } catch (error) {
    if (isDatabaseAway(error)) throw data({ code: 'database_away' }, 503);
    if (!isDomainError(error)) throw error;
    if (error.status === 401) throw redirect(paths.signIn(`${url.pathname}${url.search}`));
    throw data({ code: error.code, message: error.message }, error.status);
  }
}

/** Stops a page that needs a person: redirects to sign in and back here. */
export function needsSignIn({ ctx, url }: Asked): NonNullable<Ctx['actor']> {
  if (!ctx.actor) throw redirect(paths.signIn(`${url.pathname}${url.search}`));
  return ctx.actor;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id from the address; what cannot be one leads nowhere. */
export const idParam = (value: string): string => fitting(UUID, value);
/** A clinic's slug from the address. */
export const slugParam = (value: string): string => fitting(SLUG, value);

function fitting(shape: RegExp, value: string): string {
  if (!shape.test(value)) throw data({ code: 'not_found' }, 404);
  return value;
}

export type Refusal = {
  code: string;
  status: number;
  message: string;
  /** Message by field name. */
  errors: Record<string, string>;
  extra: Record<string, unknown>;
};

/** A refusal of our own, for a form that came back with required fields empty. */
export const incomplete = (errors: Record<string, string>): Refusal => ({
  code: 'invalid_input',
  status: 422,
  message: 'Have another look at the marked fields.',
  errors,
  extra: {},
});

/** What the domain said no to, for showing beside the form; rethrows anything that is not an answer to the reader. */
export function refusal(error: unknown): Refusal {
  if (!isDomainError(error) || error.status < 400 || error.status === 404 || error.status >= 500) {
    throw error;
  }
  return {
    code: error.code,
    status: error.status,
    message: error.message,
    errors: Object.fromEntries((error.errors ?? []).map(({ path, message }) => [path, message])),
    extra: error.extra ?? {},
  };
}

// By shape, not by class: the build must not carry a second copy of the domain's classes.
function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof Error &&
    typeof (error as Partial<DomainError>).code === 'string' &&
    typeof (error as Partial<DomainError>).status === 'number'
  );
}

const AWAY = /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|08\w{3}|57P0\d|53300)$/;
const AWAY_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|cannot use a pool after/i;

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (code === 'database_unavailable') return true;
  return (typeof code === 'string' && AWAY.test(code)) || AWAY_MESSAGE.test(error.message);
}
