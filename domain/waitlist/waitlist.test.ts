import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { dog, harborStreet, MONDAY, maya, person } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { clinic, examId } = town;
const { offer } = timetable(town);
const { appointments, waitlist } = domain;

const minutes = (ctx: Ctx, n: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + n * 60_000),
});

/** The jobs that the transactions so far have caused, done at an instant. */
async function work(now = MONDAY) {
  const ctx = { db, actor: null, now, log: town.grace.ctx.log };
  const { rows } = await sql<{ slot_ids: string[] }>`
    WITH waiting AS (
      SELECT j.id, p.payload FROM graphile_worker.jobs j
      JOIN graphile_worker._private_jobs p ON p.id = j.id WHERE j.task_identifier = 'waitlist.offer-freed'
    ), done AS (SELECT graphile_worker.complete_jobs(array_agg(id)) FROM waiting)
    SELECT payload -> 'slot_ids' AS slot_ids FROM waiting, (SELECT count(*) FROM done) AS finished`.execute(
    db,
  );
  await domain.waitlist.passOn(ctx);
  for (const { slot_ids } of rows) await domain.waitlist.offerFreed(ctx, slot_ids);
}

async function waiting(name: string, change = {}) {
  const owner = await person(db, name, MONDAY);
  const pet = await dog(owner.ctx, 'Rex');
  const entry = await waitlist.join(owner.ctx, {
    clinic_id: clinic.id,
    service_id: examId,
    pet_id: pet.id,
    ...change,
  });
  return { ...owner, pet, entry };
}

const offerTo = async (ctx: Ctx) => (await waitlist.list(ctx))[0]?.offer ?? null;

describe('a freed time', () => {
  it('is held for whoever has waited longest, passes on when declined or lapsed, and is booked', async () => {
    const slot = await offer();
    const owner = await maya(db, MONDAY);
    const visit = await appointments.book(owner.ctx, {
      slot_id: slot.id,
      pet_id: owner.biscuit.id,
      service_id: examId,
    });
    const [ana, dev, lee] = [await waiting('Ana'), await waiting('Dev'), await waiting('Lee')];
    assert.deepEqual([ana.entry.ahead, dev.entry.ahead, lee.entry.ahead], [0, 1, 2]);

    await appointments.cancel(owner.ctx, visit.id);
    await work();
    const toAna = await offerTo(ana.ctx);
    assert.equal(toAna?.slot.id, slot.id);
    assert.equal(await offerTo(dev.ctx), null);
    const theft = appointments.book(dev.ctx, {
      slot_id: slot.id,
      pet_id: dev.pet.id,
      service_id: examId,
    });
    assert.equal((await refusal(theft)).code, 'slot_taken');

    await waitlist.decline(ana.ctx, toAna?.id ?? '');
    await work();
    const toDev = await offerTo(dev.ctx);
    assert.equal(toDev?.slot.id, slot.id);

    const late = minutes(dev.ctx, 16);
    assert.equal((await refusal(waitlist.accept(late, toDev?.id ?? ''))).code, 'offer_gone');
    await work(late.now);
    await work(late.now);
    const toLee = await offerTo(lee.ctx);
    assert.equal(toLee?.slot.id, slot.id);
    const booked = await waitlist.accept(minutes(lee.ctx, 17), toLee?.id ?? '');
    assert.equal(booked.starts_at, slot.starts_at);
    assert.equal(
      (await refusal(waitlist.accept(minutes(lee.ctx, 17), toLee?.id ?? ''))).status,
      404,
    );
    await assertInvariants(db);
    for (const { ctx, entry } of [ana, dev]) await waitlist.leave(ctx, entry.id);
  });

  it('goes only to those whom it suits', async () => {
    const slot = await offer();
    const [, month, day] = slot.slot_date.split('-');
    const owner = await maya(db, MONDAY);
    const visit = await appointments.book(owner.ctx, {
      slot_id: slot.id,
      pet_id: owner.biscuit.id,
      service_id: examId,
    });
    const never = [
      await waiting('Ana', { from_time: '00:00', to_time: '00:30' }),
      await waiting('Dev', { from_date: `2027-${month}-${day}`, to_date: `2027-${month}-${day}` }),
    ];
    const left = await waiting('Lee');
    await waitlist.leave(left.ctx, left.entry.id);
    await appointments.cancel(owner.ctx, visit.id);
    await work();
    for (const { ctx } of [...never, left]) assert.equal(await offerTo(ctx), null);
    const { rows } = await sql`SELECT FROM holds WHERE slot_id = ${slot.id}`.execute(db);
    assert.equal(rows.length, 0);
    for (const { ctx, entry } of never) await waitlist.leave(ctx, entry.id);
  });
});

describe('waiting for an earlier time', () => {
  it('moves the visit in one step and offers the later time to the next in line', async () => {
    const [early, lateSlot] = [await offer(), await offer()];
    const [maker, owner] = [await maya(db, MONDAY), await maya(db, MONDAY)];
    const first = await appointments.book(maker.ctx, {
      slot_id: early.id,
      pet_id: maker.biscuit.id,
      service_id: examId,
    });
    const later = await appointments.book(owner.ctx, {
      slot_id: lateSlot.id,
      pet_id: owner.biscuit.id,
      service_id: examId,
    });
    await waitlist.join(owner.ctx, {
      clinic_id: clinic.id,
      service_id: examId,
      pet_id: owner.biscuit.id,
      appointment_id: later.id,
    });
    const next = await waiting('Ana');
    await appointments.cancel(maker.ctx, first.id);
    await work();
    const offered = await offerTo(owner.ctx);
    assert.equal(offered?.slot.id, early.id);
    const moved = await waitlist.accept(owner.ctx, offered?.id ?? '');
    assert.deepEqual(
      [moved.id, moved.confirmation_code, moved.starts_at, moved.status],
      [later.id, later.confirmation_code, early.starts_at, 'rescheduled'],
    );
    await work();
    assert.equal((await offerTo(next.ctx))?.slot.id, lateSlot.id);
    await assertInvariants(db);
  });
});

describe('joining', () => {
  it('is once for a pet and a service, of one’s own pets and visits', async () => {
    const ana = await waiting('Ana');
    const again = waitlist.join(ana.ctx, {
      clinic_id: clinic.id,
      service_id: examId,
      pet_id: ana.pet.id,
    });
    assert.equal((await refusal(again)).code, 'already_waiting');
    const dev = await person(db, 'Dev', MONDAY);
    const theirs = { clinic_id: clinic.id, service_id: examId, pet_id: ana.pet.id };
    assert.equal((await refusal(waitlist.join(dev.ctx, theirs))).status, 404);
    assert.equal((await refusal(waitlist.leave(dev.ctx, ana.entry.id))).status, 404);
    assert.equal((await refusal(waitlist.listForClinic(dev.ctx, clinic.id))).status, 404);
    assert.ok((await waitlist.listForClinic(town.grace.ctx, clinic.id)).length > 0);
  });
});
