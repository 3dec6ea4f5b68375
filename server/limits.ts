import { isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '#domain/context.ts';
import type { Db } from '#platform/db.ts';
import { DomainError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { type Limit, rateLimiter, type Standing } from '#platform/rate-limit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A limit of the route's own, by address. */
    rateLimit?: { max: number; seconds: number };
  }
}

// Files that never change, what the machines ask that look after us, and signed news of payments.
const UNCOUNTED =
  /^\/(assets\/|docs\/static\/|favicon\.svg|robots\.txt|healthz|readyz|metrics|sandbox\/|v1\/webhooks\/)/;

/** Where the pages take what the API takes under a limit of its own. */
const CREDENTIALS: Limit = { name: 'credentials', limit: 300, seconds: 300 };
const CREDENTIAL_FORMS = /^\/(sign-in|register|forgot|reset|magic)/;

/**
 * Limits how often one address, and one account, may ask, and how often one address may ask for a route that says so.
 * Every counted answer carries `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10).
 */
export function limitRates(
  app: FastifyInstance,
  options: { db: Db; log: Logger; perMinute: number },
): { ofAccount(makeCtx: MakeCtx): MakeCtx } {
  const count = rateLimiter(options.db);
  const standings = new WeakMap<FastifyRequest, Standing[]>();
  const everyone = { limit: options.perMinute, seconds: 60 };

  // Before a handler takes a connection: whoever counts while holding one waits for a second from the same pool.
  const counted = async (request: FastifyRequest, limit: Limit, subject: string) => {
    const standing = await count(limit, subject, new Date()).catch((error) => {
      // Without its database the request fails by itself; with it, nobody is turned away for a counter's sake.
      options.log.warn({ err: error }, 'a request could not be counted');
      return null;
    });
    if (!standing) return;
    const all = standings.get(request) ?? [];
    standings.set(request, [...all, standing]);
    if (standing.refused) throw tooMany(standing);
  };

  app.addHook('onRequest', async (request, reply) => {
    if (UNCOUNTED.test(request.url)) return;
    const address = networkOf(request.ip);
    try {
      await counted(request, { name: 'address', ...everyone }, address);
      const own = routeLimit(request);
      if (own) await counted(request, own, address);
    } catch (error) {
      if (!(error instanceof DomainError) || request.routeOptions.url !== '/*') throw error;
      return reply.code(429).type('text/plain').send(error.message);
    }
  });

  app.addHook('onSend', async (request, reply) => {
    const all = standings.get(request);
    if (all) tell(reply, all);
  });

  return {
    ofAccount: (makeCtx) => {
      const made = new WeakMap<FastifyRequest, Promise<Ctx>>();
      const make = async (request: FastifyRequest) => {
        const ctx = await makeCtx(request);
        const who = ctx.actor?.user_id;
        if (who) await counted(request, { name: 'account', ...everyone }, who);
        return ctx;
      };
      return (request) => {
        const ctx = made.get(request) ?? make(request);
        made.set(request, ctx);
        return ctx;
      };
    },
  };
}

type MakeCtx = (request: FastifyRequest) => Promise<Ctx>;

function routeLimit(request: FastifyRequest): Limit | null {
  const { config, url } = request.routeOptions;
  const own = config.rateLimit;
  if (own) return { name: `route ${url}`, limit: own.max, seconds: own.seconds };
  return request.method === 'POST' && CREDENTIAL_FORMS.test(request.url) ? CREDENTIALS : null;
}

const tooMany = ({ name, resetSeconds }: Standing) =>
  new DomainError(
    429,
    'too_many_requests',
    `Too many requests. Try again in ${resetSeconds} seconds.`,
    { extra: { violated_policies: [name], retry_after_seconds: resetSeconds } },
  );

function tell(reply: FastifyReply, standings: Standing[]): void {
  const say = (parts: (standing: Standing) => string) =>
    standings.map((standing) => `"${standing.name}";${parts(standing)}`).join(', ');
  reply.header(
    'ratelimit-policy',
    say(({ limit, seconds }) => `q=${limit};w=${seconds}`),
  );
  reply.header(
    'ratelimit',
    say(({ remaining, resetSeconds }) => `r=${remaining};t=${resetSeconds}`),
  );
  const refusing = standings.find(({ refused }) => refused);
  if (refusing) reply.header('retry-after', String(refusing.resetSeconds));
}

/** Whose address it is: IPv6 is given out by the 64 bits, so all of them count as one. */
function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  const [head = '', tail = ''] = ip.split('::');
  const before = head.split(':').filter(Boolean);
  const after = ip.includes('::') ? tail.split(':').filter(Boolean) : [];
  const zeros = Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
