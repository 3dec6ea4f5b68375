import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { violatedConstraint } from '#platform/db.ts';
import { testDatabase } from '#test/database.ts';
import { pdf } from '#test/documents.ts';
import { temporaryStore } from '#test/files.ts';
import { harborStreet, MONDAY, maya, person, shareWith, signedIn, stranger } from '#test/people.ts';
import { photo } from '#test/pictures.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';
import { vaccinationState } from './health.ts';

const { db } = await testDatabase({ after });
const files = await temporaryStore({ after });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const desk: Ctx = { ...town.grace.ctx, files };
const { health } = domain;
const rabies = { kind: 'vaccination' as const, title: 'Rabies' };
const fieldOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).errors?.[0]?.path;

/** Maya with Biscuit, whom Harbor Street treats. */
async function patient() {
  const owner = await maya(db, MONDAY);
  const ctx: Ctx = { ...owner.ctx, files };
  const { id } = owner.biscuit;
  const slot = await offer();
  const order = { slot_id: slot.id, pet_id: id, service_id: town.examId };
  const visit = await domain.appointments.book(ctx, order);
  return { owner, ctx, id, visit: visit.id };
}

describe('a health record', () => {
  it('is written by the owner and by the clinics that treat the pet, and says by whom', async () => {
    const { ctx, id, visit } = await patient();
    await health.add(ctx, id, { kind: 'allergy', title: 'Chicken', noted_on: '2026-05-01' });
    const given = { ...rabies, batch: 'A1', due_on: '2027-11-30', appointment_id: visit };
    await health.add(desk, id, given);
    for (const reader of [ctx, desk]) {
      const { entries } = await health.read(reader, id);
      assert.deepEqual(
        entries.map(({ title, clinic }) => [title, clinic?.name ?? null]),
        [
          ['Rabies', 'Harbor Street Animal Clinic'],
          ['Chicken', null],
        ],
      );
    }
  });

  it('is not there for anybody else, nor for a clinic whose visit was called off', async () => {
    const { ctx, id, visit } = await patient();
    const dev = await person(db, 'Dev', MONDAY);
    for (const attempt of [
      () => health.read(dev.ctx, id),
      () => health.add(dev.ctx, id, rabies),
      () => health.makePassport(dev.ctx, id, { shares: ['weight'] }),
      () => health.makePassport(desk, id, { shares: ['weight'] }),
      () => health.listPassports(desk, id),
    ]) {
      assert.equal((await refusal(attempt())).status, 404);
    }
    assert.equal((await refusal(health.read(stranger(db, MONDAY), id))).status, 401);
    assert.ok(await health.read(desk, id));
    await domain.appointments.cancel(ctx, visit, {});
    assert.equal((await refusal(health.read(desk, id))).status, 404);
  });

  it('is written by co-owners too, read by a sitter on their days, and shared by its owner alone', async () => {
    const { owner, ctx, id } = await patient();
    const [jo, kim] = [await person(db, 'Jo', MONDAY), await person(db, 'Kim', MONDAY)];
    await shareWith(owner, jo, id, { role: 'co_owner' });
    await shareWith(owner, kim, id, { role: 'sitter', may_book: true, ends_on: '2026-12-05' });
    const { id: entry } = await health.add(jo.ctx, id, { kind: 'allergy', title: 'Chicken' });
    assert.equal((await health.read(kim.ctx, id)).entries.length, 1);
    const afterwards = { ...kim.ctx, now: new Date(MONDAY.getTime() + 7 * 86_400_000) };
    for (const attempt of [
      () => health.read(afterwards, id),
      () => health.add(kim.ctx, id, rabies),
      () => health.strike(kim.ctx, id, entry, { reason: 'I gave him some.' }),
      () => health.makePassport(kim.ctx, id, { shares: ['allergy'] }),
      () => health.makePassport(jo.ctx, id, { shares: ['allergy'] }),
      async () => domain.pets.setPhoto({ ...kim.ctx, files }, id, { file: await photo() }),
    ]) {
      assert.equal((await refusal(attempt())).status, 404);
    }
    const struck = await health.strike(ctx, id, entry, { reason: 'It was the dust.' });
    assert.equal(struck.struck_reason, 'It was the dust.');
  });

  it('lets nobody overwrite anybody: each side strikes out its own, and that stays to be read', async () => {
    const { ctx, id } = await patient();
    const ours = await health.add(desk, id, rabies);
    const theirs = await health.add(ctx, id, { ...rabies, title: 'Distemper' });
    const wrong = { reason: 'It was another dog.' };
    assert.equal((await refusal(health.strike(ctx, id, ours.id, wrong))).status, 404);
    assert.equal((await refusal(health.strike(desk, id, theirs.id, wrong))).status, 404);
    const struck = await health.strike(desk, id, ours.id, wrong);
    assert.deepEqual([struck.title, struck.struck_reason], ['Rabies', wrong.reason]);
    assert.equal((await refusal(health.strike(desk, id, ours.id, wrong))).code, 'struck_before');
    assert.equal((await health.read(ctx, id)).entries.length, 2);
    const rewritten = db
      .updateTable('health_entries')
      .set({ title: 'Nothing' })
      .where('id', '=', theirs.id)
      .execute();
    assert.equal(
      await rewritten.then(() => 'rewritten', violatedConstraint),
      'health_entries_stay',
    );
  });

  it('asks of each kind what belongs to it', async () => {
    const { ctx, id, owner } = await patient();
    const add = (entry: object) => health.add(ctx, id, entry as never);
    assert.equal(await fieldOf(add({ kind: 'weight' })), 'weight_kg');
    assert.equal(await fieldOf(add({ kind: 'weight', weight_kg: 4, title: 'Four' })), 'title');
    assert.equal(await fieldOf(add({ kind: 'allergy' })), 'title');
    assert.equal(await fieldOf(add({ ...rabies, weight_kg: 4 })), 'weight_kg');
    assert.equal(await fieldOf(add({ kind: 'allergy', title: 'Hay', batch: 'A' })), 'batch');
    assert.equal(await fieldOf(add({ ...rabies, noted_on: '2026-12-03' })), 'noted_on');
    assert.equal(await fieldOf(add({ ...rabies, due_on: '2026-11-30' })), 'due_on');
    assert.equal(await fieldOf(add({ ...rabies, clinic_id: town.clinic.id })), 'clinic_id');
    const visit = (await patient()).visit;
    const elsewhere = { ...rabies, appointment_id: visit };
    assert.equal(await fieldOf(health.add(desk, id, elsewhere)), 'appointment_id');
    assert.equal((await health.read(owner.ctx, id)).entries.length, 0);
  });
});

describe('the weight of a pet', () => {
  const weight = async (ctx: Ctx, id: string) => (await domain.pets.get(ctx, id)).weight_kg;

  it('is what it weighed last, whoever weighed, and what stands when that was wrong', async () => {
    const { ctx, id } = await patient();
    await domain.pets.update(ctx, id, { weight_kg: 10 });
    await health.add(desk, id, { kind: 'weight', weight_kg: 9.5, noted_on: '2026-01-10' });
    assert.equal(await weight(ctx, id), 10);
    const last = await health.add(desk, id, { kind: 'weight', weight_kg: 11.2 });
    assert.equal(await weight(ctx, id), 11.2);
    await health.strike(desk, id, last.id, { reason: 'The scales were off.' });
    assert.equal(await weight(ctx, id), 10);
    await domain.pets.update(ctx, id, { name: 'Biscuit', weight_kg: 10 });
    const { entries } = await health.read(ctx, id);
    assert.equal(entries.length, 3, 'the same weight again is no entry');
  });

  it('is the latest also of many at once', async () => {
    const { ctx, id } = await patient();
    const days = Array.from({ length: 12 }, (_, n) => n + 1);
    await Promise.all(
      days.map((day) =>
        health.add(day % 2 ? ctx : desk, id, {
          kind: 'weight',
          weight_kg: day,
          noted_on: `2026-10-${String(day).padStart(2, '0')}`,
        }),
      ),
    );
    assert.equal(await weight(ctx, id), 12);
  });
});

describe('a document', () => {
  it('is read by the owner and the clinics, and goes when it is struck out', async () => {
    const { ctx, id } = await patient();
    const file = await pdf('Blood count');
    const paper = await health.addDocument(desk, id, { file, title: 'Blood count' });
    assert.equal(paper.file, 'pdf');
    const { name, type, content } = await health.readDocument(ctx, id, paper.id);
    assert.deepEqual([name, type], ['Blood count.pdf', 'application/pdf']);
    assert.ok(file.equals(content));
    const dev = await person(db, 'Dev', MONDAY);
    const attempt = health.readDocument({ ...dev.ctx, files }, id, paper.id);
    assert.equal((await refusal(attempt)).status, 404);
    await health.strike(desk, id, paper.id, { reason: 'Another dog’s.' });
    assert.equal((await refusal(health.readDocument(ctx, id, paper.id))).status, 404);
    const later = { ...ctx, now: new Date(MONDAY.getTime() + 2 * 86_400_000) };
    assert.ok((await domain.files.sweep(later)) >= 1);
  });

  it('that is a picture is made anew, at an address that the same file does not lead to', async () => {
    const { ctx, id } = await patient();
    const file = await photo();
    const [one, two] = [
      await health.addDocument(ctx, id, { file, title: 'X-ray' }),
      await health.addDocument(ctx, id, { file, title: 'X-ray again' }),
    ];
    assert.deepEqual([one.file, two.file], ['picture', 'picture']);
    assert.equal((await health.readDocument(ctx, id, one.id)).type, 'image/webp');
    const keys = await db
      .selectFrom('health_entries')
      .select('file_key')
      .where('pet_id', '=', id)
      .execute();
    assert.equal(new Set(keys.map(({ file_key }) => file_key)).size, 2);
  });

  it('that is none is refused in words', async () => {
    const { ctx, id } = await patient();
    const whole = await pdf('Hello');
    for (const [file, why] of [
      [Buffer.from('hello'), /must be a PDF, or a JPEG/],
      [Buffer.from(''), /is empty/],
      [whole.subarray(0, 600), /without an end/],
      [Buffer.concat([whole, Buffer.from('\n/JavaScript (app.alert(1))\n%%EOF')]), /a program/],
    ] as const) {
      const attempt = health.addDocument(ctx, id, { file: Buffer.from(file), title: 'Paper' });
      const [error] = (await refusal(attempt)).errors ?? [];
      assert.equal(error?.path, 'file');
      assert.match(error?.message ?? '', why);
    }
  });
});

describe('a passport', () => {
  const anybody: Ctx = { ...stranger(db, MONDAY), files };
  const days = (n: number): Ctx => ({
    ...anybody,
    now: new Date(MONDAY.getTime() + n * 86_400_000),
  });

  it('shows what was shared and no more, to whoever has the link', async () => {
    const { ctx, id } = await patient();
    await health.add(ctx, id, rabies);
    await health.add(ctx, id, { kind: 'weight', weight_kg: 10 });
    const wrong = await health.add(ctx, id, { ...rabies, title: 'Lyme' });
    await health.strike(ctx, id, wrong.id, { reason: 'Not given.' });
    const paper = await health.addDocument(ctx, id, { file: await pdf('x'), title: 'Paper' });
    const { token } = await health.makePassport(ctx, id, { shares: ['vaccination'] });
    const shown = await health.readPassport(anybody, token);
    assert.deepEqual(
      [shown.pet.name, shown.entries.map(({ title }) => title)],
      ['Biscuit', ['Rabies']],
    );
    const peeked = health.readPassportDocument(anybody, token, paper.id);
    assert.equal((await refusal(peeked)).status, 404);
    const wider = await health.makePassport(ctx, id, { shares: ['document'] });
    const { name } = await health.readPassportDocument(anybody, wider.token, paper.id);
    assert.equal(name, 'Paper.pdf');
    const rows = JSON.stringify(await db.selectFrom('pet_passports').selectAll().execute());
    assert.ok(!rows.includes(token) && !rows.includes(wider.token));
  });

  it('leads nowhere once it was taken back, has run out, or the pet is off the list', async () => {
    const { ctx, id, visit } = await patient();
    const make = (options: object = {}) =>
      health.makePassport(ctx, id, { shares: ['weight'], ...options });
    const gone = async (reader: Ctx, token: string) =>
      assert.equal((await refusal(health.readPassport(reader, token))).status, 404);
    const [first, second, third] = [await make(), await make(), await make({ days: 30 })];
    assert.ok(await health.readPassport(days(6.9), first.token));
    await gone(days(7.1), first.token);
    await health.revokePassport(ctx, id, second.id);
    await gone(anybody, second.token);
    await gone(anybody, 'guess');
    assert.ok(await health.readPassport(days(29), third.token));
    assert.deepEqual(
      (await health.listPassports(ctx, id)).map((one) => one.id),
      [first.id, third.id],
    );
    await domain.appointments.cancel(ctx, visit, {});
    await domain.pets.remove(ctx, id);
    await gone(anybody, third.token);
  });
});

it('a dose is current, due soon, overdue, or given again since', () => {
  const dose = (id: string, noted_on: string, due_on: string | null, title = 'Rabies') => ({
    ...{
      id,
      noted_on,
      due_on,
      title,
      kind: 'vaccination' as const,
      details: null,
      weight_kg: null,
    },
    ...{ batch: null, given_by: null, clinic: null, appointment_id: null, file: null },
    ...{ created_at: '', struck_at: null, struck_reason: null },
  });
  const old = dose('1', '2025-01-01', '2026-01-01');
  const last = dose('2', '2026-01-02', '2027-01-01', 'rabies');
  const all = [old, last];
  assert.equal(vaccinationState(old, all, '2026-06-01'), 'replaced');
  assert.equal(vaccinationState(last, all, '2026-12-01'), 'current');
  assert.equal(vaccinationState(last, all, '2026-12-02'), 'due_soon');
  assert.equal(vaccinationState(last, all, '2027-01-02'), 'overdue');
  assert.equal(vaccinationState(dose('3', '2026-01-02', null), [], '2027-01-02'), null);
});

it('an account that goes takes its words, documents and links along, and not what the clinic wrote', async () => {
  const { owner, ctx, id, visit } = await patient();
  await health.add(ctx, id, { kind: 'allergy', title: 'Chicken' });
  await health.add(desk, id, rabies);
  await health.addDocument(desk, id, { file: await pdf('x'), title: 'Paper' });
  const { token } = await health.makePassport(ctx, id, { shares: ['vaccination'] });
  const { content } = await domain.accounts.exportMe(ctx);
  assert.ok(content.length > 0);
  await domain.appointments.cancel(ctx, visit, {});
  await domain.accounts.deleteMe(await signedIn(db, owner.token, MONDAY));
  const left = await db
    .selectFrom('health_entries')
    .select('title')
    .where('pet_id', '=', id)
    .execute();
  assert.deepEqual(left, [{ title: 'Rabies' }]);
  assert.equal((await refusal(health.readPassport(stranger(db, MONDAY), token))).status, 404);
});
