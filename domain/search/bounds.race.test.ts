import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { transact } from '#platform/db.ts';
import { asOwner, testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, stranger } from '#test/people.ts';
import { lockBounds, raiseBounds } from './sql/bounds.ts';

const { db } = await testDatabase({ after });
const ctx = stranger(db, MONDAY);
const { clinic, grace, examId } = await harborStreet(db, MONDAY);

// Of one slot each: a freed slot then moves no bound but its own.
await domain.clinics.setServices(grace.ctx, clinic.id, {
  services: [{ service_id: examId, duration_min: 30 }],
});

const slots: Record<string, string> = {};
for (const [start_time, end_time] of [
  ['09:00', '09:30'],
  ['09:30', '10:00'],
  ['10:00', '10:30'],
  ['14:00', '14:30'],
] as const) {
  const input = { clinic_id: clinic.id, slot_date: '2026-12-01', start_time, end_time };
  slots[start_time] = (await domain.availability.addSlot(grace.ctx, input)).id;
}
const set = (start: string, current_bookings: number, on = db) =>
  on
    .updateTable('availability_slots')
    .set({ current_bookings })
    .where('id', '=', slots[start] ?? '')
    .execute();
const firstStart = async () => {
  const { data } = await domain.search.findClinics(ctx, {
    postal_code: '11201',
    service: 'general-exam',
  });
  return data[0]?.next_slots[0]?.start_time;
};

/** Bounds at 9:00 and 9:30, both of which were booked since; 10:00 is taken, so that 14:00 is next. */
async function begin() {
  for (const start of ['09:00', '09:30', '14:00']) await set(start, 0);
  await set('10:00', 1);
  await domain.search.tightenBounds(ctx);
  await domain.search.tightenAllBounds(ctx);
  for (const start of ['09:00', '09:30']) await set(start, 1);
  assert.equal(await firstStart(), '14:00');
}

describe('a start freed while bounds are raised', () => {
  it('is not overlooked when it was freed first', async () => {
    await begin();
    await transact(db, async (trx) => {
      await set('10:00', 0, trx);
      await domain.search.tightenAllBounds(ctx);
    });
    assert.equal(await firstStart(), '10:00');
    assert.deepEqual(await domain.search.checkBounds(ctx), []);
  });

  it('nor when the bounds were locked first', async () => {
    await begin();
    let freeing: Promise<unknown> = Promise.resolve();
    await transact(db, async (trx) => {
      assert.equal((await lockBounds(trx, [clinic.id])).length, 1);
      freeing = set('10:00', 0);
      await pause(100);
      await raiseBounds(trx, [clinic.id], MONDAY);
    });
    await freeing;
    assert.equal(await firstStart(), '10:00');
    assert.deepEqual(await domain.search.checkBounds(ctx), []);
  });

  it('would be overlooked without the lock, and the monitor finds and mends that', async () => {
    await begin();
    const { rows } = await sql<{
      text: string;
    }>`SELECT pg_get_functiondef('lock_start_bounds'::regproc) AS text`.execute(db);
    await asOwner(
      db,
      `CREATE OR REPLACE FUNCTION lock_start_bounds(clinic uuid) RETURNS void LANGUAGE sql AS 'SELECT'`,
    );
    await transact(db, async (trx) => {
      await set('10:00', 0, trx);
      await domain.search.tightenAllBounds(ctx);
    });
    await asOwner(db, rows[0]?.text ?? '');
    const quiet = { ...ctx, log: { ...ctx.log, error: () => {} } as never };
    const violations = await domain.search.checkBounds(quiet);
    assert.deepEqual([...new Set(violations.map((violation) => violation.service_id))].sort(), [
      0,
      examId,
    ]);
    assert.deepEqual(await domain.search.checkBounds(ctx), []);
    assert.equal(await firstStart(), '10:00');
  });

  it('is found by the monitor when triggers were off', async () => {
    await begin();
    await domain.search.tightenAllBounds(ctx);
    await asOwner(db, 'ALTER TABLE availability_slots DISABLE TRIGGER availability_slots_freed');
    await set('10:00', 0);
    await asOwner(db, 'ALTER TABLE availability_slots ENABLE TRIGGER availability_slots_freed');
    const quiet = { ...ctx, log: { ...ctx.log, error: () => {} } as never };
    assert.notDeepEqual(await domain.search.checkBounds(quiet), []);
  });
});
