import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { client, pastOf } from '#test/clinic-year.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, person, signedIn, staffVets } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db);
const { clinic, grace, examId, dentalId } = town;
const { offered, visited, paid, gaveBack, waited } = pastOf(db, town);
const [osei = '', lind = ''] = await staffVets(db, town, ['Osei', 'Lind']);
const [ana, ben, cleo] = [
  await client(db, 'Ana'),
  await client(db, 'Ben'),
  await client(db, 'Cleo'),
];
const exam = { start: '10:00', end: '10:30', service_id: examId };
const read = (from: string, to: string, vet_id?: string) =>
  domain.analytics.read(grace.ctx, clinic.id, { from, to, ...(vet_id && { vet_id }) });

describe('time offered and booked', () => {
  it('is counted in the hour in which it begins, by its places, and lasts as long as it lasted', async () => {
    // The night of November 1 has the hour from one to two twice; that of March 8 has none from two to three.
    await offered('2026-11-01', '00:30', '02:30');
    await offered('2026-03-08', '01:30', '03:30', { current_bookings: 1 });
    await offered('2026-11-03', '09:00', '09:30', { max_bookings: 3, current_bookings: 2 });
    await offered('2026-11-03', '09:30', '10:00', { vet_id: osei, current_bookings: 1 });
    await offered('2026-11-03', '10:00', '10:30', { is_blocked: true });
    // Blocked after somebody had booked it: what is booked was offered.
    const half = { max_bookings: 2, current_bookings: 1, is_blocked: true };
    await offered('2026-11-03', '11:00', '11:30', half);

    const autumn = await read('2026-10-26', '2026-11-08');
    assert.deepEqual(autumn.utilisation, [
      { day_of_week: 0, hour: 0, offered_min: 180, booked_min: 0 },
      { day_of_week: 2, hour: 9, offered_min: 120, booked_min: 90 },
      { day_of_week: 2, hour: 11, offered_min: 30, booked_min: 30 },
    ]);
    assert.deepEqual([autumn.totals.offered_min, autumn.totals.booked_min], [330, 120]);
    const spring = await read('2026-03-08', '2026-03-08');
    assert.deepEqual(spring.utilisation, [
      { day_of_week: 0, hour: 1, offered_min: 60, booked_min: 60 },
    ]);
    const { utilisation } = await read('2026-10-26', '2026-11-08', osei);
    assert.deepEqual(utilisation, [{ day_of_week: 2, hour: 9, offered_min: 30, booked_min: 30 }]);
  });
});

describe('visits', () => {
  it('are told by week, by how long before they were booked, by service and by vet', async () => {
    const sunday = { date: '2026-05-03', booked_at: new Date('2026-05-03T12:00:00Z') };
    const monday = { date: '2026-05-04', booked_at: new Date('2026-05-01T14:00:00Z') };
    await visited(ana, { ...exam, ...sunday, status: 'completed', vet_id: osei });
    await visited(ben, { ...exam, ...monday, status: 'no_show', vet_id: lind });
    await visited(ana, { ...exam, ...monday, status: 'completed', service_id: dentalId });
    // A day before the start, to the minute, is early enough.
    const start = Date.parse('2026-05-04T14:00:00Z');
    for (const minutes of [24 * 60, 24 * 60 - 1]) {
      const cancelled_at = new Date(start - minutes * 60_000);
      await visited(cleo, { ...exam, ...monday, status: 'cancelled_by_owner', cancelled_at });
    }
    const clinics = { cancelled_at: new Date(start), status: 'cancelled_by_clinic' } as const;
    await visited(cleo, { ...exam, ...monday, ...clinics });

    const found = await read('2026-05-03', '2026-05-12');
    assert.deepEqual(found.attendance, [
      { week: '2026-04-27', ended: 1, no_shows: 0, late_cancellations: 0 },
      { week: '2026-05-04', ended: 3, no_shows: 1, late_cancellations: 1 },
      { week: '2026-05-11', ended: 0, no_shows: 0, late_cancellations: 0 },
    ]);
    const leads = found.lead_times.filter(({ ended, visits }) => ended + visits > 0);
    assert.deepEqual(leads, [
      { lead: 'under_4_hours', visits: 1, ended: 1, no_shows: 0, late_cancellations: 0 },
      { lead: 'under_1_week', visits: 2, ended: 3, no_shows: 1, late_cancellations: 1 },
    ]);
    // Booked 120, 4320 and 4320 minutes ahead.
    assert.deepEqual(found.totals.lead_quartiles_min, [2220, 4320, 4320]);
    assert.deepEqual(
      found.services.map(({ service, visits }) => [service.name, visits]),
      [
        ['Dental Cleaning', 1],
        ['General Exam', 1],
      ],
    );
    assert.deepEqual(found.vets.map(({ vet, visits }) => [vet?.name ?? null, visits]).sort(), [
      [null, 1],
      ['Dr. Torres', 1],
    ]);
    assert.deepEqual(found.totals.attendance, { ended: 4, no_shows: 1, late_cancellations: 1 });
    const ofLind = await read('2026-05-03', '2026-05-12', lind);
    assert.deepEqual([ofLind.totals.visits, ofLind.totals.attendance.no_shows], [0, 1]);
  });

  it('are late by the clock that ran, over the night on which it goes back', async () => {
    const ahead = { date: '2025-11-02', booked_at: new Date('2025-10-20T14:00:00Z') };
    for (const cancelled_at of ['2025-11-01T14:59:00Z', '2025-11-01T15:01:00Z']) {
      const cancelled = {
        status: 'cancelled_by_owner',
        cancelled_at: new Date(cancelled_at),
      } as const;
      await visited(cleo, { ...exam, ...ahead, ...cancelled });
    }
    const { totals } = await read('2025-11-02', '2025-11-02');
    assert.equal(totals.attendance.late_cancellations, 1);
  });

  it('make a client new once, in the week of the first', async () => {
    const booked_at = new Date('2026-06-20T12:00:00Z');
    const came = (who: typeof ana, date: string, vet_id = osei) =>
      visited(who, { ...exam, date, booked_at, status: 'completed', vet_id });
    const [dora, eli] = [await client(db, 'Dora'), await client(db, 'Eli')];
    await visited(dora, { ...exam, date: '2026-06-23', booked_at, status: 'no_show' });
    await came(dora, '2026-07-07', lind);
    await came(dora, '2026-07-09');
    await came(dora, '2026-07-14');
    // Monday, before the period that begins on Tuesday.
    await came(eli, '2026-07-06');
    await came(eli, '2026-07-10');
    const found = await read('2026-07-07', '2026-07-19');
    assert.deepEqual(found.clients, [
      { week: '2026-07-06', new_clients: 1, returning_clients: 1 },
      { week: '2026-07-13', new_clients: 0, returning_clients: 1 },
    ]);
    assert.deepEqual(found.totals.clients, { new_clients: 1, returning_clients: 1 });
    assert.deepEqual(found.previous.period, { from: '2026-06-24', to: '2026-07-06' });
    assert.deepEqual(found.previous.totals.clients, { new_clients: 1, returning_clients: 0 });
    assert.deepEqual(found.previous.totals.visits, 1);
    const ofOsei = await read('2026-07-07', '2026-07-19', osei);
    assert.deepEqual(ofOsei.clients, [
      { week: '2026-07-06', new_clients: 1, returning_clients: 1 },
      { week: '2026-07-13', new_clients: 0, returning_clients: 1 },
    ]);
  });
});

describe('money', () => {
  const booked_at = new Date('2026-08-10T12:00:00Z');
  it('counts in the week, at the clinic, in which it came and in which it went back', async () => {
    const visit = await visited(ana, {
      ...exam,
      date: '2026-08-14',
      booked_at,
      status: 'completed',
    });
    const other = await visited(ben, {
      ...exam,
      date: '2026-08-15',
      booked_at,
      status: 'completed',
      vet_id: osei,
    });
    // Half past eleven at night on a Sunday in New York, and half past midnight.
    const first = await paid(ana, visit, 6200, new Date('2026-08-17T03:30:00Z'));
    await paid(ben, other, 10_000, new Date('2026-08-17T04:30:00Z'));
    await gaveBack(first, 1200, new Date('2026-08-24T12:00:00Z'));
    const week = (day: string, taken_cents: number, given_back_cents: number) => ({
      ...{ week: day, currency: 'USD', taken_cents, given_back_cents },
    });
    const found = await read('2026-08-10', '2026-08-24');
    assert.deepEqual(found.revenue, [
      week('2026-08-10', 6200, 0),
      week('2026-08-17', 10_000, 0),
      week('2026-08-24', 0, 1200),
    ]);
    const sum = { currency: 'USD', taken_cents: 16_200, given_back_cents: 1200 };
    assert.deepEqual(found.totals.revenue, [sum]);
    assert.deepEqual((await read('2026-08-17', '2026-08-23', osei)).revenue, [
      week('2026-08-17', 10_000, 0),
    ]);
    assert.deepEqual((await read('2026-08-10', '2026-08-16', osei)).revenue, []);
  });

  it('is for admins; the rest is for everybody who works there, and for nobody else', async () => {
    const noor = await person(db, 'Noor');
    await db
      .insertInto('clinic_staff')
      .values({ user_id: noor.user_id, role: 'receptionist', clinic_id: clinic.id })
      .execute();
    const desk = await signedIn(db, noor.token);
    const period = { from: '2026-08-10', to: '2026-08-24' };
    const seen = await domain.analytics.read(desk, clinic.id, period);
    assert.deepEqual([seen.revenue, seen.totals.revenue, seen.totals.visits], [null, null, 2]);
    const csv = (ctx: typeof desk) => domain.analytics.csv(ctx, clinic.id, 'revenue', period);
    assert.match(
      await csv(grace.ctx),
      /^.week,currency,taken,given_back,revenue\r\n.*,62\.00,0\.00,62\.00\r\n/,
    );
    assert.equal((await refusal(csv(desk))).status, 404);
    const stranger = await person(db, 'Zoe');
    const asked = domain.analytics.read(stranger.ctx, clinic.id, period);
    assert.equal((await refusal(asked)).status, 404);
  });

  it('is asked for in days that are in order and within a year', async () => {
    assert.equal((await refusal(read('2026-08-24', '2026-08-10'))).status, 422);
    assert.equal((await refusal(read('2025-08-10', '2026-08-24'))).status, 422);
  });
});

describe('the waitlist', () => {
  it('counts who joined, what was offered and what was taken, each when it happened', async () => {
    const slot_id = await offered('2026-09-25', '15:00', '15:30', { vet_id: lind });
    const [made_at, later] = [new Date('2026-09-14T03:50:00Z'), new Date('2026-09-14T04:05:00Z')];
    await waited(ana, examId, new Date('2026-09-08T12:00:00Z'), [
      { slot_id, made_at, status: 'declined', answered_at: made_at },
    ]);
    await waited(ben, dentalId, new Date('2026-09-16T12:00:00Z'), [
      { slot_id, made_at, status: 'accepted', answered_at: later },
    ]);
    const { waitlist } = await read('2026-09-07', '2026-09-20');
    assert.deepEqual(waitlist, [
      { week: '2026-09-07', joined: 1, offered: 2, filled: 0 },
      { week: '2026-09-14', joined: 1, offered: 0, filled: 1 },
    ]);
    assert.equal((await read('2026-09-07', '2026-09-20', lind)).totals.waitlist.filled, 1);
    assert.equal((await read('2026-09-07', '2026-09-20', osei)).totals.waitlist.offered, 0);
  });
});
