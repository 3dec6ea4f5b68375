import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { checkOut, payer, setPolicy } from '#test/payments.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { startSandbox } from '#test/sandbox.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const { provider, sandbox } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const grace: Ctx = { ...town.grace.ctx, providers: [provider] };
const { offer } = timetable(town);
await setPolicy(town, 'prepay');

it('thirty refunds of a third at once give back three thirds and no more', async () => {
  const owner = await payer(db, MONDAY, provider);
  const { checkout } = await checkOut(owner, town, await offer());
  const visit = checkout.appointment_id ?? '';
  const [payment] = (await domain.payments.listForVisit(owner.ctx, visit)).payments;
  const tries = await Promise.allSettled(
    Array.from({ length: 30 }, () =>
      domain.payments.refund(grace, payment?.id ?? '', { amount_cents: 2000 }),
    ),
  );
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 3);
  const charge = sandbox.bank.chargeByReference(checkout.id);
  assert.equal(charge?.refunded_cents, 6000);
});

it('twenty checkouts of one hold at once charge and book once', async () => {
  const owner = await payer(db, MONDAY, provider);
  const slot = await offer();
  const hold = await domain.holds.take(owner.ctx, { slot_id: slot.id, service_id: town.examId });
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      domain.payments.checkout(owner.ctx, {
        hold_id: hold.id,
        pet_id: owner.biscuit.id,
        service_id: town.examId,
        payment_method_id: owner.card,
        return_url: 'http://localhost/',
      }),
    ),
  );
  const booked = tries.filter((one) => one.status === 'fulfilled');
  assert.equal(booked.length, 1);
  const { rows } = await sql`SELECT FROM appointments WHERE slot_id = ${slot.id}`.execute(db);
  assert.equal(rows.length, 1);
  const charges = sandbox.bank.charges().filter((one) => one.card === `card_visa_2`);
  assert.equal(charges.length, 1);
});

it('a webhook and the answer itself, at once, book once', async () => {
  const owner = await payer(db, MONDAY, provider, 'late');
  const { checkout } = await checkOut(owner, town, await offer());
  sandbox.bank.settleLate();
  const done = await Promise.all(
    Array.from({ length: 8 }, () => domain.payments.getCheckout(owner.ctx, checkout.id)),
  );
  const visits = new Set(done.map((one) => one.appointment_id));
  assert.equal(visits.size, 1);
  const { payments } = await domain.payments.listForVisit(owner.ctx, [...visits][0] ?? '');
  assert.equal(payments.length, 1);
});
