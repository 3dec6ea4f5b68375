import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/accounts/account.ts';
import type { Caller, Ctx } from '#domain/context.ts';
import type { Domain } from '#domain/index.ts';
import type { Provider } from '#domain/payments/provider.ts';
import type { Db } from '#platform/db.ts';
import { DomainError, InvalidInput } from '#platform/errors.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Idempotency } from '#platform/idempotency.ts';
import type { Logger } from '#platform/log.ts';
import type { IdentityProvider } from '#platform/oidc.ts';
import type { Outgoing } from '#platform/outgoing.ts';
import { mayBeOurs } from '#platform/same-origin.ts';
import { readCookie, SESSION_COOKIE } from '#platform/session-cookie.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Makes the context of a request once, the same for every face: who asks, when, and under which Idempotency-Key. */
export function contextMaker(options: {
  db: Db;
  domain: Domain;
  log: Logger;
  /** Without limits nobody's tries are counted, and no address reaches the domain. */
  limits: boolean;
  providers: readonly Provider[];
  identityProviders: readonly IdentityProvider[];
  sendsTexts: boolean;
  files: FileStore;
  outgoing: Outgoing;
}) {
  const { db, domain, log, limits, ...ways } = options;
  const made = new WeakMap<FastifyRequest, Promise<Ctx>>();

  return (request: FastifyRequest): Promise<Ctx> => {
    const known = made.get(request);
    if (known) return known;
    const ctx = make(request);
    made.set(request, ctx);
    return ctx;
  };

  async function make(request: FastifyRequest): Promise<Ctx> {
    const now = new Date();
    const actor = await actorOf(request, now);
    const idempotency = actor ? idempotencyOf(request) : null;
    const caller = callerOf(request, limits);
    return { db, actor, now, log, idempotency, caller, ...ways };
  }

  async function actorOf(request: FastifyRequest, now: Date): Promise<Actor | null> {
    const bearer = bearerToken(request);
    const token = bearer ?? readCookie(request.headers.cookie, SESSION_COOKIE);
    if (!token) return null;
    if (!bearer && !SAFE.has(request.method) && !mayBeOurs(request.headers, request.host)) {
      throw new DomainError(403, 'cross_site', 'This request came from another site.');
    }
    return domain.accounts.authenticate({ db, now }, token);
  }
}

/** The token of `Authorization: Bearer`, if there is one. */
export function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer +([A-Za-z0-9_-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function callerOf({ ip, headers }: FastifyRequest, limits: boolean): Caller {
  // An IPv4 address that came in over an IPv6 socket; a link-local one may carry the name of its interface.
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return {
    address: limits && isIP(address) ? address : null,
    user_agent: headers['user-agent'] ?? null,
  };
}

function idempotencyOf(request: FastifyRequest): Idempotency | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || SAFE.has(request.method)) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw InvalidInput.at(
      'Idempotency-Key',
      'must be 1 to 255 printable characters without spaces',
    );
  }
  const asked = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  return { key, request_hash: createHash('sha256').update(asked).digest('hex') };
}
