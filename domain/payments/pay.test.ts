import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { payer, setPolicy } from '#test/payments.ts';
import { harborStreet, MONDAY, person } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { offer, grace, booked, completed } = paidVisits(db, town, provider);
const { payments, appointments } = domain;
await setPolicy(town, 'deposit');

describe('the balance', () => {
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
