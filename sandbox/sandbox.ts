import type { FastifyInstance } from 'fastify';
import { openBank } from './bank.ts';
import { type Fault, sandboxPlugin } from './plugin.ts';
import { openStore } from './store.ts';
import { outbox, webhookSecret } from './webhooks.ts';

export type Sandbox = Awaited<ReturnType<typeof openSandbox>>;

const LATE_MS = 4_000;

/**
 * The provider with its book and its outbox. `plugin` is its HTTP face, to be mounted anywhere; a test drives the rest by
 * hand with `delay: null`.
 */
export function openSandbox(options: {
  file: string;
  key: string;
  /** Where cardholders reach the pages, and where webhooks go; asked late, because ports may be. */
  pageUrl: () => string;
  webhookUrl: () => string;
  delay?: number | null;
  now?: () => number;
  fault?: () => Fault;
  shuffle?: <T>(list: T[]) => T[];
}) {
  const { file, key, now = Date.now, delay = 200, fault = () => 'none' } = options;
  const store = openStore(file);
  const events = outbox({
    url: options.webhookUrl,
    secret: webhookSecret(key),
    now,
    delay,
    ...(options.shuffle && { shuffle: options.shuffle }),
  });
  const pageUrl = (path: string) => `${options.pageUrl()}${path}`;
  const bank = openBank(store, (type, object) => events.add(type, object), pageUrl);
  const late = delay === null ? undefined : setInterval(bank.settleLate, LATE_MS).unref();
  return {
    bank,
    key,
    deliver: events.deliver,
    plugin: async (app: FastifyInstance) => sandboxPlugin(app, { bank, key, now, pageUrl, fault }),
    close: () => {
      clearInterval(late);
      events.stop();
      store.close();
    },
  };
}
