import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { setPolicy } from '#test/payments.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { grace, worker, booked, settleVisits } = paidVisits(db, town, provider);
const { payments, appointments } = domain;
await setPolicy(town, 'deposit');

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

  it('is charged its fee to the card that was agreed to, though that was removed or its owner left', async () => {
    await terms(8_000, 2_500);
    const [tidy, gone] = [await booked(), await booked()];
    await terms(0, 0);
    await appointments.cancel(tidy.owner.ctx, tidy.visit);
    await payments.removeMethod(tidy.owner.ctx, tidy.owner.card);
    await domain.accounts.deleteMe(gone.owner.ctx, { cancel_visits: true });
    await settleVisits();
    for (const { visit } of [tidy, gone]) {
      assert.equal((await payments.listForVisit(grace, visit)).paid_cents, 2_500);
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
