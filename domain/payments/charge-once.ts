import type { Charge, ChargeRequest, Provider } from './provider.ts';

// Providers promise to know an idempotency key for a day.
const KEY_LIVES_MS = 20 * 3_600_000;

type Asked = { id: string; provider_payment_id: string | null; created_at: Date };

/**
 * Asks a provider for a charge, however often. One that it has named already is looked up, and so is one that was first
 * asked for so long ago that the same key might be taken for a new one.
 */
export async function chargeOnce(
  provider: Provider,
  asked: Asked,
  now: Date,
  request: Omit<ChargeRequest, 'reference'>,
): Promise<Charge> {
  const { id: reference, provider_payment_id, created_at } = asked;
  const isOld = now.getTime() - created_at.getTime() > KEY_LIVES_MS;
  const known =
    provider_payment_id || isOld
      ? await provider.findCharge({ reference, provider_payment_id, created_at })
      : null;
  return known ?? provider.charge({ ...request, reference });
}
