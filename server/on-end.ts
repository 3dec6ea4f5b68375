import type { Logger } from '#platform/log.ts';

const PATIENCE_MS = 15_000;

/**
 * Ends the process in good order when it is told to, or when the process that started it is gone: each step of
 * `closing` in turn, so what is in flight finishes before the database goes.
 */
export function onEnd(closing: (() => Promise<void>)[], log: Logger): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= closeAll(closing, log);
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    // Without a code of its own, so that a failure that was noted before stays one.
    process.on(signal, () => void end().then(() => process.exit()));
  }
  return end;
}

async function closeAll(closing: (() => Promise<void>)[], log: Logger): Promise<void> {
  const overdue = setTimeout(() => {
    log.error('could not end in good order in time');
    process.exit(1);
  }, PATIENCE_MS);
  for (const close of closing) {
    await close().catch((error) => log.error({ err: error }, 'could not close in good order'));
  }
  clearTimeout(overdue);
  // Else the channel to the process that started this one would keep it alive.
  if (process.connected) process.disconnect?.();
}
