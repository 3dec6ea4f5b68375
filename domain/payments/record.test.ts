import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { payer, setPolicy, takeJobs } from '#test/payments.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider, sandbox } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { offer, grace, worker, booked, completed, settleVisits } = paidVisits(db, town, provider);
const { payments, invoices, appointments } = domain;
await setPolicy(town, 'deposit');

const billed = async () => {
  const found = await completed();
  const bill = await invoices.draftFor(grace, found.visit);
  await invoices.issue(grace, bill.id);
  return { ...found, bill: bill.id };
};
const cash = (visit: string, amount_cents = 4_650, ctx: Ctx = grace) =>
  payments.recordPayment(ctx, visit, { paid_by: 'cash', amount_cents });

describe('money taken at the desk', () => {
  it('pays the bill at once, and its PDF is stamped again', async () => {
    const { owner, visit, bill } = await billed();
    await takeJobs(db, 'invoices.stamp');
    const paid = await payments.recordPayment(grace, visit, {
      paid_by: 'terminal',
      amount_cents: 4_650,
    });
    assert.deepEqual(
      [paid.status, paid.provider, paid.kind, paid.card_brand],
      ['succeeded', 'terminal', 'balance', null],
    );
    const { due, paid_cents } = await payments.listForVisit(owner.ctx, visit);
    assert.deepEqual([due, paid_cents], [null, 6_200]);
    assert.equal((await invoices.get(owner.ctx, bill)).is_paid, true);
    const [stamp] = await takeJobs<{ appointment_id: string }>(db, 'invoices.stamp');
    assert.equal(stamp?.appointment_id, visit);
    const { rows } = await sql`SELECT recorded_by FROM payments WHERE id = ${paid.id}`.execute(db);
    assert.deepEqual(rows, [{ recorded_by: grace.actor?.user_id }]);
  });

  it('is the staff’s to record, as what is due and once', async () => {
    const { owner, visit } = await billed();
    assert.equal((await refusal(cash(visit, 4_650, owner.ctx))).status, 404);
    const stranger = await payer(db, MONDAY, provider);
    assert.equal((await refusal(cash(visit, 4_650, stranger.ctx))).status, 404);
    const less = await refusal(cash(visit, 4_000));
    assert.deepEqual([less.code, less.extra.amount_cents], ['amount_changed', 4_650]);
    for (const amount_cents of [-1, 0, 1.5, 2 ** 31]) {
      assert.equal((await refusal(cash(visit, amount_cents))).errors?.[0]?.path, 'amount_cents');
    }
    await cash(visit);
    assert.equal((await refusal(cash(visit))).code, 'nothing_due');
    const online = payments.pay(owner.ctx, visit, { payment_method_id: owner.card });
    assert.equal((await refusal(online)).code, 'nothing_due');
  });

  it('is given back by saying so, within what was taken, with a credit note and no provider', async () => {
    const { visit } = await billed();
    const { id } = await cash(visit);
    const calls = sandbox.bank.refunds().length;
    const part = await payments.refund(grace, id, { amount_cents: 650 });
    assert.deepEqual([part.status, part.refund_amount_cents], ['succeeded', 650]);
    assert.equal(part.refunds[0]?.status, 'succeeded');
    const large = payments.refund(grace, id, { amount_cents: 4_001 });
    assert.equal((await refusal(large)).code, 'refund_too_large');
    assert.equal((await payments.refund(grace, id)).status, 'refunded');
    assert.equal(sandbox.bank.refunds().length, calls);
    const jobs = await takeJobs<{ refund_id: string }>(db, 'invoices.credit');
    for (const { refund_id } of jobs) await invoices.credit(worker(), refund_id);
    const notes = (await invoices.ofVisit(grace, visit)).filter((one) => one.kind !== 'invoice');
    assert.deepEqual(notes.map((one) => one.total_cents).sort(), [4_000, 650]);
    const capture = payments.capture(grace, id);
    assert.equal((await refusal(capture)).code, 'not_held');
  });

  it('of a visit that is cancelled stays until somebody hands it back', async () => {
    await setPolicy(town, 'none');
    const owner = await payer(db, MONDAY, provider);
    const order = { slot_id: (await offer()).id, pet_id: owner.biscuit.id };
    const { id } = await appointments.book(owner.ctx, { ...order, service_id: town.examId });
    await setPolicy(town, 'deposit');
    const taken = await cash(id, 6_200);
    assert.equal(taken.kind, 'deposit');
    await appointments.cancel(owner.ctx, id);
    await settleVisits();
    assert.equal((await payments.listForVisit(owner.ctx, id)).paid_cents, 6_200);
    await payments.refund(grace, taken.id);
    assert.equal((await payments.listForVisit(owner.ctx, id)).paid_cents, 0);
  });

  it('waits until held money is let go, for a visit is not paid twice', async () => {
    const { visit } = await booked();
    const held = await payments.pay(grace, visit, { capture: false, amount_cents: 4_650 });
    await appointments.complete(grace, visit);
    assert.equal((await refusal(cash(visit))).code, 'nothing_due');
    await payments.letGo(grace, held.id);
    assert.equal((await cash(visit)).status, 'succeeded');
  });
});
