import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { addDays } from '#platform/local-date.ts';
import { testDatabase } from '#test/database.ts';
import { letters } from '#test/letters.ts';
import { harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const post = await letters({ after }, db, 'https://vets.example');
const { health } = domain;
const TODAY = '2026-11-30';
// Late in the morning where Maya lives, when nobody's hours are quiet.
const day = (n: number) => new Date(MONDAY.getTime() + n * 86_400_000 + 5 * 3_600_000);
const dueLetters = async (email: string, now: Date) =>
  (await post.all(email, now)).filter(({ subject }) => subject.includes('is due'));

/** Maya, whose Biscuit had a dose that runs out in so many days. */
async function dosed(days: number, written = MONDAY) {
  const owner = await maya(db, MONDAY);
  const { id } = owner.biscuit;
  const dose = { kind: 'vaccination' as const, title: 'Rabies', noted_on: '2026-01-05' };
  await health.add({ ...owner.ctx, now: written }, id, { ...dose, due_on: addDays(TODAY, days) });
  return { owner, id };
}

/** Has the worker look each day, and says on which days Maya was written to. */
async function told(email: string, from: number, to: number): Promise<number[]> {
  const days: number[] = [];
  let seen = 0;
  for (let n = from; n <= to; n++) {
    await health.remind(stranger(db, day(n)));
    await health.remind(stranger(db, day(n)));
    const all = await dueLetters(email, day(n));
    if (all.length > seen) days.push(n);
    seen = all.length;
  }
  return days;
}

it('an owner hears a month and a week before a vaccination is due, once each', async () => {
  const { owner } = await dosed(40);
  assert.deepEqual(await told(owner.email, 0, 45), [10, 33]);
  const [first] = await dueLetters(owner.email, day(45));
  assert.match(first?.subject ?? '', /^Biscuit: Rabies is due Sat, Jan 9, 2027$/);
  assert.match(
    first?.text ?? '',
    new RegExp(`https://vets.example/pets/${owner.biscuit.id}/health`),
  );
});

it('what was written down late is told of at the next of the two days, and never for the past', async () => {
  const { owner } = await dosed(20);
  assert.deepEqual(await told(owner.email, 0, 25), [13]);
  const late = await dosed(3);
  assert.deepEqual(await told(late.owner.email, 0, 5), []);
});

it('a worker that was away makes up for it', async () => {
  const { owner } = await dosed(40);
  assert.deepEqual(await told(owner.email, 20, 34), [20, 33]);
});

it('nothing is sent while a vaccination is booked, once another dose was given, or when the pet has died', async () => {
  const vaccination = await db
    .selectFrom('services')
    .select('id')
    .where('slug', '=', 'vaccination')
    .executeTakeFirstOrThrow();
  await domain.clinics.setServices(town.grace.ctx, town.clinic.id, {
    services: [{ service_id: vaccination.id, duration_min: 30 }],
  });
  const booked = await dosed(40);
  const slot = await offer();
  const order = { slot_id: slot.id, pet_id: booked.id, service_id: vaccination.id };
  const visit = await domain.appointments.book(booked.owner.ctx, order);
  await db.deleteFrom('notifications').execute();
  const before = new Date(slot.starts_at).getTime() - 1;
  await db
    .updateTable('health_entries')
    .set({ struck_at: MONDAY, struck_by: booked.owner.user_id, struck_reason: 'x' })
    .where('pet_id', '=', booked.id)
    .execute();
  const due = new Date(before + 25 * 86_400_000).toISOString().slice(0, 10);
  const again = {
    kind: 'vaccination' as const,
    title: 'Lyme',
    noted_on: '2026-01-05',
    due_on: due,
  };
  await health.add({ ...booked.owner.ctx, now: day(-20) }, booked.id, again);
  assert.equal(await health.remind(stranger(db, new Date(before))), 0);
  await domain.appointments.cancel(booked.owner.ctx, visit.id, {});
  assert.equal(await health.remind(stranger(db, new Date(before))), 1);

  const repeated = await dosed(30);
  await health.add(repeated.owner.ctx, repeated.id, {
    ...{ kind: 'vaccination', title: 'RABIES', noted_on: TODAY, due_on: addDays(TODAY, 365) },
  });
  const died = await dosed(30);
  const owed = await dosed(30);
  await domain.pets.sayFarewell(died.owner.ctx, died.id);
  assert.equal(await health.remind(stranger(db, day(0))), 1);
  // Between the owing and the sending the pet dies.
  await domain.pets.sayFarewell(owed.owner.ctx, owed.id);
  assert.deepEqual(await dueLetters(owed.owner.email, day(0)), []);
  assert.deepEqual((await domain.inbox.list(owed.owner.ctx)).data, []);
});
