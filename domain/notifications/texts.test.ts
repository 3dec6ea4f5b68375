import assert from 'node:assert/strict';
import { after, afterEach, it } from 'node:test';
import { tellBooked } from '#domain/appointments/tell.ts';
import { domain } from '#domain/index.ts';
import { noMailer } from '#platform/mail.ts';
import { twilioTexts } from '#platform/twilio.ts';
import { testDatabase } from '#test/database.ts';
import { deliverDue } from '#test/messages.ts';
import { harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { timetable } from '#test/slots.ts';
import { twilioServer } from '#test/twilio-server.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const twilio = await twilioServer({ after });
const texts = twilioTexts(twilio.settings);
afterEach(() => twilio.answer({ status: 201 }));
const { accounts, appointments, inbox } = domain;

const deliver = (minutes = 0) =>
  deliverDue(db, noMailer, new Date(MONDAY.getTime() + minutes * 60_000), undefined, texts);
const wish = (is_on: boolean) => ({
  preferences: [{ topic: 'visit_booked' as const, channel: 'sms' as const, is_on }],
});

let numbers = 0;
/** Maya, who wants texts of what is booked, and has proved her number unless `proved` is false. */
async function wanting({ proved = true, number = `+171855501${10 + numbers++}` } = {}) {
  const owner = await maya(db, MONDAY);
  const ctx = { ...owner.ctx, sendsTexts: true };
  await accounts.updateMe(ctx, { phone: number });
  await inbox.setPreferences(ctx, wish(true));
  const prove = async () => {
    await accounts.askForPhoneCode(ctx);
    await deliver();
    await accounts.confirmPhone(ctx, { code: twilio.sentTo(number).at(-1)?.slice(0, 6) ?? '' });
  };
  if (proved) await prove();
  const book = async () =>
    appointments.book(ctx, {
      slot_id: (await offer()).id,
      pet_id: owner.biscuit.id,
      service_id: town.examId,
    });
  /** What came beside the codes. */
  const came = () => twilio.sentTo(number).filter((text) => text.startsWith('FindMyVet'));
  return { ...owner, ctx, number, prove, book, came };
}

const rows = (userId: string) =>
  db
    .selectFrom('notifications')
    .select(['state', 'provider_id', 'trouble'])
    .where('user_id', '=', userId)
    .where('channel', '=', 'sms')
    .where('kind', '=', 'visit_booked')
    .orderBy('id')
    .execute();
const states = async (userId: string) => (await rows(userId)).map(({ state }) => state);

it('who asked for texts gets the line of the inbox, once, and the first says how they stop', async () => {
  const { ctx, book, came, user_id } = await wanting();
  const visit = await book();
  await deliver();
  await deliver(200);
  const [line] = (await inbox.list(ctx)).data;
  const text = `FindMyVet: ${line?.title}\n${line?.body}\nhttps://vets.example/visits/${visit.id}`;
  assert.deepEqual(came(), [`${text}\nReply STOP to end these texts.`]);
  assert.match((await rows(user_id))[0]?.provider_id ?? '', /^SM\d{32}$/);
  await book();
  await deliver();
  assert.doesNotMatch(came()[1] ?? 'STOP', /STOP/);
});

it('nobody is texted who has not asked, not proved the number, or proved another', async () => {
  const silent = await wanting();
  await inbox.setPreferences(silent.ctx, wish(false));
  const unproved = await wanting({ proved: false });
  const moved = await wanting();
  await moved.book();
  await tellBooked(stranger(db, MONDAY));
  await accounts.updateMe(moved.ctx, { phone: '+17185550999' });
  for (const { book } of [silent, unproved]) await book();
  await deliver();
  for (const { came } of [silent, unproved, moved]) assert.deepEqual(came(), []);
  assert.deepEqual(twilio.sentTo('+17185550999'), []);
  assert.deepEqual(await states(silent.user_id), []);
  assert.deepEqual(await states(unproved.user_id), []);
  assert.deepEqual(await states(moved.user_id), ['skipped']);
  const { preferences } = await inbox.getPreferences((await maya(db, MONDAY)).ctx);
  assert.ok(preferences.every(({ channel, is_on }) => is_on === (channel !== 'sms')));
});

it('what is no longer true is not sent, nor to an account that is closed, nor of a pet that has died', async () => {
  const cancelled = await wanting();
  await appointments.cancel(cancelled.ctx, (await cancelled.book()).id);
  const gone = await wanting();
  await gone.book();
  await accounts.deleteMe(gone.ctx, { cancel_visits: true });
  const mourning = await wanting();
  await mourning.book();
  await domain.pets.sayFarewell(mourning.ctx, mourning.biscuit.id);
  await deliver();
  for (const { came } of [cancelled, gone, mourning]) assert.deepEqual(came(), []);
});

it('STOP ends texts to the number in every account that has it, until it is proved anew', async () => {
  const owner = await wanting();
  const partner = await wanting({ number: owner.number });
  twilio.answer({ status: 400, code: 21610 });
  await owner.book();
  await deliver();
  assert.deepEqual(await states(owner.user_id), ['dead']);
  twilio.answer({ status: 201 });
  const before = owner.came().length;
  await owner.book();
  await partner.book();
  await deliver();
  assert.equal(owner.came().length, before);
  assert.deepEqual(await states(partner.user_id), []);
  assert.equal((await accounts.getPhoneVerification(owner.ctx)).verified_at, null);
  await owner.prove();
  await owner.book();
  await deliver();
  assert.match(owner.came()[before] ?? '', /Reply STOP/, 'it is told again how they stop');
});

it('a text waits while Twilio is away, and goes out once', async () => {
  const { book, came, user_id } = await wanting();
  twilio.answer({ status: 429, code: 20429 });
  await book();
  await deliver();
  assert.deepEqual(await states(user_id), ['waiting']);
  twilio.answer({ status: 201 });
  await deliver(1);
  await deliver(5);
  assert.equal(came().length, 2, 'the refused one and the taken one');
  assert.deepEqual(await states(user_id), ['sent']);
});
