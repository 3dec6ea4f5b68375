import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paymentWords, termsWords } from './terms-words.ts';

it('says in a sentence what cancelling late costs', () => {
  const words = (...terms: Parameters<typeof termsWords>[0]) => termsWords(terms, 'USD');
  const free = 'Free to cancel until it starts';
  assert.equal(words(), free);
  assert.equal(words({ hours_before: 24, fee_cents: 0, fee_percent: null }), free);
  assert.equal(
    words({ hours_before: 24, fee_cents: 2_500 }),
    'Free to cancel until 24 hours before, then $25',
  );
  assert.equal(
    words({ hours_before: 1, fee_percent: 100 }, { hours_before: 48, fee_percent: 25 }),
    'Free to cancel until 2 days before, then 25% of the price, from 1 hour before the whole price',
  );
  assert.equal(
    words({ hours_before: 12, fee_percent: 50, fee_cents: 2_000 }),
    'Free to cancel until 12 hours before, then 50% of the price, at least $20',
  );
});

it('says when the visit is paid', () => {
  const words = (policy: Parameters<typeof paymentWords>[0]['policy'], due_cents: number) =>
    paymentWords({ policy, due_cents, price_cents: 8_400, currency: 'USD' });
  assert.equal(words('none', 0), 'You pay at the clinic.');
  assert.equal(words('card_on_file', 0), 'You pay at the clinic, and give a card when you book.');
  assert.equal(words('deposit', 2_000), 'You pay $20 of it when you book.');
  assert.equal(words('prepay', 8_400), 'You pay when you book.');
  assert.equal(words('prepay', 0), 'You pay at the clinic, and give a card when you book.');
});
