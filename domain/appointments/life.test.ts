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
const { clinic, grace, examId, dentalId } = town;
const { offer } = timetable(town);
const owner = await maya(db, MONDAY);
const { appointments, availability, holds } = domain;

const later = (ctx: Ctx, hours: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + hours * 3_600_000),
});
const book = (slot_id: string, ctx = owner.ctx, pet_id = owner.biscuit.id) =>
  appointments.book(ctx, { slot_id, pet_id, service_id: examId });

describe('cancelling', () => {
  it('frees the time, says who and why, and writes one history row', async () => {
    const slot = await offer();
    const visit = await book(slot.id);
    const cancelled = await appointments.cancel(owner.ctx, visit.id, { reason: 'Feeling better' });
    assert.equal(cancelled.status, 'cancelled_by_owner');
    assert.equal(cancelled.cancellation_reason, 'Feeling better');
    assert.equal(cancelled.cancellation_fee_cents, 0);
    assert.equal((await availability.getSlot(owner.ctx, slot.id)).current_bookings, 0);
    const steps = await appointments.history(owner.ctx, visit.id);
    assert.deepEqual(
      steps.map((s) => s.new_status),
      ['booked', 'cancelled_by_owner'],
    );
    assert.equal(
      (await refusal(appointments.cancel(owner.ctx, visit.id))).code,
      'not_possible_now',
    );
    await assertInvariants(db);
  });

  it('costs what the terms of the booking say, not those of today', async () => {
    const terms = [
      { hours_before: 24, fee_cents: 2500 },
      { hours_before: 2, fee_percent: 50 },
    ];
    await sql`UPDATE clinics SET cancellation_terms = ${JSON.stringify(terms)} WHERE id = ${clinic.id}`.execute(
      db,
    );
    const visit = await book((await offer()).id);
    await sql`UPDATE clinics SET cancellation_terms = '[]' WHERE id = ${clinic.id}`.execute(db);
    const hoursAhead = (new Date(visit.starts_at).getTime() - MONDAY.getTime()) / 3_600_000;
    const quote = (before: number) =>
      appointments.cancellationQuote(later(owner.ctx, hoursAhead - before), visit.id);
    assert.equal((await quote(25)).fee_cents, 0);
    assert.equal((await quote(23)).fee_cents, 2500);
    assert.equal((await quote(1)).fee_cents, 3100);
    assert.equal(
      (await quote(25)).free_until,
      new Date(new Date(visit.starts_at).getTime() - 24 * 3_600_000).toISOString(),
    );
    const late = later(owner.ctx, hoursAhead - 1);
    assert.equal(
      (await refusal(appointments.reschedule(late, visit.id, { slot_id: (await offer()).id })))
        .code,
      'too_late_to_move',
    );
    assert.equal((await appointments.cancel(late, visit.id)).cancellation_fee_cents, 3100);
  });

  it('by the clinic is free, and strangers see nothing', async () => {
    const visit = await book((await offer()).id);
    const dev = await person(db, 'Dev', MONDAY);
    assert.equal((await refusal(appointments.cancel(dev.ctx, visit.id))).status, 404);
    const cancelled = await appointments.cancel(grace.ctx, visit.id, { reason: 'Dr. Osei is ill' });
    assert.equal(cancelled.status, 'cancelled_by_clinic');
    assert.equal(cancelled.cancellation_fee_cents, 0);
  });
});

describe('moving', () => {
  it('keeps id and code, frees the old time and claims the new', async () => {
    const [from, to] = [await offer(), await offer()];
    const visit = await book(from.id);
    const moved = await appointments.reschedule(owner.ctx, visit.id, { slot_id: to.id });
    assert.equal(moved.id, visit.id);
    assert.equal(moved.confirmation_code, visit.confirmation_code);
    assert.equal(moved.status, 'rescheduled');
    assert.equal(moved.starts_at, to.starts_at);
    assert.equal((await availability.getSlot(owner.ctx, from.id)).current_bookings, 0);
    const [, step] = await appointments.history(owner.ctx, visit.id);
    assert.equal(
      step?.reason,
      `from ${visit.scheduled_date} ${visit.scheduled_start} to ${moved.scheduled_date} ${moved.scheduled_start}`,
    );
    await assertInvariants(db);
  });

  it('moves a long visit by less than its own length', async () => {
    const [first, second] = [
      await offer({ day: 20, at: '08:00' }),
      await offer({ day: 20, at: '08:30' }),
      await offer({ day: 20, at: '09:00' }),
    ] as const;
    const visit = await appointments.book(owner.ctx, {
      slot_id: first.id,
      pet_id: owner.biscuit.id,
      service_id: dentalId,
    });
    assert.equal(visit.service.duration_min, 60);
    const moved = await appointments.reschedule(owner.ctx, visit.id, { slot_id: second.id });
    assert.equal(moved.scheduled_start, '08:30');
    assert.equal(moved.scheduled_end, '09:30');
    await assertInvariants(db);
  });

  it('to a taken time changes nothing and offers others', async () => {
    const [from, to] = [await offer(), await offer()];
    const visit = await book(from.id);
    const dev = await person(db, 'Dev', MONDAY);
    await book(to.id, dev.ctx, (await dog(dev.ctx, 'Rex')).id);
    const error = await refusal(appointments.reschedule(owner.ctx, visit.id, { slot_id: to.id }));
    assert.equal(error.code, 'slot_taken');
    assert.ok((error.extra.alternatives as unknown[]).length > 0);
    const still = await appointments.get(owner.ctx, visit.id);
    assert.deepEqual([still.status, still.starts_at], ['booked', from.starts_at]);
    await assertInvariants(db);
  });
});

describe('the day at the desk', () => {
  it('checks in, starts and completes, and undoes within the hour', async () => {
    const visit = await book((await offer()).id);
    const desk = { ...grace.ctx, now: new Date(visit.starts_at) };
    assert.ok((await appointments.checkIn(desk, visit.id)).checked_in_at);
    assert.equal((await refusal(appointments.checkIn(desk, visit.id))).code, 'not_possible_now');
    assert.ok((await appointments.start(desk, visit.id)).started_at);
    assert.equal((await appointments.complete(desk, visit.id)).status, 'completed');
    assert.equal((await refusal(appointments.undo(later(desk, 1.1), visit.id))).status, 409);
    assert.equal((await appointments.undo(later(desk, 0.9), visit.id)).status, 'booked');
    assert.equal((await appointments.complete(later(desk, 0.95), visit.id)).status, 'completed');
    const steps = (await appointments.history(owner.ctx, visit.id)).map((s) => s.new_status);
    assert.deepEqual(steps, ['booked', 'completed', 'booked', 'completed']);
    assert.equal(
      (await refusal(appointments.cancel(owner.ctx, visit.id))).extra.visit_status,
      'completed',
    );
    await assertInvariants(db);
  });

  it('marks a no-show only once the time has come, and owners cannot', async () => {
    const visit = await book((await offer()).id);
    assert.equal((await refusal(appointments.markNoShow(grace.ctx, visit.id))).status, 409);
    const due = { now: new Date(visit.ends_at) };
    assert.equal(
      (await refusal(appointments.markNoShow({ ...owner.ctx, ...due }, visit.id))).status,
      404,
    );
    assert.equal(
      (await appointments.markNoShow({ ...grace.ctx, ...due }, visit.id)).status,
      'no_show',
    );
    assert.equal((await appointments.undo({ ...grace.ctx, ...due }, visit.id)).status, 'booked');
  });

  it("keeps the clinic's notes from the owner", async () => {
    const visit = await book((await offer()).id);
    await appointments.change(grace.ctx, visit.id, { clinic_notes: 'Bites.' });
    assert.ok(!JSON.stringify(await appointments.get(owner.ctx, visit.id)).includes('Bites'));
    assert.ok(JSON.stringify(await appointments.get(grace.ctx, visit.id)).includes('Bites'));
    const error = await refusal(appointments.change(owner.ctx, visit.id, { clinic_notes: 'x' }));
    assert.equal(error.errors?.[0]?.path, 'clinic_notes');
  });
});

describe('holds', () => {
  it('keeps a time for its owner alone, who books it once', async () => {
    const slot = await offer();
    const hold = await holds.take(owner.ctx, { slot_id: slot.id, service_id: examId });
    assert.equal(hold.slot.id, slot.id);
    const dev = await person(db, 'Dev', MONDAY);
    const rex = await dog(dev.ctx, 'Rex');
    assert.equal((await refusal(book(slot.id, dev.ctx, rex.id))).code, 'slot_taken');
    const theft = appointments.book(dev.ctx, {
      hold_id: hold.id,
      pet_id: rex.id,
      service_id: examId,
    });
    assert.equal((await refusal(theft)).code, 'hold_gone');
    const order = { hold_id: hold.id, pet_id: owner.biscuit.id, service_id: examId };
    const visit = await appointments.book(owner.ctx, order);
    assert.equal(visit.starts_at, slot.starts_at);
    assert.equal((await refusal(appointments.book(owner.ctx, order))).code, 'hold_gone');
    await assertInvariants(db);
  });

  it('stands in nobody’s way once it has expired, though nobody swept', async () => {
    const slot = await offer();
    await holds.take(owner.ctx, { slot_id: slot.id, service_id: examId });
    const dev = await person(db, 'Dev', MONDAY);
    const rex = await dog(dev.ctx, 'Rex');
    assert.equal((await refusal(book(slot.id, later(dev.ctx, 0.1), rex.id))).code, 'slot_taken');
    const visit = await book(slot.id, later(dev.ctx, 0.2), rex.id);
    assert.equal(visit.starts_at, slot.starts_at);
    await assertInvariants(db);
  });

  it('of a visitor passes through signing in by its token', async () => {
    const slot = await offer();
    const visitor = { ...owner.ctx, actor: null };
    const hold = await holds.take(visitor, { slot_id: slot.id, service_id: examId });
    assert.ok(hold.token);
    const order = { hold_id: hold.id, pet_id: owner.biscuit.id, service_id: examId };
    assert.equal((await refusal(appointments.book(owner.ctx, order))).code, 'hold_gone');
    const visit = await appointments.book(owner.ctx, { ...order, hold_token: hold.token });
    assert.equal(visit.starts_at, slot.starts_at);
    await assertInvariants(db);
  });

  it('is let go by its owner, and the worker sweeps the expired', async () => {
    const [one, two] = [await offer(), await offer()];
    const hold = await holds.take(owner.ctx, { slot_id: one.id, service_id: examId });
    await holds.take(owner.ctx, { slot_id: two.id, service_id: examId });
    await holds.release(owner.ctx, hold.id);
    assert.equal((await availability.getSlot(owner.ctx, one.id)).current_bookings, 0);
    await holds.releaseAllExpired(later(owner.ctx, 1));
    assert.equal((await availability.getSlot(owner.ctx, two.id)).current_bookings, 0);
    await assertInvariants(db);
  });
});

describe('several pets in one visit', () => {
  it('come one after the other, each with a code, or not at all', async () => {
    const mochi = await dog(owner.ctx, 'Mochi');
    const first = await offer({ day: 21, at: '08:00' });
    await offer({ day: 21, at: '08:30' });
    const order = { slot_id: first.id, service_id: examId };
    const three = [owner.biscuit.id, mochi.id, (await dog(owner.ctx, 'Olive')).id];
    assert.equal(
      (await refusal(appointments.book(owner.ctx, { ...order, pet_ids: three }))).code,
      'slot_taken',
    );
    await assertInvariants(db);
    const visit = await appointments.book(owner.ctx, { ...order, pet_ids: three.slice(0, 2) });
    const [second] = visit.companions ?? [];
    assert.equal(second?.scheduled_start, '08:30');
    assert.equal(second?.visit_id, visit.visit_id);
    assert.notEqual(second?.confirmation_code, visit.confirmation_code);
    await assertInvariants(db);
  });

  it('come side by side when there is no time after', async () => {
    const slot = await offer({ max_bookings: 2 });
    const rex = await dog(owner.ctx, 'Rex');
    const visit = await appointments.book(owner.ctx, {
      slot_id: slot.id,
      service_id: examId,
      pet_ids: [owner.biscuit.id, rex.id],
    });
    assert.equal(visit.companions?.[0]?.starts_at, visit.starts_at);
    await assertInvariants(db);
  });
});

describe('what the clinic asks', () => {
  it('notice, pauses and a cap', async () => {
    const slot = await offer();
    const set = (change: string) =>
      sql`UPDATE clinics SET ${sql.raw(change)} WHERE id = ${clinic.id}`.execute(db);
    const almost = {
      ...owner.ctx,
      now: new Date(new Date(slot.starts_at).getTime() - 30 * 60_000),
    };
    await set('minimum_notice_min = 60');
    assert.equal((await refusal(book(slot.id, almost))).code, 'slot_taken');
    await set(`minimum_notice_min = 0, intake_paused_until = '${slot.ends_at}'`);
    assert.equal((await refusal(book(slot.id))).code, 'slot_taken');
    await set('intake_paused_until = NULL, max_upcoming_per_owner = 1');
    const dev = await person(db, 'Dev', MONDAY);
    const rex = await dog(dev.ctx, 'Rex');
    await book(slot.id, dev.ctx, rex.id);
    assert.equal(
      (await refusal(book((await offer()).id, dev.ctx, rex.id))).code,
      'too_many_visits',
    );
    await set('max_upcoming_per_owner = NULL');
    await assertInvariants(db);
  });
});
