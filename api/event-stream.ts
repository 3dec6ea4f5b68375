import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors.ts';
import { problem } from './route.ts';

// Under the server's own patience with a silent connection.
const HEARTBEAT_MS = 15_000;
// A reader who is further behind than this is let go; they come back and are told what they missed.
const MOST_BEHIND_BYTES = 256 * 1024;

type Event = { id: string | number; event: string; data: string };
type Watch = (tell: (event: Event) => void) => Promise<() => void>;

/** What a route that answers with server-sent events says of itself besides. */
export const STREAM = {
  produces: ['text/event-stream'],
  refusal: { 406: problem('Ask with Accept: text/event-stream') },
};

/**
 * Answers requests of a plugin with server-sent events: `watch` is given how to tell one, and returns how to leave. With
 * `mostOpenMs` a reader is let go after so long, and comes back as whoever they are then.
 */
export function eventStreams(app: FastifyInstance, { mostOpenMs }: { mostOpenMs?: number } = {}) {
  const open = new Set<() => void>();
  // Else the server would wait for readers who never leave by themselves.
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });

  return async (request: FastifyRequest, reply: FastifyReply, watch: Watch): Promise<void> => {
    const { raw } = reply;
    // What is told while `watch` still looks: should it fail, its problem is the answer.
    const early: string[] = [];
    let send = (text: string) => void early.push(text);
    const leave = await watch(({ id, event, data }) =>
      send(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`),
    );
    if (!request.headers.accept?.includes('text/event-stream')) {
      leave();
      const words = 'This is a stream: ask with Accept: text/event-stream.';
      throw new DomainError(406, 'not_acceptable', words);
    }
    // They may have left by now.
    if (raw.destroyed) return leave();
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Proxies that gather an answer before passing it on would hold back the news.
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: 2000\n\n${early.join('')}`);
    send = (text) => {
      if (raw.writableLength > MOST_BEHIND_BYTES) raw.destroy();
      else if (raw.writable) raw.write(text);
    };
    const heartbeat = setInterval(() => send(':\n\n'), HEARTBEAT_MS);
    const end = () => raw.end();
    const letGo = mostOpenMs && setTimeout(end, mostOpenMs);
    open.add(end);
    raw.once('close', () => {
      clearInterval(heartbeat);
      if (letGo) clearTimeout(letGo);
      open.delete(end);
      leave();
    });
  };
}
