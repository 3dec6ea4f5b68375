import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { dog, harborStreet, MONDAY, maya } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after }, { max: 20 });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);

it('a pet is booked or taken off the list, never both', async () => {
  const owner = await maya(db, MONDAY);
  for (let round = 0; round < 40; round++) {
    const pet = await dog(owner.ctx, `Rex ${round}`);
    const slot = await offer();
    const order = { slot_id: slot.id, pet_id: pet.id, service_id: town.examId };
    const [booked, removed] = await Promise.allSettled([
      domain.appointments.book(owner.ctx, order),
      domain.pets.remove(owner.ctx, pet.id),
    ]);
    assert.notEqual(booked.status, removed.status, `round ${round}`);
  }
  const { rows } = await sql`
    SELECT FROM appointments a JOIN pets p ON p.id = a.pet_id
    WHERE p.deleted_at IS NOT NULL AND a.status = 'booked'`.execute(db);
  assert.equal(rows.length, 0);
});
