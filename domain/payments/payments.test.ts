import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { cardOf, checkOut, payer, setPolicy, takeJobs } from '#test/payments.ts';
import { dog, harborStreet, MONDAY, person } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const { provider, sandbox } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const grace: Ctx = { ...town.grace.ctx, providers: [provider] };
const { offer } = timetable(town);
const { payments, appointments } = domain;
await setPolicy(town, 'deposit');

const at = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: new Date(MONDAY.getTime() + minutes * 60_000),
});
const worker = (minutes = 0): Ctx =>
  at({ db, actor: null, now: MONDAY, log: grace.log, providers: [provider] }, minutes);
const booked = async (behaviour = 'visa') => {
  const owner = await payer(db, MONDAY, provider, behaviour);
  const { checkout, hold } = await checkOut(owner, town, await offer());
  return { owner, checkout, hold, visit: checkout.appointment_id ?? '' };
};
const settleVisits = async (ctx = worker()) => {
  const jobs = await takeJobs<{ appointment_id: string }>(db, 'payments.settle-visit');
  for (const { appointment_id } of jobs) await payments.settleVisit(ctx, appointment_id);
};

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

describe('a visit that does not happen', () => {
  const terms = (hours_before: number, fee_cents: number) =>
    domain.schedule.setBookingRules(town.grace.ctx, town.clinic.id, {
      cancellation_terms: fee_cents ? [{ hours_before, fee_cents }] : [],
    });

  it('cancelled in time gives the deposit back; by the clinic always', async () => {
    const [mine, theirs] = [await booked(), await booked()];
    await appointments.cancel(mine.owner.ctx, mine.visit);
    await appointments.cancel(grace, theirs.visit);
    await settleVisits();
    for (const { owner, visit } of [mine, theirs]) {
      const { paid_cents, payments: rows } = await payments.listForVisit(owner.ctx, visit);
      assert.deepEqual([paid_cents, rows[0]?.status], [0, 'refunded']);
    }
  });

  it('cancelled late keeps the fee from the deposit, or charges what is missing to the card', async () => {
    await terms(8_000, 1_000);
    const small = await booked();
    await terms(8_000, 2_500);
    const large = await booked();
    await terms(0, 0);
    for (const [{ owner, visit }, kept] of [
      [small, 1_000],
      [large, 2_500],
    ] as const) {
      await appointments.cancel(owner.ctx, visit);
      await settleVisits();
      await payments.settleVisit(worker(), visit);
      const { paid_cents, payments: rows } = await payments.listForVisit(owner.ctx, visit);
      assert.equal(paid_cents, kept);
      const fee = rows.find((one) => one.kind === 'cancellation_fee');
      assert.equal(fee?.amount_cents, kept > 1_550 ? 950 : undefined);
    }
  });

  it('missed is charged like a late cancellation, once it can no longer be undone', async () => {
    await terms(24, 2_000);
    const { owner, visit } = await booked();
    await terms(0, 0);
    const { starts_at } = await appointments.get(owner.ctx, visit);
    const then = new Date(Date.parse(starts_at) + 600_000);
    await appointments.markNoShow({ ...grace, now: then }, visit);
    await settleVisits({ ...worker(), now: new Date(then.getTime() + 3_700_000) });
    const { paid_cents } = await payments.listForVisit(owner.ctx, visit);
    assert.equal(paid_cents, 2_000);
  });
});

describe('the balance', () => {
  const completed = async () => {
    const found = await booked();
    await appointments.complete(grace, found.visit);
    return found;
  };

  it('is what the deposit left, paid once by whoever is faster', async () => {
    const { owner, visit } = await completed();
    const both = await Promise.allSettled([
      payments.pay(owner.ctx, visit, { payment_method_id: owner.card, amount_cents: 4650 }),
      payments.pay(grace, visit, { amount_cents: 4650 }),
    ]);
    const done = both.filter((one) => one.status === 'fulfilled');
    assert.equal(done.length, 1, JSON.stringify(both));
    const { due, paid_cents } = await payments.listForVisit(owner.ctx, visit);
    assert.deepEqual([due, paid_cents], [null, 6200]);
  });

  it('can be held before and captured in part; what is let go is not paid', async () => {
    const { owner, visit } = await booked();
    const mine = payments.pay(owner.ctx, visit, { capture: false, amount_cents: 5000 });
    assert.equal((await refusal(mine)).status, 422);
    const held = await payments.pay(grace, visit, { capture: false, amount_cents: 5000 });
    assert.ok(held.authorized_at);
    assert.equal(held.status, 'pending');
    const more = payments.capture(grace, held.id, { amount_cents: 5001 });
    assert.equal((await refusal(more)).status, 422);
    assert.equal((await refusal(payments.capture(owner.ctx, held.id))).status, 404);
    const taken = await payments.capture(grace, held.id, { amount_cents: 4650 });
    assert.deepEqual([taken.status, taken.amount_cents], ['succeeded', 4650]);
    const again = await refusal(payments.capture(grace, held.id));
    assert.equal(again.code, 'not_held');

    const other = await booked();
    const open = await payments.pay(grace, other.visit, { capture: false, amount_cents: 100 });
    const gone = await payments.letGo(grace, open.id);
    assert.equal(gone.status, 'failed');
  });

  it('is refused when it is not what was agreed, when nothing is due, and to strangers', async () => {
    const { owner, visit } = await completed();
    const pay = (ctx: Ctx, change: object) =>
      payments.pay(ctx, visit, { payment_method_id: owner.card, ...change });
    const changed = await refusal(pay(owner.ctx, { amount_cents: 1 }));
    assert.deepEqual([changed.code, changed.extra.amount_cents], ['amount_changed', 4650]);
    for (const amount_cents of [-1, 0, 2 ** 31, 1.5]) {
      assert.equal((await refusal(pay(owner.ctx, { amount_cents }))).status, 422);
    }
    const stranger = await payer(db, MONDAY, provider);
    assert.equal((await refusal(pay(stranger.ctx, {}))).status, 404);
    const theirs = pay(owner.ctx, { payment_method_id: stranger.card });
    assert.equal((await refusal(theirs)).errors?.[0]?.path, 'payment_method_id');
    await pay(owner.ctx, {});
    assert.equal((await refusal(pay(owner.ctx, {}))).code, 'nothing_due');
  });

  it('of a clinic that asks for nothing online is not asked for', async () => {
    await setPolicy(town, 'none');
    const owner = await payer(db, MONDAY, provider);
    const order = { slot_id: (await offer()).id, pet_id: owner.biscuit.id };
    const { id } = await appointments.book(owner.ctx, { ...order, service_id: town.examId });
    await appointments.complete(grace, id);
    assert.equal((await payments.listForVisit(owner.ctx, id)).due, null);
    await setPolicy(town, 'deposit');
  });
});

describe('a refund', () => {
  it('is the staff’s to make, in parts, and never more than the charge', async () => {
    const { owner, visit } = await booked();
    const [payment] = (await payments.listForVisit(owner.ctx, visit)).payments;
    const id = payment?.id ?? '';
    assert.equal((await refusal(payments.refund(owner.ctx, id))).status, 404);
    const stranger = await person(db, 'Dev', MONDAY);
    assert.equal((await refusal(payments.refund(stranger.ctx, id))).status, 404);
    const part = await payments.refund(grace, id, { amount_cents: 550, reason: 'kind' });
    assert.deepEqual([part.status, part.refund_amount_cents], ['succeeded', 550]);
    const large = await refusal(payments.refund(grace, id, { amount_cents: 1001 }));
    assert.deepEqual([large.code, large.extra.left_cents], ['refund_too_large', 1000]);
    const all = await payments.refund(grace, id);
    assert.deepEqual([all.status, all.refund_amount_cents], ['refunded', 1550]);
    assert.equal((await refusal(payments.refund(grace, id))).code, 'not_refundable');
  });
});

it('none of it broke an invariant about time', () => assertInvariants(db));

async function sqlHold(checkout: string): Promise<string | undefined> {
  const { rows } = await sql<{ hold_id: string }>`
    SELECT hold_id FROM checkouts WHERE id = ${checkout}`.execute(db);
  return rows[0]?.hold_id;
}
