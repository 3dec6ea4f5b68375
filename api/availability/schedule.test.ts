import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import { startApp } from '#test/app.ts';
import { type Client, client } from '#test/client.ts';
import { harborStreet, maya, person, stranger } from '#test/people.ts';
import { everyDay, vetAt } from '#test/rules.ts';

const app = await startApp({ after });
const { clinic, grace, examId } = await harborStreet(app.db);
const owner = await maya(app.db);
const [api, admin] = [client(app.url, owner.token), client(app.url, grace.token)];
const rita = await person(app.db, 'Rita');
await sql`INSERT INTO clinic_staff (clinic_id, user_id, role) VALUES (${clinic.id}, ${rita.user_id}, 'receptionist')`.execute(
  app.db,
);
const desk = client(app.url, rita.token);
const vet_id = await vetAt(app.db, clinic.id);
const of = (path: string) => `/v1/clinics/${clinic.id}/${path}`;
const day = (n: number) => addDays(dateIn('America/New_York', new Date()), n);
const week = everyDay({ start_time: '09:00', end_time: '12:00' });

const READS = ['breaks', 'closures', 'shifts', 'time-off', 'booking-rules', 'visits-outside-hours'];
const CHANGES: [string, (as: Client) => ReturnType<Client['get']>][] = [
  ['hours', (as) => as.put(of('hours'), { hours: [] })],
  ['breaks', (as) => as.put(of('breaks'), { breaks: [] })],
  ['shifts', (as) => as.put(of('shifts'), { vet_id, shifts: week })],
  ['closures', (as) => as.post(of('closures'), { starts_on: day(9), ends_on: day(9) })],
  ['time off', (as) => as.post(of('time-off'), { vet_id, starts_on: day(9), ends_on: day(9) })],
  ['rules', (as) => as.patch(of('booking-rules'), { buffer_min: 5 })],
];

describe('a clinic’s rules over HTTP', () => {
  it('are its staff’s to read and its admins’ to change, and nobody else’s', async () => {
    for (const path of READS) {
      assert.equal((await desk.get(of(path))).status, 200, path);
      assert.equal((await api.get(of(path))).status, 404, path);
      assert.equal((await client(app.url).get(of(path))).status, 401, path);
    }
    for (const [what, change] of CHANGES) {
      assert.equal((await change(desk)).status, 404, `${what} by the desk`);
      assert.equal((await change(api)).status, 404, `${what} by an owner`);
      assert.equal((await change(client(app.url))).status, 401, `${what} by a visitor`);
    }
  });

  it('change, re-plan, and report who has to be moved', async () => {
    const shifts = await admin.put(of('shifts'), { vet_id, shifts: week });
    assert.equal(shifts.status, 200, JSON.stringify(shifts.body));
    assert.equal(shifts.body.data.length, 7);
    assert.equal(shifts.body.data[0].start_time, '09:00');
    await domain.availability.fillHorizon(stranger(app.db), 14);
    const { body: slots } = await api.get(of(`slots?service_id=${examId}&from=${day(2)}`));
    const slot = slots.data.find((s: { slot_date: string }) => s.slot_date === day(3));
    const order = { slot_id: slot.id, pet_id: owner.biscuit.id, service_id: examId };
    const visit = await api.post('/v1/appointments', order);
    assert.equal(visit.status, 201);

    const closed = { starts_on: day(3), ends_on: day(4), reason: 'Thanksgiving' };
    const closure = await admin.post(of('closures'), closed);
    assert.equal(closure.status, 201);
    const { id, outside, ...told } = closure.body;
    assert.deepEqual(told, closed);
    assert.equal(outside[0].id, visit.body.id);
    assert.equal(outside[0].starts_at, slot.starts_at);
    assert.equal(outside[0].why, 'closure');
    assert.equal(outside[0].owner.email, owner.email);
    assert.deepEqual((await desk.get(of('visits-outside-hours'))).body.data, outside);

    const { body: left } = await api.get(of(`slots?from=${day(3)}&to=${day(4)}`));
    assert.deepEqual(left.data, []);
    const move = {
      slot_id: slots.data.find((s: { slot_date: string }) => s.slot_date === day(5)).id,
    };
    assert.equal(
      (await desk.post(`/v1/appointments/${visit.body.id}/reschedule`, move)).status,
      200,
    );
    assert.deepEqual((await desk.get(of('visits-outside-hours'))).body.data, []);
    const opened = await admin.delete(of(`closures/${id}`));
    assert.deepEqual([opened.status, opened.body], [200, { outside: [] }]);
    assert.equal((await admin.delete(of(`closures/${id}`))).status, 404);
  });

  it('answer what was set', async () => {
    const breaks = [{ day_of_week: 1, start_time: '10:00', end_time: '10:30' }];
    const paused = await admin.put(of('breaks'), { breaks });
    assert.deepEqual(
      paused.body.data.map(({ id: _, ...rest }: { id: string }) => rest),
      breaks,
    );
    const rules = {
      slot_minutes: 20,
      buffer_min: 5,
      minimum_notice_min: 60,
      max_upcoming_per_owner: 3,
      cancellation_terms: [{ hours_before: 24, fee_percent: 50 }],
      booking_horizon_days: 21,
    };
    const set = await admin.patch(of('booking-rules'), rules);
    assert.deepEqual(set.body, { ...rules, intake_paused_until: null, outside: [] });
    const pause = await desk.post(of('pause-intake'), { hours: 2 });
    assert.equal(pause.status, 200);
    assert.deepEqual((await desk.get(of('booking-rules'))).body, { ...rules, ...pause.body });
    assert.deepEqual((await desk.delete(of('pause-intake'))).body, { intake_paused_until: null });
    const hours = await admin.put(of('hours'), {
      hours: everyDay({ open_time: '08:00', close_time: '18:00' }),
    });
    assert.equal(hours.body.hours.length, 7);
    assert.deepEqual(hours.body.outside, []);
    const away = {
      vet_id,
      starts_on: day(8),
      start_time: '10:00',
      ends_on: day(9),
      reason: 'Leave',
    };
    const off = await admin.post(of('time-off'), away);
    assert.equal(off.status, 201);
    assert.deepEqual((await desk.get(of('time-off'))).body.data[0], {
      ...away,
      id: off.body.id,
      vet_name: 'Dr. Torres',
      end_time: '24:00',
    });
    assert.equal((await admin.delete(of(`time-off/${off.body.id}`))).status, 200);
  });
});
