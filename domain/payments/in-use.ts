import type { Ctx } from '#domain/context.ts';
import { Conflict, DomainError } from '#platform/errors.ts';
import type { Provider } from './provider.ts';

/** The provider for what is new. Errors: 409 payments_off when this installation has none. */
export function providerInUse(ctx: Ctx): Provider {
  const [first] = ctx.providers ?? [];
  if (!first) throw new Conflict('payments_off', 'No payments are taken online here.');
  return first;
}

/** The provider that keeps an earlier card or charge. Errors: 409 provider_gone when its keys were taken away. */
export function providerNamed(ctx: Ctx, name: string): Provider {
  const found = ctx.providers?.find((one) => one.name === name);
  if (!found) {
    throw new Conflict(
      'provider_gone',
      `Payments by ${name} cannot be reached from here any more.`,
    );
  }
  return found;
}

/** 502: the provider gave no answer; nothing is lost, because the same request may be sent again. */
export class ProviderAway extends DomainError {
  constructor() {
    super(502, 'provider_away', 'The payment provider does not answer. Try again in a moment.');
  }
}
