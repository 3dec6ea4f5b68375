import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { tellBooked } from '#domain/appointments/tell.ts';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { mailboxMailer } from '#domain/notifications/mailbox.ts';
import { outgoing } from '#platform/outgoing.ts';
import { noTexts } from '#platform/texts.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { pushServer } from '#test/push-server.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const { push, appointments, inbox, notifications } = domain;
const way = outgoing({ loopback: true });
const post = { mailer: mailboxMailer(db), texts: noTexts, publicUrl: 'https://vets.example' };

/** Maya with a browser that shows her messages. */
async function subscribed() {
  const owner = await maya(db, MONDAY);
  const ctx: Ctx = { ...owner.ctx, outgoing: way };
  const { public_key } = await push.publicKey(ctx);
  const browser = await pushServer({ after }, async () => public_key);
  const { id } = await push.subscribe(ctx, browser.subscription);
  const book = async () =>
    appointments.book(ctx, {
      slot_id: (await offer()).id,
      pet_id: owner.biscuit.id,
      service_id: town.examId,
    });
  return { ...owner, ctx, browser, id, book };
}

async function deliver(minutes = 0) {
  const now = new Date(MONDAY.getTime() + minutes * 60_000);
  while (await notifications.deliverNext({ ...stranger(db, now), outgoing: way }, post));
}

const states = async (userId: string) => {
  const rows = await db
    .selectFrom('notifications')
    .select('state')
    .where('user_id', '=', userId)
    .where('channel', '=', 'push')
    .orderBy('id')
    .execute();
  return rows.map(({ state }) => state);
};

it('a browser shows what the inbox has, readable by it alone, until somebody signs out of it', async () => {
  const { ctx, browser, book, token, user_id } = await subscribed();
  const visit = await book();
  await deliver();
  const [line] = (await inbox.list(ctx)).data;
  assert.deepEqual(
    browser.shown.map(({ title, body, path }) => [title, body, path]),
    [[line?.title, line?.body, `/visits/${visit.id}`]],
  );
  assert.equal((await push.list(ctx))[0]?.current, true);
  await domain.accounts.logout(ctx, token);
  await book();
  await deliver();
  assert.equal(browser.shown.length, 1);
  assert.deepEqual(await states(user_id), ['sent', 'skipped']);
});

it('what is no longer true, not wanted by this channel, or for nobody, is not shown', async () => {
  const { ctx, browser, book, user_id } = await subscribed();
  const { id } = await book();
  await tellBooked(stranger(db, MONDAY));
  await appointments.cancel(ctx, id);
  await deliver();
  assert.deepEqual(
    browser.shown.map(({ title }) => title.split(':')[0]),
    ['Cancelled'],
  );
  const off = { topic: 'visit_booked', channel: 'push', is_on: false } as const;
  await inbox.setPreferences(ctx, { preferences: [off] });
  await book();
  await deliver();
  assert.equal(browser.shown.length, 1);
  const email = { topic: 'visit_booked', channel: 'email', is_on: false } as const;
  await inbox.setPreferences(ctx, { preferences: [{ ...off, is_on: true }, email] });
  await book();
  await deliver();
  assert.equal(browser.shown.length, 2, 'without e-mail as well');
  const other = await maya(db, MONDAY);
  assert.deepEqual(await states(other.user_id), []);
  assert.deepEqual(await states(user_id), ['skipped', 'sent', 'sent']);
});

it('a browser that is gone is forgotten, and a maker that is away is tried again', async () => {
  const { browser, book, ctx, user_id } = await subscribed();
  browser.answer(503);
  await book();
  await deliver();
  assert.deepEqual(await states(user_id), ['waiting']);
  browser.answer(201);
  await deliver(1);
  assert.equal(browser.shown.length, 1);
  browser.answer(410);
  await book();
  await deliver(1);
  assert.deepEqual(await push.list(ctx), []);
  assert.deepEqual(await states(user_id), ['sent', 'skipped']);
});

it('whoever put the emergency sign up is asked in the browser whether it holds, unless they have said so', async () => {
  const { grace, clinic } = town;
  const ctx: Ctx = { ...grace.ctx, outgoing: way };
  const { public_key } = await push.publicKey(ctx);
  const browser = await pushServer({ after }, async () => public_key);
  await push.subscribe(ctx, browser.subscription);
  const sign = { flag_type: 'at_capacity', expires_in_minutes: 60 } as const;
  const put = async (minutes: number) => {
    const now = new Date(MONDAY.getTime() + minutes * 60_000);
    const { expires_at } = await domain.emergency.setSign({ ...ctx, now }, clinic.id, sign);
    return { clinic_id: clinic.id, expires_at: new Date(expires_at ?? '').toISOString() };
  };
  const ask = (minutes: number, lapsing: Awaited<ReturnType<typeof put>>) => {
    const now = new Date(MONDAY.getTime() + minutes * 60_000);
    return domain.emergency.askToConfirm(stranger(db, now), lapsing);
  };
  await ask(45, await put(0));
  await deliver(45);
  assert.deepEqual(
    browser.shown.map(({ title, path }) => [title, path]),
    [['Does the emergency sign still hold?', `/desk/${clinic.slug}?panel=sign`]],
  );
  await ask(95, await put(50));
  await put(96);
  await deliver(97);
  assert.equal(browser.shown.length, 1);
});

it('a browser’s address is checked like every other, and is nobody else’s to remove', async () => {
  const { ctx, id, browser } = await subscribed();
  const inside = { ...browser.subscription, endpoint: 'https://169.254.169.254/push' };
  assert.equal((await refusal(push.subscribe(ctx, inside))).errors?.[0]?.path, 'endpoint');
  const other = await subscribed();
  assert.equal((await refusal(push.unsubscribe(other.ctx, id))).status, 404);
  await push.unsubscribe(ctx, id);
  assert.deepEqual(await push.list(ctx), []);
});
