import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { dog, harborStreet, MONDAY, maya, person, shareWith } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after }, { max: 20 });
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const ROUNDS = 40;

it('a sitter who is taken off while they book leaves no visit ahead that is theirs', async () => {
  const [owner, kim] = [await maya(db, MONDAY), await person(db, 'Kim', MONDAY)];
  let passed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { id: pet_id } = await dog(owner.ctx, `Rex ${round}`);
    const days = { role: 'sitter', may_book: true, ends_on: '2027-01-31' } as const;
    const share = await shareWith(owner, kim, pet_id, days);
    const { id: slot_id } = await offer();
    const order = { slot_id, pet_id, service_id: town.examId };
    const [booked] = await Promise.allSettled([
      domain.appointments.book(kim.ctx, order),
      domain.household.end(owner.ctx, pet_id, share),
    ]);
    const { rows } = await sql<{ owner_id: string }>`
      SELECT owner_id FROM appointments WHERE pet_id = ${pet_id}`.execute(db);
    assert.equal(rows.length, booked.status === 'fulfilled' ? 1 : 0, `round ${round}`);
    for (const { owner_id } of rows) assert.equal(owner_id, owner.user_id, `round ${round}`);
    passed += rows.length;
  }
  // Both ends of the race were seen.
  assert.ok(passed > 0 && passed < ROUNDS, `${passed} of ${ROUNDS} bookings were through first`);
  await assertInvariants(db);
});
