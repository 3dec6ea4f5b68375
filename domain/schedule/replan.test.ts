import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { dog, type HarborStreet, harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { everyDay, slotsOf, startsOn, vetAt } from '#test/rules.ts';

const { db } = await testDatabase({ after });
const owner = await maya(db, MONDAY);
const { appointments, availability, clinics, schedule } = domain;
const [TUESDAY, THURSDAY] = ['2026-12-01', '2026-12-03'];

let town: HarborStreet;
let id = '';
let desk: Ctx;
let vet = '';

// Open nine to twelve all week, one vet all that time, planned for a week.
beforeEach(async () => {
  town = await harborStreet(db, MONDAY);
  ({ id } = town.clinic);
  desk = town.grace.ctx;
  vet = await vetAt(db, id, MONDAY);
  await hours('09:00', '12:00');
  const shifts = everyDay({ start_time: '06:00', end_time: '22:00' });
  await schedule.setShifts(desk, id, { vet_id: vet, shifts });
  await availability.fillHorizon(stranger(db, MONDAY), 7);
});
const hours = (open_time: string, close_time: string) =>
  clinics.setHours(desk, id, { hours: everyDay({ open_time, close_time }) });
const slotAt = async (date: string, start: string) => {
  const slots = await slotsOf(db, id);
  return slots.find((slot) => slot.slot_date === date && slot.start_time === start);
};
async function book(date: string, start: string, service_id = town.examId) {
  const slot_id = (await slotAt(date, start))?.id ?? '';
  // Biscuit's visits of other tests are on the same days.
  const pet_id = (await dog(owner.ctx, 'Biscuit')).id;
  return appointments.book(owner.ctx, { slot_id, pet_id, service_id });
}

describe('a change of the rules', () => {
  it('plans the future anew around what is booked, and says what is outside', async () => {
    const early = await book(TUESDAY, '09:00');
    const late = await book(THURSDAY, '11:30');
    const before = await slotsOf(db, id);
    const { outside } = await hours('10:00', '14:00');
    assert.deepEqual(
      outside.map((visit) => [visit.id, visit.why, visit.pet.name, visit.owner.name]),
      [[early.id, 'hours', 'Biscuit', 'Maya Torres']],
    );
    assert.equal(outside[0]?.starts_at, '2026-12-01T09:00:00-05:00');
    assert.deepEqual((await startsOn(db, id, TUESDAY)).slice(0, 3), ['09:00', '10:00', '10:30']);
    assert.equal((await startsOn(db, id, THURSDAY)).at(-1), '13:30');
    const claimed = before.filter((slot) => slot.current_bookings > 0);
    const now = new Map((await slotsOf(db, id)).map((slot) => [slot.id, slot]));
    assert.equal(claimed.length, 2);
    for (const slot of claimed) assert.deepEqual(now.get(slot.id), slot);
    // What still fits is the same slot, not a new one in its place.
    const kept = before.find((slot) => slot.slot_date === THURSDAY && slot.start_time === '10:30');
    assert.ok(now.has(kept?.id ?? ''));

    assert.deepEqual(await schedule.visitsOutsideHours(desk, id), outside);
    const free = (await slotAt(TUESDAY, '13:00'))?.id ?? '';
    await appointments.reschedule(desk, early.id, { slot_id: free });
    assert.deepEqual(await schedule.visitsOutsideHours(desk, id), []);
    assert.ok(late.id);
    await assertInvariants(db);
  });

  it('lets a long visit run through the buffer, and keeps it when the buffer goes', async () => {
    await schedule.setBookingRules(desk, id, { buffer_min: 10 });
    const visit = await book(TUESDAY, '09:40', town.dentalId);
    assert.deepEqual([visit.scheduled_start, visit.scheduled_end], ['09:40', '10:40']);
    await assertInvariants(db);
    await schedule.setBookingRules(desk, id, { buffer_min: 0 });
    const day = (await slotsOf(db, id)).filter((slot) => slot.slot_date === TUESDAY);
    assert.deepEqual(
      day.map((slot) => `${slot.start_time}${slot.current_bookings ? ' booked' : ''}`),
      ['09:00', '09:40 booked', '10:20 booked', '11:00', '11:30'],
    );
    await appointments.cancel(owner.ctx, visit.id, {});
  });

  it('leaves held slots, staff’s own and past ones alone', async () => {
    const held = await slotAt(TUESDAY, '09:30');
    await domain.holds.take(owner.ctx, { slot_id: held?.id ?? '', service_id: town.examId });
    const own = await availability.addSlot(desk, {
      clinic_id: id,
      slot_date: TUESDAY,
      start_time: '20:00',
      end_time: '20:20',
    });
    const later = { ...desk, now: new Date('2026-12-01T14:10:00Z') };
    const { outside } = await clinics.setHours(later, id, { hours: [] });
    assert.deepEqual(outside, []);
    assert.deepEqual(
      (await slotsOf(db, id)).filter((s) => s.slot_date >= TUESDAY).map((slot) => slot.id),
      [(await slotAt(TUESDAY, '09:00'))?.id, held?.id, own.id],
    );
    await assertInvariants(db);
  });

  it('removes the slot of a cancelled visit, which stays in the books', async () => {
    const visit = await book(TUESDAY, '09:00');
    await appointments.cancel(owner.ctx, visit.id, {});
    await hours('10:00', '12:00');
    assert.equal(await slotAt(TUESDAY, '09:00'), undefined);
    const cancelled = await appointments.get(owner.ctx, visit.id);
    assert.deepEqual([cancelled.status, cancelled.slot_id], ['cancelled_by_owner', null]);
  });

  it('keeps a blocked stretch blocked when slots change their length', async () => {
    await availability.blockStretch(desk, id, { date: TUESDAY, from: '10:00', to: '11:00' });
    await schedule.setBookingRules(desk, id, { slot_minutes: 20 });
    const day = (await slotsOf(db, id)).filter((slot) => slot.slot_date === TUESDAY);
    assert.deepEqual(
      day.map((slot) => `${slot.start_time}${slot.is_blocked ? ' blocked' : ''}`),
      ['09:00', '09:20', '09:40', '10:00 blocked', '10:30 blocked', '11:00', '11:20', '11:40'],
    );
    await hours('11:00', '12:00');
    assert.deepEqual(await startsOn(db, id, TUESDAY), ['11:00', '11:20', '11:40']);
  });

  it('gives free pooled slots their new capacity', async () => {
    const pool = (capacity: number) =>
      schedule.setShifts(desk, id, {
        vet_id: null,
        shifts: everyDay({ start_time: '09:00', end_time: '10:00', capacity }),
      });
    await pool(3);
    const slots = (await slotsOf(db, id)).filter(
      (slot) => slot.slot_date === TUESDAY && !slot.vet_id,
    );
    const [slot_id = ''] = slots.map((slot) => slot.id);
    const pet_id = (await dog(owner.ctx, 'Rex')).id;
    await appointments.book(owner.ctx, { slot_id, pet_id, service_id: town.examId });
    await pool(2);
    const places = new Map((await slotsOf(db, id)).map((slot) => [slot.id, slot.max_bookings]));
    assert.deepEqual(
      slots.map((slot) => places.get(slot.id)),
      [3, 2],
    );
  });

  it('tells a closure, an absence and a lost shift apart', async () => {
    const visits = [await book(TUESDAY, '09:00'), await book(THURSDAY, '09:00')];
    const why = (answer: { outside: { id: string; why: string }[] }) =>
      answer.outside.map((visit) => [visits.findIndex((v) => v.id === visit.id), visit.why]);
    const closure = await schedule.addClosure(desk, id, {
      starts_on: TUESDAY,
      ends_on: TUESDAY,
      reason: 'Works',
    });
    assert.deepEqual(why(closure), [[0, 'closure']]);
    const away = await schedule.addTimeOff(desk, id, {
      vet_id: vet,
      starts_on: THURSDAY,
      ends_on: THURSDAY,
    });
    assert.deepEqual([away.start_time, away.end_time], ['00:00', '24:00']);
    assert.deepEqual(why(away), [
      [0, 'closure'],
      [1, 'time_off'],
    ]);
    assert.deepEqual(await startsOn(db, id, THURSDAY), ['09:00']);
    assert.deepEqual(why(await schedule.removeClosure(desk, id, closure.id)), [[1, 'time_off']]);
    assert.deepEqual(why(await schedule.removeTimeOff(desk, id, away.id)), []);
    assert.equal((await startsOn(db, id, THURSDAY)).length, 6);
    const none = await schedule.setShifts(desk, id, { vet_id: vet, shifts: [] });
    assert.deepEqual(why(none), [
      [0, 'shift'],
      [1, 'shift'],
    ]);
  });

  it('lets the waitlist know of added slots, and the worker of clinics never planned', async () => {
    await hours('09:00', '13:00');
    const { rows } = await sql<{ slots: number }>`
      SELECT json_array_length(payload -> 'slot_ids') AS slots FROM graphile_worker._private_jobs
      ORDER BY id DESC LIMIT 1`.execute(db);
    // Two more slots a day, today to the seventh day after.
    assert.equal(rows[0]?.slots, 16);
    const { clinic, grace } = await harborStreet(db, MONDAY);
    await sql`DELETE FROM graphile_worker._private_jobs`.execute(db);
    await schedule.setBookingRules(grace.ctx, clinic.id, { minimum_notice_min: 60 });
    const jobs = await sql`
      SELECT FROM graphile_worker.jobs WHERE task_identifier = 'availability.fill-horizon'`.execute(
      db,
    );
    assert.equal(jobs.rows.length, 1);
  });
});
