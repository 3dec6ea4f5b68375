import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { transact } from '#platform/db.ts';
import { testDatabase } from '#test/database.ts';
import { dog, harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { timetable } from '#test/slots.ts';
import { tellBooked } from './tell.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const { ctx, user_id, biscuit } = await maya(db, MONDAY);
const mochi = await dog(ctx, 'Mochi');
const worker = stranger(db, MONDAY);

const told = () =>
  db
    .selectFrom('notifications')
    .select('event')
    .where('user_id', '=', user_id)
    .where('kind', '=', 'visit_booked')
    .where('channel', '=', 'email')
    .orderBy('event')
    .execute();

it('every booking is told once, while workers race for them and one gives up half-way', async () => {
  const expected: string[] = [];
  const bookings = async () => {
    for (let i = 0; i < 60; i++) {
      const pet_ids = i % 3 ? [biscuit.id] : [biscuit.id, mochi.id];
      const { id: slot_id } = await offer({ max_bookings: 2 });
      const { id, companions } = await domain.appointments.book(ctx, {
        slot_id,
        pet_ids,
        service_id: town.examId,
      });
      const shared = await db
        .selectFrom('appointments')
        .select('visit_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      assert.equal(shared.visit_id !== null, companions !== undefined);
      expected.push(`visit_booked ${shared.visit_id ?? id}`);
    }
  };
  let isBooking = true;
  const workers = Array.from({ length: 4 }, async () => {
    do await tellBooked(worker);
    while (isBooking);
  });
  const died = (async () => {
    while (isBooking) {
      await assert.rejects(
        transact(db, async (trx) => {
          await tellBooked({ ...worker, db: trx });
          throw new Error('died');
        }),
        /died/,
      );
    }
  })();
  await bookings().finally(() => {
    isBooking = false;
  });
  await Promise.all([...workers, died]);
  while (await tellBooked(worker));
  assert.deepEqual(
    (await told()).map(({ event }) => event),
    expected.toSorted(),
  );
});
