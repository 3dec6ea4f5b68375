import { get, type IncomingMessage } from 'node:http';

export type ServerEvent = { id: string; event: string; data: string };
export type Listener = {
  events: ServerEvent[];
  /** Resolves with the first event, past or to come, that fits. */
  until: (fits: (event: ServerEvent) => boolean) => Promise<ServerEvent>;
  leave: () => void;
};

/** Watches a stream of server-sent events, over a plain socket of its own. */
export async function listenTo(
  url: string,
  { lastEventId, token }: { lastEventId?: string | undefined; token?: string } = {},
): Promise<Listener> {
  const headers = {
    accept: 'text/event-stream',
    ...(lastEventId && { 'last-event-id': lastEventId }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  if (answer.statusCode !== 200) throw new Error(`the stream answered ${answer.statusCode}`);
  const events: ServerEvent[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  answer.setEncoding('utf8');
  // Whoever leaves breaks the answer off.
  answer.on('error', () => {});
  answer.on('data', (part: string) => {
    text += part;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (field('event')) {
        events.push({ id: field('id'), event: field('event'), data: field('data') });
      }
    }
    for (const look of waiting) look();
  });
  return {
    events,
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    leave: () => answer.destroy(),
  };
}
