import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { MONDAY, person } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';
import { expiryOf } from './method.ts';

const { db } = await testDatabase({ after });
const { provider } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const { payments } = domain;
const return_url = 'http://localhost/saved?session={session_id}';

const owner = async (name: string): Promise<Ctx> => ({
  ...(await person(db, name, MONDAY)).ctx,
  providers: [provider],
});

/** Enters a card at the provider's page, as a browser would; returns where that leads. */
async function enter(page: string, number = '4242 4242 4242 4242') {
  const body = new URLSearchParams({ number, expiry: '08/29', cvc: '123' });
  return fetch(page, { method: 'POST', body, redirect: 'manual' });
}

async function cardOf(ctx: Ctx, number?: string) {
  const session = await payments.openCardEntry(ctx, { return_url });
  await enter(session.url, number);
  return payments.saveCard(ctx, { session_id: session.id });
}

describe('a card', () => {
  it('is entered at the provider, kept once, and known to us by its last four digits', async () => {
    const ctx = await owner('Maya');
    const session = await payments.openCardEntry(ctx, { return_url });
    const early = payments.saveCard(ctx, { session_id: session.id });
    assert.equal((await refusal(early)).code, 'no_card_yet');
    assert.equal((await enter(session.url, '4242 4242 4242 4241')).status, 422);
    const led = await enter(session.url);
    assert.equal(led.headers.get('location'), `http://localhost/saved?session=${session.id}`);
    const twice = await Promise.all(
      [1, 2].map(() => payments.saveCard(ctx, { session_id: session.id })),
    );
    const [card] = await payments.listMethods(ctx);
    assert.deepEqual([twice[0], twice[1]], [card, card]);
    assert.deepEqual(
      [card?.card_brand, card?.card_last4, card?.card_exp_month, card?.is_default],
      ['visa', '4242', 8, true],
    );
    const stranger = await owner('Dev');
    const theirs = payments.saveCard(stranger, { session_id: session.id });
    assert.equal((await refusal(theirs)).status, 404);
  });

  it('can be made the default, and removing it passes that to the newest other', async () => {
    const ctx = await owner('Maya');
    const [first, second, third] = [await cardOf(ctx), await cardOf(ctx), await cardOf(ctx)];
    await payments.makeDefault(ctx, second.id);
    const defaults = async () =>
      (await payments.listMethods(ctx)).filter((m) => m.is_default).map((m) => m.id);
    assert.deepEqual(await defaults(), [second.id]);
    await payments.removeMethod(ctx, second.id);
    assert.deepEqual(await defaults(), [third.id]);
    assert.equal((await refusal(payments.makeDefault(ctx, second.id))).status, 404);
    assert.deepEqual(await defaults(), [third.id]);
    await payments.forgetCard(ctx, second.id);
    const stranger = await owner('Dev');
    assert.equal((await refusal(payments.removeMethod(stranger, first.id))).status, 404);
  });

  it('has one default, whatever is done at once', async () => {
    const ctx = await owner('Maya');
    const cards = await Promise.all([1, 2, 3, 4].map(() => cardOf(ctx)));
    await Promise.all(cards.map(({ id }) => payments.makeDefault(ctx, id)));
    const all = await payments.listMethods(ctx);
    assert.equal(all.filter((one) => one.is_default).length, 1);
  });

  it('warns two months before it ends, and serves to the last day of its month', () => {
    const at = (date: string) => expiryOf(12, 2026, new Date(date));
    assert.equal(at('2026-10-31T00:00:00Z'), 'fine');
    assert.equal(at('2026-11-01T00:00:00Z'), 'soon');
    assert.equal(at('2026-12-31T23:00:00Z'), 'soon');
    assert.equal(at('2027-01-01T00:00:00Z'), 'expired');
  });

  it('cannot be kept where no provider is, or while it does not answer', async () => {
    const ctx = await owner('Maya');
    const off = payments.openCardEntry({ ...ctx, providers: [] }, { return_url });
    assert.equal((await refusal(off)).code, 'payments_off');
    const { provider: deaf } = await startSandbox({ after }, { fault: () => 'unheard' });
    const away = payments.openCardEntry({ ...ctx, providers: [deaf] }, { return_url });
    assert.equal((await refusal(away)).code, 'provider_away');
  });
});
