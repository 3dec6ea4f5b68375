import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { Unanswered } from '#domain/payments/provider.ts';
import { keepsTheContract } from '#test/providers/contract.ts';
import { silentServer } from '#test/providers/silent-server.ts';
import { STRIPE_KEY, stripeServer } from '#test/providers/stripe-server.ts';
import { STRIPE_SECRET } from '#test/providers/stripe-shapes.ts';
import { stripeProvider } from './stripe.ts';

const stripe = await stripeServer({ after });
const options = { key: STRIPE_KEY, webhookSecret: STRIPE_SECRET, url: stripe.url };
const provider = stripeProvider(options);
const unreachable = stripeProvider({
  ...options,
  url: await silentServer({ after }),
  timeoutMs: 50,
});

keepsTheContract({ ...stripe, provider, unreachable, confirms: true });

describe('Stripe', () => {
  const cardOf = async () => {
    const session = await provider.openCardSession('https://findmyvet.example/back');
    assert.match(session.url, /^https:\/\/checkout\.stripe\.com\//);
    assert.ok(provider.pages.includes(new URL(session.url).origin));
    await stripe.enterCard(session, 'secure');
    return (await provider.cardOf(session.id))?.token ?? '';
  };
  const request = {
    amount_cents: 2_500,
    currency: 'USD',
    capture: true,
    is_present: false,
    return_url: '',
  };

  it('declines what only its absent cardholder could confirm', async () => {
    const asked = { ...request, reference: randomUUID(), card_token: await cardOf() };
    const { status, failure_reason } = await provider.charge(asked);
    assert.deepEqual([status, failure_reason], ['failed', 'authentication_required']);
  });

  it('asked for something else under a name leaves the charge open', async () => {
    const asked = { ...request, reference: randomUUID(), card_token: await cardOf() };
    await provider.charge(asked);
    await assert.rejects(provider.charge({ ...asked, amount_cents: 2_600 }), Unanswered);
  });

  it('with a key that it does not know is a fault of ours, not the charge’s', async () => {
    const wrong = stripeProvider({ ...options, key: 'sk_test_wrong' });
    const call = wrong.charge({ ...request, reference: randomUUID(), card_token: 'cus_1:pm_1' });
    await assert.rejects(call, { type: 'StripeAuthenticationError' });
  });
});
