import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { ProviderRefused, Unanswered } from '#domain/payments/provider.ts';
import { keepsTheContract } from '#test/providers/contract.ts';
import { silentServer } from '#test/providers/silent-server.ts';
import { SQUARE_LOCATION, SQUARE_TOKEN, squareServer } from '#test/providers/square-server.ts';
import { SQUARE_KEY, SQUARE_WEBHOOK_URL } from '#test/providers/square-shapes.ts';
import { squareProvider } from './square.ts';

const square = await squareServer({ after });
const options = {
  token: SQUARE_TOKEN,
  locationId: SQUARE_LOCATION,
  webhookKey: SQUARE_KEY,
  notificationUrl: SQUARE_WEBHOOK_URL,
  cardPage: (session: string) => `https://findmyvet.example/square/cards/${session}`,
  url: square.url,
};
const provider = squareProvider(options);
const unreachable = squareProvider({
  ...options,
  url: await silentServer({ after }),
  timeoutMs: 50,
});

keepsTheContract({
  ...square,
  provider,
  unreachable,
  confirms: false,
  enterCard: ({ id }, behaviour) => provider.keepCard(id, `cnon:${behaviour}`),
});

describe('Square', () => {
  const request = {
    amount_cents: 2_500,
    currency: 'USD',
    capture: true,
    is_present: true,
    return_url: '',
  };
  const charged = async () => {
    const { id } = await provider.openCardSession('');
    await provider.keepCard(id, 'cnon:visa');
    const card_token = (await provider.cardOf(id))?.token ?? '';
    const asked = { ...request, reference: randomUUID(), card_token };
    return { asked, charge: await provider.charge(asked) };
  };

  it('keeps a session’s card once, and none that its field did not give', async () => {
    const { id } = await provider.openCardSession('');
    await assert.rejects(provider.keepCard(id, '4242424242424242'), ProviderRefused);
    const other = (await provider.openCardSession('')).id;
    await Promise.all([1, 2].map(() => provider.keepCard(other, 'cnon:visa')));
    assert.ok(await provider.cardOf(other));
    assert.equal(await provider.cardOf(id), null);
  });

  it('asked for something else under a name leaves the charge open', async () => {
    const { asked } = await charged();
    await assert.rejects(provider.charge({ ...asked, amount_cents: 2_600 }), Unanswered);
  });

  it('that does not know our name for a charge is read page by page', async () => {
    const { charge } = await charged();
    const { reference } = charge;
    const known = { reference, provider_payment_id: null, created_at: new Date() };
    assert.deepEqual(await provider.findCharge(known), charge);
    assert.ok(square.pagesRead() > 1);
  });

  it('signs for one address, and is not believed at another', async () => {
    const { charge } = await charged();
    const now = new Date();
    const elsewhere = 'https://other.example/v1/webhooks/square';
    const { headers, body } = square.webhook(charge.reference, 'charge', now, undefined, elsewhere);
    await assert.rejects(provider.readEvent(headers, body, now), { name: 'Error' });
    const there = squareProvider({ ...options, notificationUrl: elsewhere });
    assert.equal((await there.readEvent(headers, body, now)).about, 'charge');
  });

  it('with a token that it does not know is a fault of ours, not the charge’s', async () => {
    const wrong = squareProvider({ ...options, token: 'wrong' });
    const { asked } = await charged();
    await assert.rejects(wrong.charge(asked), { statusCode: 401 });
  });
});
