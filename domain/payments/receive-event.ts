import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { DomainError, NotFound } from '#platform/errors.ts';
import { BadSignature, type ProviderEvent } from './provider.ts';
import { settleCharge, settleRefund } from './settle.ts';
import { insertEvent } from './sql/checkouts.ts';

/**
 * Takes a provider's webhook: checked, kept once by its id, and its effect written in the same transaction, so that it may
 * come twice and in any order. Errors: 404 for a provider we do not use; 400 bad_signature, and nothing is changed.
 */
export async function receiveEvent(
  ctx: Ctx,
  from: { provider: string; headers: Record<string, string | undefined>; body: string },
): Promise<void> {
  const provider = ctx.providers?.find((one) => one.name === from.provider);
  if (!provider) throw new NotFound('payment provider');
  let event: ProviderEvent;
  try {
    event = await provider.readEvent(from.headers, from.body, ctx.now);
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error;
    throw new DomainError(400, 'bad_signature', error.message);
  }
  await transact(ctx.db, async (trx) => {
    const reference =
      event.about === 'charge'
        ? event.charge.reference
        : event.about === 'refund'
          ? event.refund.reference
          : null;
    const [isNew] = await insertEvent(trx, provider.name, event.id, event.type, reference, ctx.now);
    if (!isNew || !isOurs(reference)) return;
    if (event.about === 'charge') await settleCharge(trx, ctx, event.charge);
    if (event.about === 'refund') await settleRefund(trx, ctx, event.refund);
  });
}

/** Our names are UUIDs; a provider's account may be used for other things too. */
const isOurs = (reference: string | null) =>
  reference !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(reference);
