import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BoardQuery } from '#domain/emergency/input.ts';
import type { LiveEvent } from '#domain/emergency/live.ts';
import { DomainError } from '#platform/errors.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe, problem } from '../route.ts';

// Under the server's own patience with a silent connection.
const HEARTBEAT_MS = 15_000;
// A reader who is further behind than this is let go; they come back and are told what they missed.
const MOST_BEHIND_BYTES = 256 * 1024;

/** The board as server-sent events. */
export const emergencyStream: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { live, makeCtx },
) => {
  const open = new Set<() => void>();
  // Else the server would wait for readers who never leave by themselves.
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });

  const described = describe(
    'emergency',
    'The board as server-sent events: `board`, then `sign` or `gone` for each change; resumes after Last-Event-ID',
    Type.String(),
  );
  app.get(
    '/emergency/stream',
    {
      schema: {
        ...described,
        produces: ['text/event-stream'],
        querystring: BoardQuery,
        response: {
          ...described.response,
          406: problem('Ask with Accept: text/event-stream'),
        },
      },
    },
    async (request, reply) => {
      if (!request.headers.accept?.includes('text/event-stream')) {
        const words = 'This is a stream: ask with Accept: text/event-stream.';
        throw new DomainError(406, 'not_acceptable', words);
      }
      const { raw } = reply;
      const send = (text: string) => {
        if (raw.writableLength > MOST_BEHIND_BYTES) raw.destroy();
        else if (raw.writable) raw.write(text);
      };
      let isStarted = false;
      const start = () => {
        if (isStarted) return;
        isStarted = true;
        reply.hijack();
        raw.writeHead(200, {
          ...(reply.getHeaders() as OutgoingHttpHeaders),
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          // Proxies that gather an answer before passing it on would hold back the news.
          'x-accel-buffering': 'no',
        });
        raw.write('retry: 2000\n\n');
      };
      const tell = ({ id, event, data }: LiveEvent) => {
        start();
        send(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`);
      };
      const leave = await live.watch(
        await makeCtx(request),
        request.query,
        lastEventId(request.headers['last-event-id']),
        tell,
      );
      // They may have left while the board was read.
      if (raw.destroyed) return leave();
      start();
      const heartbeat = setInterval(send, HEARTBEAT_MS, ':\n\n');
      const end = () => raw.end();
      open.add(end);
      raw.once('close', () => {
        clearInterval(heartbeat);
        open.delete(end);
        leave();
      });
    },
  );
};

const lastEventId = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
