import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { testDatabase } from '#test/database.ts';
import { readKnown } from './known.ts';
import { planTown } from './plan.ts';
import type { Rows } from './rows.ts';
import { towns } from './towns.ts';

const { ownerUrl: url } = await testDatabase({ after });
const client = new Client({ connectionString: url });
await client.connect();
const known = await readKnown(
  client,
  towns.flatMap(({ zips }) => zips),
);
await client.end();

const plan = (now: string) => planTown(known, { now: new Date(now), horizonDays: 21 });
// A town is planned in seconds; these tests read the same one.
const noon = plan('2026-11-24T17:00:00Z');

/** Row by row: a town in one string keeps the garbage collector busier than the plan does. */
function digest(town: Rows): string {
  const hash = createHash('sha256');
  for (const [table, rows] of Object.entries(town)) {
    hash.update(table);
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

test('the same instant gives the same town, another one another', () => {
  const expected = digest(noon);
  assert.equal(digest(plan('2026-11-24T17:00:00Z')), expected);
  assert.notEqual(digest(plan('2026-11-25T17:00:00Z')), expected);
});

test('no two clinics of a city share a name, none a telephone, and every number is reserved for fiction', () => {
  const { clinics, users } = noon;
  const doors = clinics.map(({ name, city, state }) => `${name}, ${city} ${state}`);
  assert.equal(new Set(doors).size, clinics.length);
  assert.equal(new Set(clinics.map(({ phone }) => phone)).size, clinics.length);
  const real = [...clinics, ...users].filter(
    ({ phone }) => !/^\+1\d{3}55501\d\d$/.test(phone ?? ''),
  );
  assert.deepEqual(real, []);
});

test('no sentence still has a gap to fill', () => {
  const texts = [noon.clinics, noon.vets, noon.reviews, noon.appointments, noon.pets];
  assert.doesNotMatch(JSON.stringify(texts), /\{\w+\}|\bundefined\b|\[here|\[#/);
});

// Each weekday once, among them the first minutes and the last of a day, and both nights on which clocks change.
const INSTANTS = [
  '2026-11-23T05:01:00Z',
  '2026-11-24T16:30:00Z',
  '2026-11-26T04:58:00Z',
  '2026-12-31T20:00:00Z',
  '2027-03-12T14:00:00Z',
  '2027-03-13T18:00:00Z',
  '2026-10-31T21:00:00Z',
  '2027-01-17T22:30:00Z',
];

for (const now of INSTANTS) {
  test(`at ${now} Harbor Street is busy, has times left, and expects Biscuit in about a week`, () => {
    const rows = plan(now);
    const local = (instant: number) =>
      new Date(instant).toLocaleDateString('en-CA', { timeZone: 'America/New_York' });
    const today = local(Date.parse(now));
    const tomorrow = local(Date.parse(now) + 24 * 3_600_000);
    const clinic = rows.clinics.find(({ slug }) => slug === 'harbor-street-animal-clinic');
    const slots = rows.availability_slots.filter((slot) => slot.clinic_id === clinic?.id);
    for (const date of [today, tomorrow]) {
      const day = slots.filter((slot) => slot.slot_date === date);
      const places = day.reduce((sum, slot) => sum + slot.max_bookings, 0);
      const booked = day.reduce((sum, slot) => sum + slot.current_bookings, 0);
      assert.ok(booked > places / 2, `${booked} of ${places} on ${date}`);
      assert.equal(
        new Set(day.map((slot) => slot.vet_id)).size,
        3,
        `both vets and the pool on ${date}`,
      );
    }
    const free = slots.filter((slot) => slot.slot_date === tomorrow && slot.current_bookings === 0);
    assert.ok(free.length >= 4, `${free.length} free tomorrow`);

    const maya = rows.users.find(({ email }) => email === 'owner@demo.test');
    const visits = rows.appointments.filter(({ owner_id }) => owner_id === maya?.id);
    const ahead = visits.filter(({ status }) => status === 'booked');
    assert.deepEqual(visits.map(({ status }) => status).sort(), [
      'booked',
      'completed',
      'completed',
    ]);
    const days = (Date.parse(ahead[0]?.scheduled_date ?? '') - Date.parse(today)) / 86_400_000;
    assert.ok(days >= 6 && days <= 10, `${days} days ahead`);
    assert.equal(rows.reviews.filter(({ reviewer_id }) => reviewer_id === maya?.id).length, 1);
  });
}
