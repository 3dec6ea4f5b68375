import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Scope } from './database.ts';

export type Received = {
  id: string;
  headers: Record<string, string>;
  body: string;
  /** The event, if the signature fits the secret; throws if not. */
  opened: (secret: string) => { type: string; timestamp: string; data: Record<string, unknown> };
};

export type WebhookServer = {
  url: string;
  received: Received[];
  /** What it answers from now on. */
  answer: (status: number, body?: string) => void;
};

/** A clinic's own system, on a free port of this machine, which checks signatures with somebody else's library. */
export async function webhookServer(scope: Scope): Promise<WebhookServer> {
  const received: Received[] = [];
  let status = 204;
  let words = '';
  const server = createServer(async (request, response) => {
    const parts = await request.toArray();
    const body = Buffer.concat(parts).toString();
    const headers = request.headers as Record<string, string>;
    const opened = (secret: string) =>
      new Webhook(secret).verify(body, headers) as ReturnType<Received['opened']>;
    received.push({ id: headers['webhook-id'] ?? '', headers, body, opened });
    response.writeHead(status).end(words);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  scope.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    answer: (next, body = '') => {
      status = next;
      words = body;
    },
  };
}
