import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  BadSignature,
  type Charge,
  type Provider,
  ProviderRefused,
  Unanswered,
} from '#domain/payments/provider.ts';
import type { Bank } from '#sandbox/bank.ts';
import type { Behaviour } from '#sandbox/cards.ts';

export type Signed = { headers: Record<string, string>; body: string };

/** A provider as its adapter sees it, and the bank behind its API. */
export type World = {
  provider: Provider;
  bank: Bank;
  /** Enters a card on the page of a session, as its owner does. */
  enterCard(session: { id: string; url: string }, behaviour: Behaviour): Promise<void>;
  /** The webhook that tells of a charge or refund as it is now, signed at an instant. */
  webhook(reference: string, about: 'charge' | 'refund', at: Date, secret?: string): Signed;
  /** A signed webhook about something else. */
  otherWebhook(at: Date): Signed;
  /** The same adapter speaking to somebody who never answers. */
  unreachable: Provider;
  /** Whether a charge may wait for its cardholder's word. */
  confirms: boolean;
};

const RETURN_URL = 'https://findmyvet.example/back';
const NOW = new Date();

/** What every adapter owes to the domain; each is run against the real protocol of its provider. */
export function keepsTheContract({ provider, bank, ...world }: World): void {
  const cardOf = async (behaviour: Behaviour = 'visa') => {
    const session = await provider.openCardSession(RETURN_URL);
    await world.enterCard(session, behaviour);
    const card = await provider.cardOf(session.id);
    assert.ok(card);
    return card;
  };
  const request = (card_token: string, change = {}) => ({
    reference: randomUUID(),
    card_token,
    amount_cents: 6_200,
    currency: 'USD',
    capture: true,
    is_present: true,
    return_url: RETURN_URL,
    ...change,
  });
  const charged = async (behaviour: Behaviour = 'visa', change = {}) => {
    const asked = request((await cardOf(behaviour)).token, change);
    return { ...(await provider.charge(asked)), asked };
  };
  const find = ({ reference, provider_payment_id }: Charge) =>
    provider.findCharge({ reference, provider_payment_id, created_at: NOW });
  const refundOf = (charge: Charge, amount_cents: number, reference: string = randomUUID()) => {
    const { provider_payment_id, currency } = charge;
    return { reference, provider_payment_id, amount_cents, currency };
  };
  /** A declined charge is an answer, or a refusal where the provider made none of it. */
  const outcome = async (asked: ReturnType<typeof request>) => {
    try {
      const { status, failure_reason } = await provider.charge(asked);
      return [status, failure_reason];
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      return ['failed', error.code];
    }
  };
  const refuses = (call: Promise<unknown>) => assert.rejects(call, ProviderRefused);

  describe(`a card at ${provider.name}`, () => {
    it('is entered on its page and known by its last digits', async () => {
      const session = await provider.openCardSession(RETURN_URL);
      assert.equal(await provider.cardOf(session.id), null);
      await world.enterCard(session, 'mastercard');
      const card = await provider.cardOf(session.id);
      const { brand, last4, exp_month, exp_year } = card ?? {};
      assert.deepEqual([brand, last4, exp_month, exp_year], ['mastercard', '4444', 8, 2039]);
      assert.deepEqual(await provider.cardOf(session.id), card);
      assert.ok((card?.token.length ?? 256) <= 255);
    });

    it('cannot be charged once it is forgotten', async () => {
      const { token } = await cardOf();
      await provider.forgetCard(token);
      await refuses(provider.charge(request(token)));
    });
  });

  describe(`a card session at ${provider.name}`, () => {
    it('that is ended forgets what was entered in it, and is nothing to end twice', async () => {
      const session = await provider.openCardSession(RETURN_URL);
      await world.enterCard(session, 'visa');
      const card = await provider.cardOf(session.id);
      await provider.endCardSession(session.id);
      await refuses(provider.charge(request(card?.token ?? '')));
      await provider.endCardSession(session.id).catch((error) => {
        assert.ok(error instanceof ProviderRefused);
      });
      const open = await provider.openCardSession(RETURN_URL);
      await provider.endCardSession(open.id);
    });
  });

  describe(`a charge at ${provider.name}`, () => {
    it('is made once for a reference, whoever asks and however often', async () => {
      const asked = request((await cardOf()).token);
      const first = await provider.charge(asked);
      assert.deepEqual(
        [first.reference, first.status, first.amount_cents, first.currency],
        [asked.reference, 'succeeded', 6_200, 'USD'],
      );
      const again = await Promise.all([1, 2, 3].map(() => provider.charge(asked)));
      for (const one of again) assert.deepEqual(one, first);
      const made = bank.charges().filter((one) => one.reference === asked.reference);
      assert.equal(made.length, 1);
      assert.deepEqual(await find(first), first);
      const byOurName = { reference: asked.reference, provider_payment_id: null, created_at: NOW };
      assert.deepEqual(await provider.findCharge(byOurName), first);
      const none = { ...byOurName, reference: randomUUID() };
      assert.equal(await provider.findCharge(none), null);
    });

    it('says why it was declined', async () => {
      const poor = await outcome(request((await cardOf('poor')).token));
      assert.deepEqual(poor, ['failed', 'insufficient_funds']);
      const declined = await outcome(request((await cardOf('declined')).token));
      assert.deepEqual(declined, ['failed', 'card_declined']);
    });

    it('waits for its cardholder, where the bank asks', async () => {
      for (const approved of [true, false]) {
        const asked = request((await cardOf('secure')).token);
        if (!world.confirms) {
          assert.deepEqual(await outcome(asked), ['failed', 'authentication_required']);
          continue;
        }
        const open = await provider.charge(asked);
        assert.equal(open.status, 'pending');
        assert.match(open.action_url ?? '', /^https?:/);
        const theirs = bank.chargeByReference(asked.reference);
        bank.answerChallenge(theirs?.id ?? '', approved);
        const done = await find(open);
        assert.deepEqual(
          [done?.status, done?.failure_reason, done?.action_url],
          approved ? ['succeeded', null, null] : ['failed', 'authentication_failed', null],
        );
      }
    });

    it('that comes late is found when it has come', async () => {
      const late = await charged('late');
      assert.equal(late.status, 'pending');
      bank.settleLate();
      assert.equal((await find(late))?.status, 'succeeded');
    });

    it('of which the answer is lost may be made all the same, and is found by its name', async () => {
      const asked = request((await cardOf('lost')).token);
      await assert.rejects(provider.charge(asked), Unanswered);
      const { reference } = asked;
      const known = { reference, provider_payment_id: null, created_at: NOW };
      const found = await provider.findCharge(known);
      assert.equal(found?.status, 'succeeded');
      assert.deepEqual(await provider.charge(asked), found);
    });

    it('can be held first, and captured in part or let go', async () => {
      const held = await charged('visa', { capture: false });
      assert.equal(held.status, 'authorized');
      const taken = await provider.capture(held.provider_payment_id, held.reference, 5_000);
      assert.deepEqual([taken.status, taken.amount_cents], ['succeeded', 5_000]);
      const again = await provider.capture(held.provider_payment_id, held.reference, 4_000);
      assert.deepEqual([again.status, again.amount_cents], ['succeeded', 5_000]);
      assert.equal((await provider.cancel(held.provider_payment_id)).status, 'succeeded');
      const other = await charged('visa', { capture: false });
      const gone = await provider.cancel(other.provider_payment_id);
      assert.deepEqual([gone.status, gone.failure_reason], ['failed', 'canceled']);
      assert.equal((await provider.cancel(other.provider_payment_id)).status, 'failed');
    });
  });

  describe(`a refund at ${provider.name}`, () => {
    it('gives back parts, each once, and never more than was taken', async () => {
      const charge = await charged();
      const part = refundOf(charge, 2_000);
      const first = await provider.refund(part);
      assert.deepEqual(
        [first.reference, first.status, first.amount_cents],
        [part.reference, 'succeeded', 2_000],
      );
      assert.deepEqual(await provider.refund(part), first);
      await refuses(provider.refund(refundOf(charge, 4_201)));
      // A checkout's charge and its refund have the same name.
      await provider.refund(refundOf(charge, 4_200, charge.reference));
      await refuses(provider.refund(refundOf(charge, 1)));
      const theirs = bank.chargeByReference(charge.reference);
      assert.equal(theirs?.refunded_cents, 6_200);
    });
  });

  describe(`a webhook of ${provider.name}`, () => {
    const read = ({ headers, body }: Signed, now = NOW) => provider.readEvent(headers, body, now);

    it('tells of a charge or refund under our name for it', async () => {
      const charge = await charged();
      const about = await read(world.webhook(charge.reference, 'charge', NOW));
      assert.equal(about.about, 'charge');
      assert.deepEqual(about.about === 'charge' && about.charge, await find(charge));
      const back = await provider.refund(refundOf(charge, 700));
      const refund = await read(world.webhook(back.reference, 'refund', NOW));
      assert.deepEqual(refund.about === 'refund' && refund.refund, back);
      assert.equal((await read(world.otherWebhook(NOW))).about, 'other');
    });

    it('is believed only with a fresh signature over what it says', async () => {
      const { reference } = await charged();
      const signed = world.webhook(reference, 'charge', NOW);
      const forged = world.webhook(reference, 'charge', NOW, 'c29tZWJvZHkgZWxzZQ==');
      const changed = { ...signed, body: signed.body.replace('6200', '6300') };
      assert.notEqual(changed.body, signed.body);
      const stale = world.webhook(reference, 'charge', new Date(NOW.getTime() - 3 * 86_400_000));
      for (const bad of [forged, changed, stale, { ...signed, headers: {} }]) {
        await assert.rejects(read(bad), BadSignature);
      }
    });
  });

  it(`${provider.name} may not answer at all`, async () => {
    const deaf = world.unreachable;
    const asked = request((await cardOf()).token);
    await assert.rejects(deaf.charge(asked), Unanswered);
    await assert.rejects(deaf.cancel('theirs'), Unanswered);
  });
}
