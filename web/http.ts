import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TOO_LARGE } from './pictures/too-large.ts';

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
  const { method } = request;
  if (request.body === TOO_LARGE) {
    headers.set('content-type', 'application/x-www-form-urlencoded');
    return new Request(address, { method, headers, body: `file=${TOO_LARGE}` });
  }
  const body = request.body instanceof Buffer ? new Uint8Array(request.body) : null;
  return new Request(address, { method, headers, body, signal: leaving.signal });
}

// So much more is read and thrown away, for a browser shows an answer only when all of its form has gone.
const PATIENCE = 10;

/** A form with a file in it. Of one that is too large the page is told, so that it can say so beside the field. */
export async function readUpload(body: Readable, most: number): Promise<Buffer | typeof TOO_LARGE> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (size > most * PATIENCE) break;
  }
  return size > most ? TOO_LARGE : Buffer.concat(chunks);
}
