import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { DomainError } from '#platform/errors.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { dog, harborStreet, MONDAY, maya } from '#test/people.ts';
import { vetAt } from '#test/rules.ts';

const { db } = await testDatabase({ after });
const { clinic, grace, examId } = await harborStreet(db, MONDAY);
const owner = await maya(db, MONDAY);
const { appointments, availability, schedule } = domain;

let day = 1;
/** Free slots of half an hour from ten on, on a day of their own. */
async function offer(count = 1, more: { max_bookings?: number; vet_id?: string } = {}) {
  const slot_date = `2026-12-${String(++day).padStart(2, '0')}`;
  const slots = [];
  for (let i = 0; i < count; i++) {
    const at = (n: number) => `${10 + Math.floor(n / 2)}:${n % 2 ? '30' : '00'}`;
    const times = { slot_date, start_time: at(i), end_time: at(i + 1) };
    slots.push(await availability.addSlot(grace.ctx, { clinic_id: clinic.id, ...times, ...more }));
  }
  return slots as [(typeof slots)[0], ...typeof slots];
}
const book = (slot_id: string, pet_id = owner.biscuit.id) =>
  appointments.book(owner.ctx, { slot_id, pet_id, service_id: examId });
async function refusal(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => assert.fail('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error;
  return error;
}
async function announced() {
  const { rows } = await sql<{ slot_ids: string[] | null }>`
    WITH gone AS (DELETE FROM graphile_worker._private_jobs RETURNING payload)
    SELECT payload -> 'slot_ids' AS slot_ids FROM gone`.execute(db);
  return rows.flatMap((row) => row.slot_ids ?? []);
}

describe('a single slot', () => {
  it('is blocked and freed, made longer and bigger, and whoever waits hears of it', async () => {
    const [slot] = await offer();
    assert.deepEqual(await announced(), [slot.id]);
    assert.equal(
      (await availability.changeSlot(grace.ctx, slot.id, { is_blocked: true })).is_blocked,
      true,
    );
    assert.equal((await refusal(book(slot.id))).code, 'slot_taken');
    assert.deepEqual(await announced(), []);
    await availability.changeSlot(grace.ctx, slot.id, { is_blocked: false });
    assert.deepEqual(await announced(), [slot.id]);
    const change = { max_bookings: 3, end_time: '11:00', service_id: examId };
    const changed = await availability.changeSlot(grace.ctx, slot.id, change);
    assert.deepEqual(await announced(), [slot.id]);
    assert.deepEqual(changed, {
      ...slot,
      ...change,
      ends_at: slot.ends_at.replace('10:30', '11:00'),
    });
  });

  it('never has fewer places than are taken, nor changes its shape once claimed', async () => {
    const [slot] = await offer(1, { max_bookings: 3 });
    await book(slot.id);
    await book(slot.id, (await dog(owner.ctx, 'Rex')).id);
    const below = await refusal(availability.changeSlot(grace.ctx, slot.id, { max_bookings: 1 }));
    assert.deepEqual([below.status, below.code], [409, 'below_bookings']);
    for (const change of [{ start_time: '09:30' }, { end_time: '11:00' }, { service_id: examId }]) {
      const { status, code } = await refusal(availability.changeSlot(grace.ctx, slot.id, change));
      assert.deepEqual([status, code], [409, 'slot_claimed']);
    }
    // Saying what is already so is no change.
    const same = { max_bookings: 2, start_time: '10:00', service_id: null };
    assert.equal((await availability.changeSlot(grace.ctx, slot.id, same)).max_bookings, 2);
    assert.equal((await refusal(availability.removeSlot(grace.ctx, slot.id))).code, 'slot_claimed');
    await assertInvariants(db);
  });

  it('goes when nobody has it, though a cancelled visit remembers it', async () => {
    const [slot] = await offer();
    const visit = await book(slot.id);
    await appointments.cancel(owner.ctx, visit.id, {});
    await availability.removeSlot(grace.ctx, slot.id);
    assert.equal((await refusal(availability.getSlot(grace.ctx, slot.id))).status, 404);
    assert.equal((await appointments.get(owner.ctx, visit.id)).slot_id, null);
  });

  it('is nobody else’s to change, and takes no nonsense', async () => {
    const [slot] = await offer(1, { vet_id: await vetAt(db, clinic.id, MONDAY) });
    const stretch = { date: '2026-12-02', from: '10:00', to: '12:00' };
    for (const attempt of [
      () => availability.changeSlot(owner.ctx, slot.id, { is_blocked: true }),
      () => availability.removeSlot(owner.ctx, slot.id),
      () => availability.blockStretch(owner.ctx, clinic.id, stretch),
      () => schedule.pauseIntake(owner.ctx, clinic.id, { hours: 1 }),
    ]) {
      assert.equal((await refusal(attempt())).status, 404);
    }
    const wrong = async (change: object) =>
      (await refusal(availability.changeSlot(grace.ctx, slot.id, change))).errors?.[0]?.path;
    assert.equal(await wrong({ max_bookings: 2 }), 'max_bookings');
    assert.equal(await wrong({ end_time: '10:00' }), 'end_time');
    assert.equal(await wrong({ start_time: '24:00' }), 'start_time');
    assert.equal(await wrong({ service_id: 2_000_000_000 }), 'service_id');
  });
});

describe('a stretch of the day', () => {
  it('is blocked where it is free, reports who is booked, and is freed again', async () => {
    const vet_id = await vetAt(db, clinic.id, MONDAY);
    const slots = await offer(4, { vet_id });
    day--;
    const [pooled] = await offer(1);
    const [first, second, third, last] = slots;
    const visit = await book(second?.id ?? '');
    await announced();
    const stretch = { date: first.slot_date, from: '10:15', to: '11:30' };
    const vets = await availability.blockStretch(grace.ctx, clinic.id, { ...stretch, vet_id });
    assert.deepEqual(
      vets.slots.map((slot) => [slot.id, slot.is_blocked]),
      [
        [first.id, true],
        [third?.id, true],
      ],
    );
    assert.deepEqual(
      vets.booked.map((booked) => [booked.id, booked.owner.name]),
      [[visit.id, 'Maya Torres']],
    );
    assert.equal((await availability.getSlot(grace.ctx, last?.id ?? '')).is_blocked, false);
    assert.equal((await availability.getSlot(grace.ctx, pooled.id)).is_blocked, false);
    const all = await availability.blockStretch(grace.ctx, clinic.id, stretch);
    assert.deepEqual(
      all.slots.map((slot) => slot.id),
      [pooled.id],
    );
    assert.deepEqual(await announced(), []);
    const free = { ...stretch, vet_id, is_blocked: false };
    assert.equal((await availability.blockStretch(grace.ctx, clinic.id, free)).slots.length, 2);
    assert.deepEqual((await announced()).sort(), [first.id, third?.id].sort());
    assert.equal((await appointments.get(owner.ctx, visit.id)).status, 'booked');
  });
});

describe('pausing intake', () => {
  it('takes no online booking within those hours, until it is lifted', async () => {
    day = 0;
    const [slot] = await offer();
    const paused = await schedule.pauseIntake(grace.ctx, clinic.id, { hours: 48 });
    assert.equal(paused.intake_paused_until, '2026-12-02T09:00:00-05:00');
    assert.equal((await refusal(book(slot.id))).code, 'slot_taken');
    await announced();
    assert.equal((await schedule.resumeIntake(grace.ctx, clinic.id)).intake_paused_until, null);
    assert.deepEqual(await announced(), [slot.id]);
    assert.equal((await book(slot.id)).status, 'booked');
  });
});
