import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { payer, setPolicy } from '#test/payments.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { grace, booked, completed } = paidVisits(db, town, provider);
const { payments, invoices } = domain;
await setPolicy(town, 'deposit');
const DAY = { from: '2026-11-30', to: '2026-11-30' };
const clinicId = town.clinic.id;

describe('the money of a clinic', () => {
  it('is listed with failed tries and refunds, the latest first, page by page', async () => {
    const first = await completed();
    await payments.recordPayment(grace, first.visit, { paid_by: 'cash', amount_cents: 4_650 });
    const poor = await completed();
    const card = (await payer(db, MONDAY, provider, 'poor')).card;
    await db
      .updateTable('payment_methods')
      .set({ user_id: poor.owner.user_id, is_default: false })
      .where('id', '=', card)
      .execute();
    await payments.pay(poor.owner.ctx, poor.visit, { payment_method_id: card });
    const all = await payments.listForClinic(grace, clinicId, DAY);
    const said = all.data.map((one) => [one.provider, one.kind, one.status]);
    assert.deepEqual(said, [
      ['sandbox', 'balance', 'failed'],
      ['sandbox', 'deposit', 'succeeded'],
      ['cash', 'balance', 'succeeded'],
      ['sandbox', 'deposit', 'succeeded'],
    ]);
    assert.equal(all.data[0]?.failure_reason, 'insufficient_funds');
    assert.deepEqual([all.data[0]?.pet_name, all.next_cursor], ['Biscuit', null]);
    const one = await payments.listForClinic(grace, clinicId, { limit: 3 });
    const rest = await payments.listForClinic(grace, clinicId, { cursor: one.next_cursor ?? '' });
    assert.deepEqual([...one.data, ...rest.data], all.data);
    await payments.refund(grace, all.data[2]?.id ?? '', { amount_cents: 650 });
    const of = async (state: 'taken' | 'given_back' | 'failed' | 'open') =>
      (await payments.listForClinic(grace, clinicId, { state })).data.length;
    const counts = [
      await of('taken'),
      await of('given_back'),
      await of('failed'),
      await of('open'),
    ];
    assert.deepEqual(counts, [3, 1, 1, 0]);
    const before = { from: '2026-11-01', to: '2026-11-29' };
    assert.equal((await payments.listForClinic(grace, clinicId, before)).data.length, 0);
  });

  it('is counted by way, what came in and what went back', async () => {
    assert.deepEqual(await payments.takings(grace, clinicId, DAY), [
      { provider: 'cash', currency: 'USD', taken_cents: 4_650, given_back_cents: 650 },
      { provider: 'sandbox', currency: 'USD', taken_cents: 3_100, given_back_cents: 0 },
    ]);
  });

  it('is its staff’s to see, in days that follow each other', async () => {
    const { owner } = await booked();
    for (const call of [payments.listForClinic, payments.takings]) {
      assert.equal((await refusal(call(owner.ctx, clinicId, DAY))).status, 404);
      const turned = call(grace, clinicId, { from: '2026-12-01', to: '2026-11-30' });
      assert.equal((await refusal(turned)).errors?.[0]?.path, 'to');
    }
  });

  it('has its bills by state and by day, drafts among them where they are asked for', async () => {
    const [open, paid] = [await completed(), await completed()];
    const draft = await invoices.draftFor(grace, open.visit);
    const bill = await invoices.draftFor(grace, paid.visit);
    const ids = async (filter: object) =>
      (await invoices.list(grace, { clinic_id: clinicId, ...filter })).data.map(({ id }) => id);
    assert.deepEqual(await ids({ state: 'draft' }), [bill.id, draft.id]);
    await invoices.issue(grace, bill.id);
    assert.deepEqual(await ids({ state: 'unpaid' }), [bill.id]);
    await payments.pay(grace, paid.visit);
    assert.deepEqual(await ids({ state: 'paid' }), [bill.id]);
    assert.deepEqual(await ids({ ...DAY }), [bill.id]);
    assert.deepEqual(await ids({ from: '2026-12-01' }), []);
    assert.deepEqual(await ids({ state: 'credit_note' }), []);
    assert.equal((await invoices.list(paid.owner.ctx)).data[0]?.owner_id, paid.owner.user_id);
    const theirs = invoices.list(paid.owner.ctx, { clinic_id: clinicId });
    assert.equal((await refusal(theirs)).status, 404);
  });
});
