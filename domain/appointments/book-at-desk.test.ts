import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Slot } from '#domain/availability/slot.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { harborStreet, MONDAY, maya, staffVets } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { clinic, grace, examId } = town;
const [osei = ''] = await staffVets(db, town, ['Osei']);
const { appointments, availability } = domain;
const sam = {
  first_name: 'Sam',
  last_name: 'Hale',
  phone: '+1 718 555 0101',
  pet_name: 'Rex',
  species_id: 1,
};
const desk = { clinic_id: clinic.id, service_id: examId };

describe('the desk', () => {
  it('takes a walk-in now: account, pet, visit and check-in in one step', async () => {
    const visit = await appointments.bookAtDesk(grace.ctx, { ...desk, client: sam, vet_id: osei });
    assert.equal(visit.scheduled_date, '2026-11-30');
    assert.equal(visit.scheduled_start, '09:00');
    assert.equal(visit.scheduled_end, '09:30');
    assert.ok(visit.checked_in_at);
    assert.equal(visit.owner.name, 'Sam Hale');
    assert.equal(visit.slot_id, null);
    const [client] = await appointments.findClients(grace.ctx, clinic.id, 'hal');
    assert.deepEqual(
      [client?.name, client?.email, client?.pets[0]?.name],
      ['Sam Hale', null, 'Rex'],
    );
    assert.equal((await appointments.findClients(grace.ctx, clinic.id, '555 0101')).length, 1);
    await assertInvariants(db);
  });

  it('claims the open slots that a free-form visit covers, and frees them when it is cancelled', async () => {
    const slots: Slot[] = [];
    for (const [start_time, end_time] of [
      ['10:00', '10:30'],
      ['10:30', '11:00'],
      ['11:00', '11:30'],
    ] as const) {
      slots.push(
        await availability.addSlot(grace.ctx, {
          clinic_id: clinic.id,
          vet_id: osei,
          slot_date: '2026-12-02',
          start_time,
          end_time,
        }),
      );
    }
    const at = {
      scheduled_date: '2026-12-02',
      scheduled_start: '10:15',
      duration_min: 30,
      vet_id: osei,
    };
    const [pet] = (await appointments.findClients(grace.ctx, clinic.id, 'Sam'))[0]?.pets ?? [];
    const visit = await appointments.bookAtDesk(grace.ctx, {
      ...desk,
      ...at,
      pet_id: pet?.id ?? '',
    });
    const taken = async () =>
      Promise.all(
        slots.map(async (s) => (await availability.getSlot(grace.ctx, s.id)).current_bookings),
      );
    assert.deepEqual(await taken(), [1, 1, 0]);
    await assertInvariants(db);
    const owner = await maya(db, MONDAY);
    const free = { slot_id: slots[2]?.id ?? '', pet_id: owner.biscuit.id, service_id: examId };
    await appointments.book(owner.ctx, free);
    const over = { ...at, scheduled_start: '11:00', client: { ...sam, last_name: 'Ruiz' } };
    assert.equal(
      (await refusal(appointments.bookAtDesk(grace.ctx, { ...desk, ...over }))).code,
      'vet_busy',
    );
    await appointments.cancel(grace.ctx, visit.id);
    assert.deepEqual(await taken(), [0, 0, 1]);
    await assertInvariants(db);
  });

  it('is for staff, and for pets that have been here', async () => {
    const owner = await maya(db, MONDAY);
    const theirs = appointments.bookAtDesk(owner.ctx, { ...desk, client: sam });
    assert.equal((await refusal(theirs)).status, 404);
    const unknown = await maya(db, MONDAY);
    const error = await refusal(
      appointments.bookAtDesk(grace.ctx, { ...desk, pet_id: unknown.biscuit.id }),
    );
    assert.equal(error.errors?.[0]?.path, 'pet_id');
    assert.equal(
      (await refusal(appointments.findClients(owner.ctx, clinic.id, 'Sam'))).status,
      404,
    );
  });
});

describe('many desks at once', () => {
  it('book one vet for one time: one visit, no deadlock', async () => {
    const at = { scheduled_date: '2026-12-03', scheduled_start: '10:00', vet_id: osei };
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        appointments.bookAtDesk(grace.ctx, {
          ...desk,
          ...at,
          client: { ...sam, pet_name: `Rex ${i}` },
        }),
      ),
    );
    assert.equal(tries.filter((t) => t.status === 'fulfilled').length, 1);
    for (const t of tries)
      if (t.status === 'rejected') assert.equal(t.reason.code, 'vet_busy', String(t.reason));
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM users WHERE last_name = 'Hale'`.execute(db);
    assert.equal(rows[0]?.n, 2, 'a refused walk-in leaves no account behind');
    await assertInvariants(db);
  });
});
