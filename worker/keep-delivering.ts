import { setTimeout } from 'node:timers/promises';
import type { Logger } from '#platform/log.ts';

const PAUSE_MS = 1_000;

/**
 * Delivers one thing after the other, in several lanes, until told to stop; a lane that finds nothing due looks again a
 * second later. `next` says whether it found something. Returns how to stop after what is in hand.
 */
export function keepDelivering(
  next: () => Promise<boolean>,
  { lanes, log }: { lanes: number; log: Logger },
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const lane = async () => {
    while (!signal.aborted) {
      if (await next().catch(noted)) continue;
      await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  };
  // The database was away: whatever was in hand is taken up when its lease has run out.
  const noted = (error: unknown) => {
    log.error({ err: error }, 'delivery failed');
    return false;
  };
  const running = Promise.all(Array.from({ length: lanes }, lane));
  return async () => {
    stopping.abort();
    await running;
  };
}
