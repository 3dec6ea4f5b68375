import type { Provider } from '#domain/payments/provider.ts';
import type { Random } from '#seeds/demo/random.ts';

/** The process is gone: nothing after this point of the code happens. */
export class Crash extends Error {}

const CALLS = ['charge', 'capture', 'cancel', 'refund', 'findCharge'] as const;

/**
 * The provider as a process sees it that may die at any moment: after its first transaction and before the call, or after
 * the call and before its second transaction.
 */
export function crashing(provider: Provider, random: Random, chance: () => number): Provider {
  const die = () => {
    if (random.chance(chance())) throw new Crash('killed');
  };
  const dying: Provider = { ...provider };
  for (const name of CALLS) {
    const call = provider[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(dying, {
      [name]: async (...args: unknown[]) => {
        die();
        const answer = await call(...args);
        die();
        return answer;
      },
    });
  }
  return dying;
}
