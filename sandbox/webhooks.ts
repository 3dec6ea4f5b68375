import { createHmac, randomUUID } from 'node:crypto';

export type Event = { id: string; type: string; created: number; object: object };

/** The key with which webhooks are signed follows from the API's. */
export const webhookSecret = (key: string) =>
  createHmac('sha256', key).update('webhooks').digest('hex');

/** The signature header of a webhook: a timestamp, and an HMAC over it and the body. */
export function signatureOf(secret: string, body: string, at: number): string {
  const seconds = Math.floor(at / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}

const TRIES = 8;

/**
 * Tells the shop what happened, as providers do: every event twice, and those of one batch in another order than they
 * happened. What is not taken with a 2xx is sent again later.
 */
export function outbox(options: {
  url: () => string;
  secret: string;
  now: () => number;
  /** Milliseconds after which a batch goes out by itself; null: only when `deliver` is called. */
  delay: number | null;
  shuffle?: <T>(list: T[]) => T[];
}) {
  const { url, secret, now, delay, shuffle = (list) => list.reverse() } = options;
  let waiting: { event: Event; tries: number }[] = [];
  let timer: NodeJS.Timeout | undefined;

  function later(): void {
    if (delay === null || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void deliver();
    }, delay);
    timer.unref();
  }

  async function deliver(): Promise<void> {
    const batch = waiting;
    waiting = [];
    for (const one of shuffle([...batch, ...batch])) {
      if (await send(one.event)) continue;
      if (!waiting.includes(one) && one.tries++ < TRIES) waiting.push(one);
    }
    if (waiting.length > 0) later();
  }

  async function send(event: Event): Promise<boolean> {
    const body = JSON.stringify(event);
    const headers = {
      'content-type': 'application/json',
      'sandbox-signature': signatureOf(secret, body, now()),
    };
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(url(), { method: 'POST', headers, body, signal }).catch(() => null);
    return answer?.ok ?? false;
  }

  return {
    add(type: string, object: object): void {
      const event = { id: `ev_${randomUUID()}`, type, created: now(), object };
      waiting.push({ event, tries: 0 });
      later();
    },
    deliver,
    stop: () => clearTimeout(timer),
  };
}
