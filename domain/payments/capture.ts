import type { Ctx } from '#domain/context.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { ProviderAway, providerNamed } from './in-use.ts';
import type { CaptureInput } from './input.ts';
import { find, findAtWork } from './pay.ts';
import type { Payment } from './payment.ts';
import { type Charge, type Provider, ProviderRefused, Unanswered } from './provider.ts';
import { settle } from './settle.ts';
import { type Intent, selectIntent } from './sql/payments.ts';

/** Takes the money that was held, or less of it. Errors: 401; 404 for others than staff; 409 not_held; 422; 502. */
export async function capture(ctx: Ctx, id: string, input: CaptureInput = {}): Promise<Payment> {
  return finish(ctx, id, (provider, held, theirId) => {
    const amount = input.amount_cents ?? held.amount_cents;
    if (amount > held.amount_cents) {
      throw InvalidInput.at('amount_cents', 'must not be more than is held');
    }
    return provider.capture(theirId, held.id, amount);
  });
}

/** Lets held money go, or a payment that its cardholder has not confirmed. Errors: as for capture. */
export const letGo = (ctx: Ctx, id: string): Promise<Payment> =>
  finish(ctx, id, (provider, _, theirId) => provider.cancel(theirId));

async function finish(
  ctx: Ctx,
  id: string,
  ask: (provider: Provider, held: Intent, theirId: string) => Promise<Charge>,
): Promise<Payment> {
  await findAtWork(ctx, id);
  const [held] = await selectIntent(ctx.db, id);
  if (!held) throw new NotFound('payment');
  if (held.status !== 'pending' || !held.provider_payment_id) {
    throw new Conflict('not_held', 'There is no money held by this payment.');
  }
  try {
    await settle(ctx, await ask(providerNamed(ctx, held.provider), held, held.provider_payment_id));
  } catch (error) {
    if (error instanceof ProviderRefused) {
      throw new Conflict('not_held', 'There is no money held by this payment.');
    }
    if (error instanceof Unanswered) throw new ProviderAway();
    throw error;
  }
  return find(ctx, id);
}
