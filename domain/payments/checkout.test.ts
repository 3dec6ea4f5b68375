import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { cardOf, checkOut, payer, setPolicy } from '#test/payments.ts';
import { dog, harborStreet, MONDAY } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider, sandbox } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { offer, at, worker, booked } = paidVisits(db, town, provider);
const { payments, appointments } = domain;
await setPolicy(town, 'deposit');

describe('a checkout', () => {
  it('takes the deposit and books, once, and plain booking is refused', async () => {
    const owner = await payer(db, MONDAY, provider);
    const slot = await offer();
    const order = { slot_id: slot.id, pet_id: owner.biscuit.id, service_id: town.examId };
    const plain = await refusal(appointments.book(owner.ctx, order));
    assert.equal(plain.code, 'payment_required');
    const { checkout, hold } = await checkOut(owner, town, slot);
    assert.equal(checkout.status, 'booked');
    const { paid_cents, payments: rows } = await payments.listForVisit(
      owner.ctx,
      checkout.appointment_id ?? '',
    );
    assert.deepEqual([paid_cents, rows[0]?.kind, rows[0]?.status], [1550, 'deposit', 'succeeded']);
    const again = checkOut(owner, town, slot);
    assert.equal((await refusal(again)).code, 'slot_taken');
    assert.equal((await refusal(domain.holds.release(owner.ctx, hold.id))).status, 404);
  });

  it('of two pets is one charge with a share for each visit', async () => {
    const owner = await payer(db, MONDAY, provider);
    const olive = await dog(owner.ctx, 'Olive');
    const slot = await offer({ max_bookings: 2 });
    const pet_ids = [owner.biscuit.id, olive.id];
    const { checkout } = await checkOut(owner, town, slot, { pet_id: undefined, pet_ids });
    assert.deepEqual([checkout.status, checkout.amount_cents], ['booked', 3100]);
    const charge = sandbox.bank.chargeByReference(checkout.id);
    assert.equal(charge?.amount_cents, 3100);
    const { rows } =
      await sql`SELECT amount_cents FROM payments WHERE checkout_id = ${checkout.id}`.execute(db);
    assert.deepEqual(rows, [{ amount_cents: 1550 }, { amount_cents: 1550 }]);
  });

  it('that is declined books nothing and keeps the time for another card', async () => {
    const owner = await payer(db, MONDAY, provider, 'poor');
    const { checkout, hold } = await checkOut(owner, town, await offer());
    assert.deepEqual(
      [checkout.status, checkout.failure_reason, checkout.appointment_id],
      ['failed', 'insufficient_funds', null],
    );
    const second = await payments.checkout(owner.ctx, {
      hold_id: hold.id,
      pet_id: owner.biscuit.id,
      service_id: town.examId,
      payment_method_id: await cardOf(owner.ctx),
      return_url: 'http://localhost/',
    });
    assert.equal(second.status, 'booked');
  });

  it('waits for 3-D Secure and books when it is confirmed, or not', async () => {
    for (const approved of [true, false]) {
      const { owner, checkout } = await booked('secure');
      assert.equal(checkout.status, 'pending');
      const id = checkout.action_url?.split('/').at(-1) ?? '';
      sandbox.bank.answerChallenge(id, approved);
      const after = await payments.getCheckout(owner.ctx, checkout.id);
      assert.equal(after.status, approved ? 'booked' : 'failed');
    }
  });

  it('whose answer is lost is found again, and charged once', async () => {
    const { owner, checkout } = await booked('lost');
    assert.equal(checkout.status, 'pending');
    const retry = payments.checkout(owner.ctx, {
      hold_id: (await sqlHold(checkout.id)) ?? '',
      pet_id: owner.biscuit.id,
      service_id: town.examId,
      payment_method_id: owner.card,
      return_url: 'http://localhost/',
    });
    assert.equal((await refusal(retry)).code, 'payment_in_progress');
    await payments.reconcile(worker(1));
    const found = await payments.getCheckout(owner.ctx, checkout.id);
    assert.equal(found.status, 'booked');
    const charges = sandbox.bank.charges().filter((one) => one.reference === checkout.id);
    assert.equal(charges.length, 1);
  });

  it('that is paid after its hold lapsed books again if the time is free, and is refunded if not', async () => {
    for (const isTaken of [false, true]) {
      const { owner, checkout } = await booked('late');
      await domain.holds.releaseAllExpired(worker(11));
      if (isTaken) {
        const rival = await payer(db, MONDAY, provider);
        const ctx = at(rival.ctx, 11);
        const slot = await domain.availability.getSlot(ctx, checkout.slot_id);
        const theirs = await checkOut({ ...rival, ctx }, town, slot);
        assert.equal(theirs.checkout.status, 'booked');
      }
      sandbox.bank.settleLate();
      await payments.reconcile(worker(12));
      await payments.reconcile(worker(13));
      const left = await payments.getCheckout(owner.ctx, checkout.id);
      assert.equal(left.status, isTaken ? 'refunded' : 'booked');
      const charge = sandbox.bank.chargeByReference(checkout.id);
      assert.equal(charge?.refunded_cents, isTaken ? charge?.amount_cents : 0);
    }
  });

  it('that nobody confirms lapses with its hold, and cannot be charged afterwards', async () => {
    const { owner, checkout } = await booked('secure');
    await payments.reconcile(worker(11));
    const left = await payments.getCheckout(owner.ctx, checkout.id);
    assert.equal(left.status, 'failed');
    assert.equal(sandbox.bank.chargeByReference(checkout.id)?.status, 'canceled');
  });

  it('with a card on file only notes the card; a prepaid one takes the price', async () => {
    await setPolicy(town, 'card_on_file');
    const noted = await booked();
    assert.deepEqual([noted.checkout.status, noted.checkout.amount_cents], ['booked', 0]);
    const { card } = await payments.listForVisit(noted.owner.ctx, noted.visit);
    assert.equal(card?.id, noted.owner.card);
    const removal = payments.removeMethod(noted.owner.ctx, noted.owner.card);
    assert.equal((await refusal(removal)).code, 'card_in_use');
    await setPolicy(town, 'prepay');
    assert.equal((await booked()).checkout.amount_cents, 6200);
    await setPolicy(town, 'deposit');
  });
});

it('none of it broke an invariant about time', () => assertInvariants(db));

async function sqlHold(checkout: string): Promise<string | undefined> {
  const { rows } = await sql<{ hold_id: string }>`
    SELECT hold_id FROM checkouts WHERE id = ${checkout}`.execute(db);
  return rows[0]?.hold_id;
}
