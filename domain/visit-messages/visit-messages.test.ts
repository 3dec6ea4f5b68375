import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { dog, harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const { appointments, inbox, pets } = domain;
const service_id = town.examId;

/** What went out about visits since the last time, by recipient. */
async function post(to: string) {
  const before = server.taken.length;
  await deliverDue(db, mailer, MONDAY);
  return server.taken
    .slice(before)
    .filter((mail) => JSON.stringify(mail.to).includes(to))
    .filter(({ subject }) => subject !== 'Confirm your e-mail address');
}

/** Maya, who has had the mail that a new account gets. */
async function newcomer() {
  const owner = await maya(db, MONDAY);
  await deliverDue(db, mailer, MONDAY);
  return owner;
}

type Mails = Awaited<ReturnType<typeof post>>;

/** The calendar entry of an e-mail as two libraries read it. */
function entryOf([mail]: Mails) {
  const content =
    mail?.attachments
      .find(({ contentType }) => contentType === 'text/calendar')
      ?.content.toString() ?? '';
  const calendar = new ICAL.Component(ICAL.parse(content));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  const [other] = Object.values(nodeIcal.sync.parseICS(content)).filter(
    (one) => one?.type === 'VEVENT',
  );
  assert.equal(event.uid, other?.uid);
  assert.equal(event.startDate.toJSDate().getTime(), new Date(String(other?.start)).getTime());
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate(),
    status: event.component.getFirstPropertyValue('status'),
  };
}

describe('a visit', () => {
  it('is told of when it is booked, moved and cancelled, and its calendar entry follows', async () => {
    const { ctx, email, biscuit } = await newcomer();
    const [first, second] = [await offer(), await offer()];
    const visit = await appointments.book(ctx, {
      slot_id: first.id,
      pet_id: biscuit.id,
      service_id,
    });
    const booked = await post(email);
    assert.equal(booked.length, 1);
    assert.match(booked[0]?.subject ?? '', /^Biscuit: booked for Thu, Dec 3, 12:00 PM EST$/);
    assert.match(booked[0]?.text ?? '', new RegExp(`Code: ${visit.confirmation_code}\n`));
    const entry = entryOf(booked);
    assert.deepEqual([entry.method, entry.sequence, entry.status], ['REQUEST', 0, 'CONFIRMED']);
    assert.deepEqual(entry.start, new Date(first.starts_at));

    await appointments.reschedule(ctx, visit.id, { slot_id: second.id });
    const moved = entryOf(await post(email));
    assert.deepEqual(
      { ...moved, start: null },
      { ...entry, sequence: 1, start: null },
      'the same entry, a higher sequence',
    );
    assert.deepEqual(moved.start, new Date(second.starts_at));

    await appointments.cancel(town.grace.ctx, visit.id, { reason: 'Dr. Osei is ill.' });
    const cancelled = await post(email);
    assert.match(
      cancelled[0]?.text ?? '',
      /Harbor Street Animal Clinic cannot see Biscuit[\s\S]*They wrote: Dr\. Osei is ill\./,
    );
    const gone = entryOf(cancelled);
    assert.deepEqual(
      [gone.method, gone.uid, gone.sequence, gone.status],
      ['CANCEL', entry.uid, 2, 'CANCELLED'],
    );

    const { data, unread } = await inbox.list(ctx);
    assert.deepEqual(
      data.map(({ kind }) => kind),
      ['visit_cancelled', 'visit_moved', 'visit_booked'],
    );
    assert.equal(unread, 3);
    assert.deepEqual(await inbox.read(ctx, { ids: [data[0]?.id ?? ''] }), { unread: 2 });
    assert.deepEqual(await inbox.read(ctx), { unread: 0 });
  });

  it('of several pets is one message', async () => {
    const { ctx, email, biscuit } = await newcomer();
    const pet_ids = [biscuit.id, (await dog(ctx, 'Mochi')).id];
    const { id } = await offer({ max_bookings: 2 });
    await appointments.book(ctx, { slot_id: id, pet_ids, service_id });
    const mails = await post(email);
    assert.deepEqual(
      mails.map(({ subject }) => subject?.split(':')[0]),
      ['Biscuit and Mochi'],
    );
  });

  it('that is cancelled before its message went out is not confirmed any more', async () => {
    const { ctx, email, biscuit } = await newcomer();
    const { id } = await appointments.book(ctx, {
      slot_id: (await offer()).id,
      pet_id: biscuit.id,
      service_id,
    });
    await appointments.cancel(ctx, id);
    const subjects = (await post(email)).map(({ subject }) => subject);
    assert.equal(subjects.length, 1);
    assert.match(subjects[0] ?? '', /is cancelled$/);
  });

  it('is not told of where the owner does not want it, and one press stops an e-mail', async () => {
    const { ctx, email, biscuit } = await newcomer();
    const book = async () =>
      appointments.book(ctx, { slot_id: (await offer()).id, pet_id: biscuit.id, service_id });
    await book();
    const [mail] = await post(email);
    const list = mail?.headers.get('list') as { unsubscribe?: { url: string } } | undefined;
    const [, token = ''] =
      /unsubscribe\/([\w-]+)\/visit_booked$/.exec(list?.unsubscribe?.url ?? '') ?? [];
    assert.equal(
      (mail?.headerLines ?? []).filter(({ line }) => /List-Unsubscribe=One-Click/.test(line))
        .length,
      1,
    );
    await inbox.unsubscribe(stranger(db, MONDAY), token, 'visit_booked');
    assert.equal(
      (await refusal(inbox.unsubscribe(stranger(db, MONDAY), 'x', 'visit_booked'))).status,
      404,
    );
    await inbox.setPreferences(ctx, {
      preferences: [{ topic: 'visit_booked', channel: 'in_app', is_on: false }],
    });
    await book();
    assert.deepEqual(await post(email), []);
    assert.equal((await inbox.list(ctx)).data.length, 1);
    const { preferences } = await inbox.getPreferences(ctx);
    const off = preferences.filter(({ channel, is_on }) => channel !== 'sms' && !is_on);
    assert.equal(off.length, 2);
  });

  it('is not spoken of any more once the pet has died, and is called off for nothing', async () => {
    const { ctx, email, biscuit } = await newcomer();
    const soon = { day: 0, at: '11:00' };
    const { id } = await appointments.book(ctx, {
      slot_id: (await offer(soon)).id,
      pet_id: biscuit.id,
      service_id,
    });
    const pet = await pets.sayFarewell(ctx, biscuit.id);
    assert.equal(pet.deceased_on, '2026-11-30');
    assert.deepEqual(await post(email), []);
    assert.deepEqual((await inbox.list(ctx)).data, []);
    const visit = await appointments.get(ctx, id);
    assert.deepEqual([visit.status, visit.cancellation_fee_cents], ['cancelled_by_owner', 0]);
    assert.deepEqual(await pets.listAlive(ctx), []);
    assert.equal((await pets.takeBackFarewell(ctx, biscuit.id)).deceased_on, null);
    const other = await newcomer();
    assert.equal((await refusal(pets.sayFarewell(other.ctx, biscuit.id))).status, 404);
  });
});

it('an offered time is told of with the minutes that are left, and not once it has passed on', async () => {
  const { ctx, email, biscuit } = await newcomer();
  await domain.waitlist.join(ctx, { clinic_id: town.clinic.id, service_id, pet_id: biscuit.id });
  const slot = await offer();
  await domain.waitlist.offerFreed(stranger(db, MONDAY), [slot.id]);
  const [mail] = await post(email);
  assert.match(mail?.subject ?? '', /^A time opened for Biscuit: /);
  assert.match(mail?.text ?? '', /held for you for 15 more minutes, until \d/);
  const other = await newcomer();
  await domain.waitlist.join(other.ctx, {
    clinic_id: town.clinic.id,
    service_id,
    pet_id: other.biscuit.id,
  });
  await domain.waitlist.offerFreed(stranger(db, MONDAY), [(await offer()).id]);
  const [entry] = await domain.waitlist.list(other.ctx);
  await domain.waitlist.decline(other.ctx, entry?.offer?.id ?? '');
  assert.deepEqual(await post(other.email), []);
});
