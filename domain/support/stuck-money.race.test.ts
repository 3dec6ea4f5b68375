import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { checkOut, payer, setPolicy } from '#test/payments.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { support as supporter } from '#test/reviews.ts';
import { startSandbox } from '#test/sandbox.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
let isAway = false;
const { provider, sandbox } = await startSandbox(
  { after },
  { now: () => MONDAY.getTime(), fault: () => (isAway ? 'unanswered' : 'none') },
);
const town = await harborStreet(db, MONDAY);
const providers = [provider];
const grace: Ctx = { ...town.grace.ctx, providers };
const { offer } = timetable(town);
await setPolicy(town, 'prepay');
const sam = await supporter(db, MONDAY);
const at = (minutes: number): Ctx => ({
  ...sam.ctx,
  providers,
  now: new Date(MONDAY.getTime() + minutes * 60_000),
});
const { support, payments } = domain;
const reason = 'The owner asks where the money is.';
const stuck = async (ctx = at(20)) => (await support.listStuckMoney(ctx)).data;

async function paid() {
  const owner = await payer(db, MONDAY, provider);
  const { checkout } = await checkOut(owner, town, await offer());
  const visit = checkout.appointment_id ?? '';
  const [payment] = (await payments.listForVisit(owner.ctx, visit)).payments;
  return { owner, reference: checkout.id, payment_id: payment?.id ?? '' };
}

it('a refund that the provider never answered is seen by support alone, and settled by asking again', async () => {
  const { owner, reference, payment_id } = await paid();
  isAway = true;
  await payments.refund(grace, payment_id, { amount_cents: 1200 });
  isAway = false;
  assert.deepEqual(await stuck(at(10)), [], 'the reconciler has its time first');
  assert.equal((await refusal(support.listStuckMoney(grace))).status, 404);
  const [found, ...others] = await stuck();
  assert.deepEqual(
    [found?.what, found?.state, found?.amount_cents, found?.clinic.name, others.length],
    ['refund', 'unanswered', 1200, 'Harbor Street Animal Clinic', 0],
  );
  assert.ok(!JSON.stringify(found).includes(owner.user_id));

  isAway = true;
  const id = found?.id ?? '';
  assert.deepEqual(await support.retryStuckMoney(at(20), id, { reason }), { settled: false });
  isAway = false;
  assert.deepEqual(await support.retryStuckMoney(at(21), id, { reason }), { settled: true });
  assert.deepEqual(await stuck(), []);
  assert.equal(sandbox.bank.chargeByReference(reference)?.refunded_cents, 1200);
  const again = support.retryStuckMoney(at(22), id, { reason });
  assert.equal((await refusal(again)).status, 404);
  const { data: trail } = await support.readTrail(at(23), { subject_id: id });
  assert.deepEqual(
    trail.map(({ action, reason: why, clinic }) => [action, why, clinic?.name]),
    Array(2).fill(['payment.retried', reason, 'Harbor Street Animal Clinic']),
  );
});

it('a refund that was refused is asked for anew once, however many support people press at once', async () => {
  const { reference, payment_id } = await paid();
  const { id } = await db
    .insertInto('refunds')
    .values({ payment_id, amount_cents: 2000, status: 'failed', failure_reason: 'declined' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const [found] = await stuck();
  assert.deepEqual([found?.state, found?.trouble], ['refused', 'declined']);
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, () => support.retryStuckMoney(at(20), id, { reason })),
  );
  const done = tries.filter((one) => one.status === 'fulfilled');
  assert.deepEqual(
    done.map(({ value }) => value),
    [{ settled: true }],
  );
  assert.equal(sandbox.bank.chargeByReference(reference)?.refunded_cents, 2000);
  assert.deepEqual(await stuck(), []);
});

it('a charge whose answer was lost is found at the provider, not made again', async () => {
  const owner = await payer(db, MONDAY, provider);
  isAway = true;
  const { checkout } = await checkOut(owner, town, await offer());
  isAway = false;
  assert.equal(checkout.status, 'pending');
  const [found] = await stuck(at(60));
  assert.deepEqual([found?.what, found?.state], ['checkout', 'unanswered']);
  const { settled } = await support.retryStuckMoney(at(60), found?.id ?? '', { reason });
  assert.ok(settled);
  const charges = sandbox.bank.charges().filter((one) => one.reference === checkout.id);
  assert.equal(charges.length, 1);
  assert.deepEqual(await stuck(at(60)), []);
});
