import { DomainError } from '#platform/errors.ts';

/** Does at most so many things at once, keeps at most so many waiting, and turns away the rest. Errors: 429 busy. */
export function inTurns(options: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running === options.atOnce) {
      if (line.length === options.waiting) {
        throw new DomainError(429, 'busy', 'Too much is going on just now. Try again in a minute.');
      }
      await new Promise<void>((resolve) => line.push(resolve));
    } else running++;
    try {
      return await work();
    } finally {
      // The turn is handed on, so that nobody who comes just now goes before those who wait.
      const next = line.shift();
      if (next) next();
      else running--;
    }
  };
}
