import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { assertInvariants } from '#test/invariants.ts';
import { harborStreet, maya, stranger } from '#test/people.ts';
import { everyDay, slotsOf, vetAt } from '#test/rules.ts';

const RIVALS = 50;
const ROUNDS = 4;

const app = await startApp({ after });
const town = await harborStreet(app.db);
const { id } = town.clinic;
const grace = client(app.url, town.grace.token);
const owners = await Promise.all(
  Array.from({ length: RIVALS }, async () => {
    const { token, biscuit } = await maya(app.db);
    return { api: client(app.url, token), pet_id: biscuit.id };
  }),
);
const vets = [await vetAt(app.db, id), await vetAt(app.db, id), null];
for (const vet_id of vets) {
  const shifts = everyDay({ start_time: '00:00', end_time: '24:00', capacity: vet_id ? 1 : 3 });
  const { status } = await grace.put(`/v1/clinics/${id}/shifts`, { vet_id, shifts });
  assert.equal(status, 200);
}
await domain.availability.fillHorizon(stranger(app.db), 10);

const RULES = [
  ['PUT', 'hours', { hours: everyDay({ open_time: '10:00', close_time: '15:00' }) }],
  ['PATCH', 'booking-rules', { slot_minutes: 20, buffer_min: 5 }],
  ['PUT', 'hours', { hours: everyDay({ open_time: '06:00', close_time: '03:00' }) }],
  ['PATCH', 'booking-rules', { slot_minutes: 30, buffer_min: 5 }],
] as const;
const change = ([method, path, body]: (typeof RULES)[number]) =>
  grace[method === 'PUT' ? 'put' : 'patch'](`/v1/clinics/${id}/${path}`, body);

describe('fifty owners book while the clinic changes its rules', () => {
  for (let round = 1; round <= ROUNDS; round++) {
    it(`loses no visit and no place, round ${round}`, async () => {
      const free = (await slotsOf(app.db, id)).filter(
        (slot) => slot.starts_at > new Date() && slot.current_bookings < slot.max_bookings,
      );
      const storm = owners.map(({ api, pet_id }, i) => {
        const slot_id = free[(i * 31 + round * 7) % free.length]?.id;
        const service_id = i % 3 ? town.examId : town.dentalId;
        return api.post('/v1/appointments', { slot_id, pet_id, service_id });
      });
      const changes = RULES.map(change);
      const [answers, changed] = await Promise.all([Promise.all(storm), Promise.all(changes)]);
      for (const { status, body } of changed) assert.equal(status, 200, JSON.stringify(body));
      const booked = answers.filter(({ status }) => status === 201);
      for (const { status, body } of answers) {
        // Refused for good reason: taken, too short now, the slot is gone, or the pet is busy.
        assert.ok([201, 409, 422].includes(status), JSON.stringify(body));
        if (status === 422) assert.equal(body.errors[0].path, 'slot_id');
      }
      assert.ok(booked.length > 0, 'nobody booked: the storm was none');
      const slots = new Map((await slotsOf(app.db, id)).map((slot) => [slot.id, slot]));
      for (const { body } of booked) {
        assert.ok((slots.get(body.slot_id)?.current_bookings ?? 0) > 0, 'a booked slot was lost');
      }
      await assertInvariants(app.db);
      assertNoOverlap([...slots.values()]);
      const { body } = await grace.get(`/v1/clinics/${id}/visits-outside-hours`);
      assert.ok(Array.isArray(body.data));
    });
  }
});

/** Slots of one vet, or of the pool, never lie over each other, whatever re-plans met. */
function assertNoOverlap(slots: Awaited<ReturnType<typeof slotsOf>>) {
  for (const column of Map.groupBy(slots, (slot) => slot.vet_id).values()) {
    column.forEach((slot, i) => {
      const before = column[i - 1];
      assert.ok(
        !before || before.ends_at <= slot.starts_at,
        `${slot.slot_date} ${slot.start_time}`,
      );
    });
  }
}
