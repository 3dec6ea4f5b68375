import type { FastifyReply, FastifyRequest } from 'fastify';

/** The web Request that a Fastify request stands for, aborted when the reader leaves; null if its address cannot be read. */
export function toRequest(request: FastifyRequest, reply: FastifyReply): Request | null {
  const address = `${request.protocol}://${request.host}${request.originalUrl}`;
  if (!URL.canParse(address)) return null;

  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The origin was judged already; behind a proxy its scheme differs from the one we see.
    if (value === undefined || name === 'origin' || name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }

  const leaving = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) leaving.abort();
  });
  const body = request.body instanceof Buffer ? new Uint8Array(request.body) : null;
  return new Request(address, { method: request.method, headers, body, signal: leaving.signal });
}
