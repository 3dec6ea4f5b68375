import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { RETURN_URL } from '#test/payments.ts';
import { MONDAY } from '#test/people.ts';
import { startSandbox } from '#test/sandbox.ts';
import { chargeOnce } from './charge-once.ts';
import { ProviderRefused } from './provider.ts';

const { provider } = await startSandbox({ after });

it('what was asked for a day ago is looked up before it is asked for again', async () => {
  const request = {
    card_token: 'card_visa',
    amount_cents: 100,
    currency: 'USD',
    capture: true,
    is_present: true,
    return_url: RETURN_URL,
  };
  const asked = { id: crypto.randomUUID(), provider_payment_id: null, created_at: MONDAY };
  const made = await provider.charge({ ...request, reference: asked.id });
  // A request that this name is not good for shows whether it was sent.
  const again = (hours: number) => {
    const now = new Date(MONDAY.getTime() + hours * 3_600_000);
    return chargeOnce(provider, asked, now, { ...request, amount_cents: 200 });
  };
  await assert.rejects(again(1), ProviderRefused);
  assert.deepEqual(await again(24), made);
  const unheard = { ...asked, id: crypto.randomUUID() };
  const late = new Date(MONDAY.getTime() + 86_400_000);
  assert.equal((await chargeOnce(provider, unheard, late, request)).status, 'succeeded');
});
