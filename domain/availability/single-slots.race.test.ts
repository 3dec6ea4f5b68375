import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { addDays, dateIn } from '#platform/local-date.ts';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { assertInvariants } from '#test/invariants.ts';
import { harborStreet, maya } from '#test/people.ts';
import { slotsOf } from '#test/rules.ts';

const RIVALS = 50;
const ROUNDS = 5;

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

let day = 1;
async function offer(count: number, max_bookings = 1) {
  const slot_date = addDays(dateIn('America/New_York', new Date()), ++day);
  const at = (n: number) => `${8 + Math.floor(n / 2)}`.padStart(2, '0') + (n % 2 ? ':30' : ':00');
  const slots = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      grace.post(`/v1/clinics/${id}/slots`, {
        slot_date,
        start_time: at(i),
        end_time: at(i + 1),
        max_bookings,
      }),
    ),
  );
  return { slot_date, ids: slots.map(({ body }) => body.id as string) };
}
const bookAll = (ids: string[], service_id = town.examId) =>
  owners.map(({ api, pet_id }, i) =>
    api.post('/v1/appointments', { slot_id: ids[i % ids.length], pet_id, service_id }),
  );
const stateOf = async (slotId: string) =>
  (await slotsOf(app.db, id)).find((slot) => slot.id === slotId);

describe('staff against fifty owners', () => {
  it('lower a capacity: never below what is booked', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { ids } = await offer(1, 20);
      const slot = `/v1/slots/${ids[0]}`;
      const [answers, lowered] = await Promise.all([
        Promise.all(bookAll(ids)),
        Promise.all([7, 5, 3].map((max_bookings) => grace.patch(slot, { max_bookings }))),
      ]);
      for (const { status, body } of lowered) {
        assert.ok(status === 200 || body.code === 'below_bookings', JSON.stringify(body));
      }
      const now = await stateOf(ids[0] ?? '');
      const booked = answers.filter(({ status }) => status === 201).length;
      assert.equal(now?.current_bookings, booked);
      assert.ok((now?.max_bookings ?? 0) >= booked);
      assert.ok(answers.every(({ status }) => status === 201 || status === 409));
      await assertInvariants(app.db);
    }
  });

  it('block a stretch: each slot is either booked or blocked, and who is booked is told', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slot_date, ids } = await offer(12);
      const stretch = { date: slot_date, from: '08:00', to: '14:00' };
      const storm = bookAll(ids, round % 2 ? town.examId : town.dentalId);
      const block = await grace.post(`/v1/clinics/${id}/blocks`, stretch);
      const answers = await Promise.all(storm);
      assert.equal(block.status, 200, JSON.stringify(block.body));
      const ofDay = (await slotsOf(app.db, id)).filter((slot) => ids.includes(slot.id));
      for (const slot of ofDay) {
        assert.equal(slot.is_blocked, slot.current_bookings === 0, slot.start_time);
      }
      const booked = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
      const told = block.body.booked.map((visit: { id: string }) => visit.id);
      assert.deepEqual(told.sort(), booked.sort());
      assert.ok(answers.every(({ status }) => status === 201 || status === 409));
      await assertInvariants(app.db);
    }
  });

  it('delete a slot: either it is gone and nobody has it, or somebody has', async () => {
    for (let round = 0; round < ROUNDS * 2; round++) {
      const { ids } = await offer(1);
      const [slot_id = ''] = ids;
      const holding = owners
        .slice(0, 10)
        .map(({ api }) => api.post('/v1/holds', { slot_id, service_id: town.examId }));
      const removed = await grace.delete(`/v1/slots/${slot_id}`);
      const held = (await Promise.all(holding)).filter(({ status }) => status === 201);
      const slot = await stateOf(slot_id);
      assert.equal(removed.status, slot ? 409 : 200, JSON.stringify(removed.body));
      assert.equal(held.length, slot ? 1 : 0);
      if (slot) {
        assert.equal(removed.body.code, 'slot_claimed');
        assert.equal(slot.current_bookings, 1);
      }
      await assertInvariants(app.db);
    }
  });
});
