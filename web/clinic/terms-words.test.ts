import assert from 'node:assert/strict';
import { it } from 'node:test';
import { termsWords } from './terms-words.ts';

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
