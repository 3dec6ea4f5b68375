import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { letters, tokenIn } from '#test/letters.ts';
import { harborStreet, MONDAY, maya, person, shareWith, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const post = await letters({ after }, db, 'https://vets.example');
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const { household, pets, appointments, waitlist, inbox } = domain;
const DAY_MS = 86_400_000;
const sitting = { role: 'sitter', may_book: true, ends_on: '2026-12-05' } as const;

/** Maya with Biscuit, Jo who owns him with her, and Kim who sits him until Saturday. */
async function family() {
  const owner = await maya(db, MONDAY);
  const [jo, kim] = [await person(db, 'Jo', MONDAY), await person(db, 'Kim', MONDAY)];
  const { id } = owner.biscuit;
  const joShare = await shareWith(owner, jo, id, { role: 'co_owner' });
  const kimShare = await shareWith(owner, kim, id, sitting);
  return { owner, jo, kim, pet: id, joShare, kimShare };
}
type Family = Awaited<ReturnType<typeof family>>;

const book = async ({ pet }: Family, ctx: Family['owner']['ctx'], day = 3) =>
  appointments.book(ctx, {
    slot_id: (await offer({ day, at: `${9 + (booked++ % 12)}:00`.padStart(5, '0') })).id,
    pet_id: pet,
    service_id: town.examId,
  });
let booked = 0;
const statusOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).status;

describe('an invitation', () => {
  it('comes by e-mail, says what it gives, and is answered once', async () => {
    const owner = await maya(db, MONDAY);
    const jo = await person(db, 'Jo', MONDAY);
    const whom = { email: jo.email, role: 'co_owner' as const, pet_ids: [owner.biscuit.id] };
    await household.invite(owner.ctx, whom);
    const token = tokenIn(await post.link(jo.email, MONDAY));
    assert.equal(
      (await post.latest(jo.email, MONDAY))?.subject,
      'Maya Torres shares Biscuit with you',
    );
    const shown = await household.lookUp(stranger(db, MONDAY), { token });
    assert.deepEqual([shown.pets[0]?.name, shown.role], ['Biscuit', 'co_owner']);
    assert.equal((await refusal(household.accept(owner.ctx, { token }))).code, 'own_pets');
    const [share] = await household.accept(jo.ctx, { token });
    assert.equal(share?.person.name, 'Jo Torres');
    assert.equal(await statusOf(household.accept(jo.ctx, { token })), 404);
    const { data } = await inbox.list(owner.ctx);
    assert.equal(data[0]?.title, 'Jo is now co-owner of Biscuit');
  });

  it('is worth nothing once declined, taken back, run out, or when the pet is gone', async () => {
    const owner = await maya(db, MONDAY);
    const jo = await person(db, 'Jo', MONDAY);
    const invited = async () => {
      const whom = { email: jo.email, role: 'co_owner' as const, pet_ids: [owner.biscuit.id] };
      const { id } = await household.invite(owner.ctx, whom);
      return { id, token: tokenIn(await post.link(jo.email, MONDAY)) };
    };
    const [declined, back, late, gone] = [
      await invited(),
      await invited(),
      await invited(),
      await invited(),
    ];
    await household.decline(stranger(db, MONDAY), { token: declined.token });
    await household.withdraw(owner.ctx, back.id);
    const after15Days = { ...jo.ctx, now: new Date(MONDAY.getTime() + 15 * DAY_MS) };
    assert.equal(await statusOf(household.accept(after15Days, { token: late.token })), 404);
    await pets.remove(owner.ctx, owner.biscuit.id);
    for (const { token } of [declined, back, gone]) {
      assert.equal(await statusOf(household.accept(jo.ctx, { token })), 404);
    }
  });

  it('names pets of one’s own and days that make sense', async () => {
    const { owner, jo, pet } = await family();
    const ask = (ctx: typeof owner.ctx, more: object) =>
      household.invite(ctx, { email: 'lee@example.test', role: 'sitter', pet_ids: [pet], ...more });
    const fieldOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).errors?.[0]?.path;
    assert.equal(await fieldOf(ask(jo.ctx, { ends_on: '2026-12-05' })), 'pet_ids');
    assert.equal(await fieldOf(ask(owner.ctx, {})), 'ends_on');
    assert.equal(await fieldOf(ask(owner.ctx, { ends_on: '2026-11-01' })), 'ends_on');
    assert.equal(await fieldOf(ask(owner.ctx, { ends_on: '2028-11-01' })), 'ends_on');
    assert.equal(await fieldOf(ask(owner.ctx, { email: owner.email })), 'email');
  });
});

describe('a co-owner', () => {
  it('sees and changes the pet and its visits; the money stays with who booked', async () => {
    const all = await family();
    const { owner, jo, pet } = all;
    const visit = await book(all, owner.ctx);
    assert.equal((await pets.update(jo.ctx, pet, { notes: 'Shy.' })).role, 'co_owner');
    const { data } = await appointments.list(jo.ctx);
    assert.deepEqual(
      data.map(({ id, reader, booked_by }) => [id, reader, booked_by]),
      [[visit.id, 'keeper', 'Maya']],
    );
    assert.equal(data[0]?.service.price_cents, 6200);
    assert.equal(await statusOf(domain.payments.listForVisit(jo.ctx, visit.id)), 404);
    const cancelled = await appointments.cancel(jo.ctx, visit.id);
    assert.equal(cancelled.status, 'cancelled_by_owner');
    assert.equal(await statusOf(pets.remove(jo.ctx, pet)), 404);
    assert.match((await post.latest(owner.email, MONDAY))?.text ?? '', /visit was cancelled/);
    assert.match((await post.latest(jo.email, MONDAY))?.text ?? '', /You cancelled/);
  });

  it('books as themselves, and the pet’s owner hears of it', async () => {
    const all = await family();
    const visit = await book(all, all.jo.ctx);
    const seen = await appointments.get(all.owner.ctx, visit.id);
    assert.deepEqual([seen.reader, seen.booked_by], ['keeper', 'Jo']);
    assert.match((await post.latest(all.owner.email, MONDAY))?.subject ?? '', /^Biscuit: booked/);
  });

  it('brings the pet to a clinic, whose desk then finds it under its owner and books for it', async () => {
    const all = await family();
    const { grace, clinic, examId } = town;
    const known = async () =>
      (await appointments.findClients(grace.ctx, clinic.id, 'Biscuit'))
        .filter(({ id }) => id === all.owner.user_id)
        .flatMap(({ pets: [pet] }) => pet?.id ?? []);
    assert.deepEqual(await known(), []);
    await book(all, all.jo.ctx);
    assert.deepEqual(await known(), [all.pet]);
    const visit = await appointments.bookAtDesk(grace.ctx, {
      clinic_id: clinic.id,
      service_id: examId,
      pet_id: all.pet,
      scheduled_date: '2026-12-09',
      scheduled_start: '10:15',
    });
    assert.equal(visit.pet.id, all.pet);
  });

  it('chooses what to hear, and the owner what is given, each for themselves alone', async () => {
    const all = await family();
    const { owner, jo, pet, joShare } = all;
    await household.change(jo.ctx, pet, joShare, { wants_messages: false });
    await book(all, owner.ctx);
    assert.doesNotMatch((await post.latest(jo.email, MONDAY))?.subject ?? '', /Biscuit/);
    const theirs = household.change(owner.ctx, pet, joShare, { wants_messages: true });
    assert.equal((await refusal(theirs)).errors?.[0]?.path, 'wants_messages');
    const mine = household.change(jo.ctx, pet, joShare, { may_book: false });
    assert.equal((await refusal(mine)).errors?.[0]?.path, 'may_book');
  });
});

describe('a sitter', () => {
  it('sees what to know and the visits of their days, without a word of money', async () => {
    const all = await family();
    const { owner, kim, pet } = all;
    const [during, later] = [await book(all, owner.ctx, 3), await book(all, owner.ctx, 9)];
    assert.equal((await pets.get(kim.ctx, pet)).cared_until, '2026-12-05');
    assert.equal(await statusOf(pets.update(kim.ctx, pet, { notes: 'Mine.' })), 404);
    const { data } = await appointments.list(kim.ctx);
    assert.deepEqual(
      data.map(({ id }) => id),
      [during.id],
    );
    assert.deepEqual(
      [data[0]?.service.price_cents, data[0]?.cancellation_terms, data[0]?.reader],
      [null, [], 'sitter'],
    );
    assert.equal(await statusOf(appointments.get(kim.ctx, later.id)), 404);
    assert.equal(await statusOf(appointments.cancel(kim.ctx, during.id)), 404);
    assert.equal(await statusOf(appointments.cancellationQuote(kim.ctx, during.id)), 404);
    const over = { ...kim.ctx, now: new Date('2026-12-06T08:00:00Z') };
    assert.equal((await pets.get({ ...over, now: new Date('2026-12-06T07:59:00Z') }, pet)).id, pet);
    assert.equal(await statusOf(pets.get(over, pet)), 404);
  });

  it('books for days on which the pet is in their care, and moves within them', async () => {
    const all = await family();
    const { kim, pet, kimShare, owner } = all;
    const beyond = book(all, kim.ctx, 9);
    assert.equal((await refusal(beyond)).errors?.[0]?.path, 'slot_id');
    const visit = await book(all, kim.ctx);
    const { id: slot_id } = await offer({ day: 10, at: '09:00' });
    const moved = appointments.reschedule(kim.ctx, visit.id, { slot_id });
    assert.equal((await refusal(moved)).errors?.[0]?.path, 'slot_id');
    await household.change(owner.ctx, pet, kimShare, { may_book: false });
    assert.equal((await refusal(book(all, kim.ctx))).errors?.[0]?.path, 'pet_id');
    // What Kim had booked is Maya's now.
    assert.equal((await appointments.get(owner.ctx, visit.id)).reader, 'booker');
    assert.equal((await appointments.get(kim.ctx, visit.id)).reader, 'sitter');
  });
});

describe('a share that ends', () => {
  it('ends every right at once, and passes on what was booked', async () => {
    const all = await family();
    const { owner, kim, pet, kimShare } = all;
    const visit = await book(all, kim.ctx);
    const wish = { clinic_id: town.clinic.id, service_id: town.dentalId, pet_id: pet };
    await waitlist.join(kim.ctx, wish);
    const feed = await domain.calendar.makeFeed(kim.ctx, { kind: 'owner' });
    const file = () => domain.calendar.feedFile(kim.ctx, feed.token, 'https://vets.example');
    assert.match(await file(), new RegExp(visit.id));
    await household.end(owner.ctx, pet, kimShare);
    for (const attempt of [
      () => pets.get(kim.ctx, pet),
      () => appointments.get(kim.ctx, visit.id),
      () => appointments.cancel(kim.ctx, visit.id),
      () => waitlist.join(kim.ctx, { ...wish, service_id: town.examId }),
      () => household.end(kim.ctx, pet, kimShare),
    ]) {
      assert.equal(await statusOf(attempt()), 404);
    }
    assert.deepEqual(await waitlist.list(kim.ctx), []);
    assert.ok(!(await file()).includes(visit.id));
    const lines = (await inbox.list(kim.ctx)).data.map(({ kind }) => kind);
    assert.deepEqual(lines, ['pet_share']);
    assert.doesNotMatch((await post.latest(kim.email, MONDAY))?.subject ?? '', /Biscuit/);
    assert.equal((await appointments.get(owner.ctx, visit.id)).reader, 'booker');
    const shares = await household.listOfPet(owner.ctx, pet);
    assert.deepEqual(
      shares.map(({ ended_at }) => ended_at !== null),
      [false, true],
    );
  });

  it('by transfer leaves the old owner co-owner; closing an account gives pets on', async () => {
    const all = await family();
    const { owner, jo, kim, pet, joShare } = all;
    const visit = await book(all, owner.ctx);
    const kept = await household.transfer(owner.ctx, pet, joShare);
    assert.deepEqual([kept.role, (await pets.get(jo.ctx, pet)).role], ['co_owner', 'owner']);
    assert.equal((await pets.get(kim.ctx, pet)).owner_name, 'Jo');
    assert.equal(await statusOf(household.transfer(owner.ctx, pet, kept.id)), 404);
    await household.transfer(jo.ctx, pet, kept.id);
    assert.deepEqual(await household.listHeirs(owner.ctx), [{ pet_name: 'Biscuit', name: 'Jo' }]);
    await domain.accounts.deleteMe(owner.ctx, { give_pets: true });
    assert.equal((await pets.get(jo.ctx, pet)).role, 'owner');
    assert.equal((await appointments.get(jo.ctx, visit.id)).reader, 'booker');
  });
});
