import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { outgoing } from '#platform/outgoing.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { harborStreet, maya, person, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { completedVisits } from '#test/reviews.ts';
import { timetable } from '#test/slots.ts';
import { webhookServer } from '#test/webhook-server.ts';
import { WEBHOOK_EVENTS, type WebhookEvent } from './webhook.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db);
const { offer } = timetable(town);
const { webhooks, appointments, emergency } = domain;
const clinicId = town.clinic.id;
const way = outgoing({ loopback: true });
const MINUTE_MS = 60_000;
const DAY = 24 * 60;
// The database says when something happened, by its own clock; a delivery is due from then on.
const later = (minutes: number, ctx: Ctx = town.grace.ctx): Ctx => ({
  ...ctx,
  now: new Date(Date.now() + minutes * MINUTE_MS),
  outgoing: way,
});
const grace = later(0);

async function deliver(minutes = 0) {
  while (await webhooks.deliverNext(later(minutes, stranger(db))));
}

/** A clinic's system that hears of these events, and what it opened of them, in the order in which they came. */
async function listener(events: readonly WebhookEvent[] = WEBHOOK_EVENTS) {
  const server = await webhookServer({ after });
  const { id, secret } = await webhooks.add(grace, clinicId, {
    url: server.url,
    events: [...events],
  });
  const heard = () => server.received.map((one) => one.opened(secret));
  return { ...server, id, secret, heard, types: () => heard().map(({ type }) => type) };
}

async function booked() {
  const owner = await maya(db);
  const order = { slot_id: (await offer()).id, pet_id: owner.biscuit.id, service_id: town.examId };
  return { ...owner, visit: await appointments.book(owner.ctx, order) };
}

const logOf = async (id: string) => (await webhooks.listDeliveries(grace, clinicId, id)).data;
const endpoint = (id: string) => webhooks.get(grace, clinicId, id);
const off = (id: string) => webhooks.change(grace, clinicId, id, { is_enabled: false });

describe('an endpoint', () => {
  it('hears of each step of a visit, signed, with ids and states and no names', async () => {
    const it = await listener();
    const { ctx, visit } = await booked();
    await appointments.reschedule(ctx, visit.id, { slot_id: (await offer()).id });
    await appointments.checkIn(town.grace.ctx, visit.id);
    await appointments.start(town.grace.ctx, visit.id);
    await appointments.undo(town.grace.ctx, visit.id);
    await appointments.complete(town.grace.ctx, visit.id);
    const other = await booked();
    await appointments.cancel(other.ctx, other.visit.id);
    await emergency.setSign(town.grace.ctx, clinicId, { flag_type: 'accepting_emergency' });
    await emergency.setSign(town.grace.ctx, clinicId, { flag_type: 'at_capacity' });
    await emergency.takeDownSign(town.grace.ctx, clinicId);
    await deliver();
    assert.deepEqual(it.types(), [
      ...['visit.booked', 'visit.rescheduled', 'visit.checked_in', 'visit.started'],
      ...['visit.reopened', 'visit.completed', 'visit.booked', 'visit.cancelled'],
      ...['emergency.changed', 'emergency.changed', 'emergency.changed'],
    ]);
    const [first] = it.heard();
    assert.equal(first?.data.id, visit.id);
    assert.equal(first?.data.confirmation_code, visit.confirmation_code);
    assert.equal(Date.parse(String(first?.data.starts_at)), Date.parse(visit.starts_at));
    assert.doesNotMatch(it.received.map(({ body }) => body).join(''), /Maya|Biscuit|example\.test/);
    await off(it.id);
  });

  it('hears of money and reviews, and only of what it wants', async () => {
    const it = await listener([
      'invoice.issued',
      'payment.succeeded',
      'payment.refunded',
      'review.published',
    ]);
    const owner = await maya(db);
    const [visitId = ''] = await completedVisits(db, {
      town,
      owner,
      vets: [],
      count: 1,
      now: new Date(),
    });
    const bill = await domain.invoices.draftFor(town.grace.ctx, visitId);
    await domain.invoices.issue(town.grace.ctx, bill.id);
    const paid = {
      user_id: owner.user_id,
      amount_cents: 6200,
      status: 'succeeded' as const,
      paid_at: new Date(),
    };
    const payment = await db
      .insertInto('payments')
      .values({ ...paid, appointment_id: visitId, provider: 'sandbox' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const refund = await db
      .insertInto('refunds')
      .values({ payment_id: payment.id, amount_cents: 100 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('refunds')
      .set({ status: 'succeeded' })
      .where('id', '=', refund.id)
      .execute();
    await domain.reviews.submit(owner.ctx, visitId, { rating: 5 });
    await deliver();
    assert.deepEqual(it.types(), [
      'invoice.issued',
      'payment.succeeded',
      'payment.refunded',
      'review.published',
    ]);
    assert.deepEqual(
      it.heard().map(({ data }) => data.appointment_id),
      Array(4).fill(visitId),
    );
    await off(it.id);
  });

  it('hears of what happened once, and not of what was tried', async () => {
    const it = await listener(['visit.booked']);
    const { biscuit, ctx } = await maya(db);
    const slot = await offer();
    const order = { slot_id: slot.id, pet_id: biscuit.id, service_id: town.examId };
    await appointments.book(ctx, order);
    await refusal(
      appointments.book((await maya(db)).ctx, { ...order, pet_id: (await maya(db)).biscuit.id }),
    );
    await deliver();
    assert.equal(it.received.length, 1);
    await off(it.id);
  });

  it('gets the same id and body again after failures, then later and later, and is given up after a day', async () => {
    const it = await listener(['visit.booked']);
    it.answer(500, 'not today\0');
    await booked();
    let at = 0;
    const waits: number[] = [];
    for (let tries = 1; tries <= 8; tries++) {
      await deliver(at);
      const [row] = await logOf(it.id);
      assert.deepEqual(
        [row?.state, row?.tries, row?.response_status, row?.response_excerpt, row?.trouble],
        ['waiting', tries, 500, 'not today', 'it answered 500'],
      );
      await deliver(at);
      assert.equal(it.received.length, tries, 'not before its time');
      const due = Date.parse(row?.due_at ?? '') + 1_000;
      waits.push((due - Date.parse(row?.tried_at ?? '')) / MINUTE_MS);
      at = (due - Date.now()) / MINUTE_MS;
    }
    const sum = waits.reduce((a, b) => a + b, 0);
    assert.ok(sum > 0.8 * DAY && sum < 1.2 * DAY, `${sum} minutes in all`);
    assert.deepEqual(
      waits,
      [...waits].sort((a, b) => a - b),
    );
    await deliver(at);
    assert.equal((await logOf(it.id))[0]?.state, 'dead');
    assert.equal(new Set(it.received.map(({ id }) => id)).size, 1);
    assert.equal(new Set(it.received.map(({ body }) => body)).size, 1);
    assert.ok((await endpoint(it.id)).failing_since);

    it.answer(200);
    const since = new Date(Date.now() - MINUTE_MS).toISOString();
    assert.deepEqual(await webhooks.replayFailed(grace, clinicId, it.id, { since }), {
      replayed: 1,
    });
    assert.deepEqual(await webhooks.replayFailed(grace, clinicId, it.id, { since }), {
      replayed: 0,
    });
    await deliver(1);
    const [row] = await logOf(it.id);
    assert.deepEqual([row?.state, row?.tries, row?.response_status], ['delivered', 1, 200]);
    await webhooks.replay(grace, clinicId, it.id, row?.id ?? '');
    await deliver(1);
    assert.equal(it.received.length, 11);
    assert.equal(new Set(it.received.map(({ id }) => id)).size, 1);
    assert.equal((await endpoint(it.id)).failing_since, null);
    await off(it.id);
  });

  it('that fails for days is turned off, its admins are told, and it is turned on again by hand', async () => {
    const it = await listener(['visit.booked']);
    it.answer(503);
    await booked();
    await deliver();
    await db
      .updateTable('webhook_endpoints')
      .set({ failing_since: new Date(Date.now() - 4 * DAY * MINUTE_MS) })
      .where('id', '=', it.id)
      .execute();
    await booked();
    await deliver();
    const disabled = await endpoint(it.id);
    assert.equal(disabled.disabled_because, 'failing');
    assert.deepEqual(new Set((await logOf(it.id)).map(({ state }) => state)), new Set(['dead']));
    await booked();
    assert.equal((await logOf(it.id)).length, 2, 'nothing more is written down');
    const mails = await mailServer({ after });
    const mailer = smtpMailer(mails.url, 'FindMyVet <hello@vets.example>');
    await deliverDue(db, mailer, new Date(Date.now() + MINUTE_MS));
    mailer.close();
    const told = mails.taken.filter(({ subject }) => /webhook/.test(subject ?? ''));
    assert.deepEqual(
      told.map(({ to }) => [to].flat()[0]?.text),
      [town.grace.email],
    );
    assert.match(told[0]?.text ?? '', /For 3 days, 127\.0\.0\.1 has not taken anything/);
    const { data } = await domain.inbox.list(town.grace.ctx);
    assert.equal(data[0]?.path, `/desk/${town.clinic.slug}/webhooks`);
    assert.equal((await refusal(webhooks.sendTest(grace, clinicId, it.id))).code, 'webhook_off');

    it.answer(204);
    const on = await webhooks.change(grace, clinicId, it.id, { is_enabled: true });
    assert.deepEqual([on.disabled_at, on.failing_since], [null, null]);
    await webhooks.replayFailed(grace, clinicId, it.id, { since: '2020-01-01T00:00:00Z' });
    await webhooks.sendTest(grace, clinicId, it.id);
    await deliver(1);
    assert.deepEqual(it.types().slice(-3).sort(), ['visit.booked', 'visit.booked', 'webhook.test']);
    await off(it.id);
  });

  it('that answers 410 is turned off at once', async () => {
    const it = await listener(['visit.booked']);
    it.answer(410);
    await booked();
    await deliver();
    assert.equal((await endpoint(it.id)).disabled_because, 'gone');
    assert.equal((await logOf(it.id))[0]?.state, 'dead');
  });

  it('is signed by both secrets for a day after a change, and then by the new one', async () => {
    const it = await listener(['visit.booked']);
    const { secret, previous_secret_until } = await webhooks.rotateSecret(grace, clinicId, it.id);
    assert.notEqual(secret, it.secret);
    assert.ok(previous_secret_until);
    await webhooks.sendTest(grace, clinicId, it.id);
    await deliver();
    await webhooks.sendTest(grace, clinicId, it.id);
    const [, waiting] = [it.received[0], (await logOf(it.id))[0]];
    it.received[0]?.opened(secret);
    it.received[0]?.opened(it.secret);
    assert.equal(waiting?.state, 'waiting');
    await db
      .updateTable('webhook_endpoints')
      .set({ previous_secret_until: new Date(Date.now() - MINUTE_MS) })
      .where('id', '=', it.id)
      .execute();
    await deliver();
    it.received[1]?.opened(secret);
    assert.throws(() => it.received[1]?.opened(it.secret), /signature/i);
    assert.throws(() => it.received[1]?.opened(`whsec_${'A'.repeat(43)}=`), /signature/i);
    await off(it.id);
  });
});

describe('an address', () => {
  it('inside is refused when it is entered, and again at every delivery', async () => {
    const it = await listener(['visit.booked']);
    const strict = { ...grace, outgoing: outgoing() };
    for (const url of [
      it.url,
      'https://localhost/hook',
      'https://169.254.169.254/latest/meta-data',
    ]) {
      const { errors } = await refusal(
        webhooks.add(strict, clinicId, { url, events: ['visit.booked'] }),
      );
      assert.equal(errors?.[0]?.path, 'url', url);
    }
    // As if the name had led elsewhere when it was entered.
    await booked();
    while (await webhooks.deliverNext({ ...strict, now: new Date() }));
    const [row] = await logOf(it.id);
    assert.deepEqual(
      [row?.state, row?.trouble],
      ['waiting', 'the address must begin with https://'],
    );
    assert.equal(it.received.length, 0);
    await off(it.id);
  });

  it('is for the clinic’s admins alone, and there are few', async () => {
    const { ctx } = await person(db, 'Lee');
    assert.equal((await refusal(webhooks.list(ctx, clinicId))).status, 404);
    const url = 'https://93.184.216.34/hook';
    let refused: unknown = null;
    for (let n = 0; n < 11 && !refused; n++) {
      const added = webhooks.add(grace, clinicId, { url, events: ['visit.booked'] });
      await added.catch((error) => (refused = error));
    }
    assert.equal((refused as { code?: string } | null)?.code, 'too_many');
    assert.equal((await webhooks.list(grace, clinicId)).length, 10);
    assert.ok((await webhooks.list(grace, clinicId)).every((one) => !('secret' in one)));
  });
});

it('a delivery in the hands of someone who is gone is taken up again, and old ones are forgotten', async () => {
  const [last] = (await webhooks.list(grace, clinicId)).slice(-1);
  await webhooks.remove(grace, clinicId, last?.id ?? '');
  const it = await listener(['visit.booked']);
  const { id } = await webhooks.sendTest(grace, clinicId, it.id);
  await db
    .updateTable('webhook_deliveries')
    .set({ state: 'sending', tries: 1, lease_until: new Date(Date.now() + MINUTE_MS) })
    .where('id', '=', id)
    .execute();
  await deliver();
  assert.equal(it.received.length, 0);
  await deliver(2);
  assert.deepEqual(
    it.received.map((one) => one.id),
    [id],
  );
  await webhooks.forgetDeliveries(later(29 * DAY));
  assert.equal((await logOf(it.id)).length, 1);
  await webhooks.forgetDeliveries(later(31 * DAY));
  assert.deepEqual(await logOf(it.id), []);
});
