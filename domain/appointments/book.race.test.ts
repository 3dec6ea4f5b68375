import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addDays, dateIn } from '#platform/local-date.ts';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { assertInvariants } from '#test/invariants.ts';
import { dog, harborStreet, maya, person } from '#test/people.ts';

const RIVALS = 50;
const ROUNDS = 3;

const app = await startApp({ after });
const town = await harborStreet(app.db);
const owners = await Promise.all(
  Array.from({ length: RIVALS }, async () => {
    const { token, biscuit } = await maya(app.db);
    return { api: client(app.url, token), pet_id: biscuit.id };
  }),
);

describe('fifty owners race over HTTP for one slot', () => {
  let day = 1;
  async function offer(
    max_bookings: number,
    start = '10:00',
    end = '10:30',
    where = town,
  ): Promise<string> {
    const slot_date = addDays(dateIn('America/New_York', new Date()), day++);
    const grace = client(app.url, where.grace.token);
    const times = { slot_date, start_time: start, end_time: end, max_bookings };
    const { status, body } = await grace.post(`/v1/clinics/${where.clinic.id}/slots`, times);
    assert.equal(status, 201, JSON.stringify(body));
    return body.id;
  }

  for (const places of [1, 3]) {
    it(`gives exactly ${places} of them the ${places === 1 ? 'place' : 'places'}`, async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const slot_id = await offer(places);
        const other = await offer(1);
        const answers = await Promise.all(
          owners.map(({ api, pet_id }) =>
            api.post('/v1/appointments', { slot_id, pet_id, service_id: town.examId }),
          ),
        );
        assert.equal(answers.filter((a) => a.status === 201).length, places);
        const refused = answers.filter((a) => a.status !== 201);
        for (const { status, body, headers } of refused) {
          assert.equal(status, 409);
          assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
          assert.equal(body.code, 'slot_taken');
          assert.ok(body.alternatives.some((slot: { id: string }) => slot.id === other));
        }
        assert.deepEqual(await bookings(slot_id), {
          counter: places,
          claims: places,
          live: places,
          history: places,
        });
      }
      await assertInvariants(app.db);
    });
  }

  it('takes the same Idempotency-Key ten times at once and books once', async () => {
    const slot_id = await offer(3);
    const [{ api, pet_id }] = owners as [(typeof owners)[number]];
    const headers = { 'idempotency-key': randomUUID() };
    const order = { slot_id, pet_id, service_id: town.examId };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.post('/v1/appointments', order, headers)),
    );
    assert.deepEqual(new Set(answers.map((a) => a.status)), new Set([201]));
    assert.equal(new Set(answers.map((a) => a.body.confirmation_code)).size, 1);
    assert.deepEqual(await bookings(slot_id), { counter: 1, claims: 1, live: 1, history: 1 });

    const other = await api.post('/v1/appointments', { ...order, owner_notes: 'limping' }, headers);
    assert.equal(other.status, 422);
    assert.equal(other.body.code, 'idempotency_key_reused');
  });

  it('gives overlapping runs of slots to as many as fit, whole or not at all', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const run: string[] = [];
      for (const [start, end] of [
        ['13:00', '13:30'],
        ['13:30', '14:00'],
        ['14:00', '14:30'],
      ]) {
        run.push(await offer(1, start, end));
        day--;
      }
      day++;
      const answers = await Promise.all(
        owners.map(({ api, pet_id }, i) =>
          api.post('/v1/appointments', {
            slot_id: run[i % 2],
            pet_id,
            service_id: town.dentalId,
          }),
        ),
      );
      assert.equal(answers.filter((a) => a.status === 201).length, 1);
      assert.deepEqual(new Set(answers.map((a) => a.status)), new Set([201, 409]));
      const { rows } = await sql<{ taken: number }>`
        SELECT sum(current_bookings)::int AS taken FROM availability_slots WHERE id = ANY (${run})`.execute(
        app.db,
      );
      assert.equal(rows[0]?.taken, 2);
      await assertInvariants(app.db);
    }
  });

  it('lets one pet be in one place only, though fifty ask at two clinics', async () => {
    const other = await harborStreet(app.db);
    const owner = await person(app.db, 'Dev');
    const api = client(app.url, owner.token);
    for (let round = 0; round < ROUNDS; round++) {
      const pet = await dog(owner.ctx, `Pepper ${round}`);
      const slots: string[] = [];
      for (let i = 0; i < 8; i++) {
        slots.push(await offer(1, '16:00', '16:30', i % 2 ? other : town));
        day--;
      }
      day++;
      const answers = await Promise.all(
        Array.from({ length: RIVALS }, (_, i) =>
          api.post('/v1/appointments', {
            slot_id: slots[i % slots.length],
            pet_id: pet.id,
            service_id: town.examId,
          }),
        ),
      );
      assert.equal(answers.filter((a) => a.status === 201).length, 1);
      for (const { status, body } of answers.filter((a) => a.status !== 201)) {
        assert.equal(status, 409);
        assert.match(body.code, /^(pet_busy|slot_taken)$/);
      }
      const totals = await sql<{ sum: number }>`
        SELECT sum(current_bookings)::int AS sum FROM availability_slots WHERE id = ANY(${slots})`.execute(
        app.db,
      );
      assert.equal(totals.rows[0]?.sum, 1);
      await assertInvariants(app.db);
    }
  });

  async function bookings(slot_id: string) {
    const { rows } = await sql`
      SELECT s.current_bookings AS counter,
        (SELECT count(*)::int FROM appointment_slots c WHERE c.slot_id = s.id) AS claims,
        (SELECT count(*)::int FROM appointments a WHERE a.slot_id = s.id AND a.status = 'booked') AS live,
        (SELECT count(*)::int FROM appointment_status_history h JOIN appointments a ON a.id = h.appointment_id
          WHERE a.slot_id = s.id) AS history
      FROM availability_slots s WHERE s.id = ${slot_id}`.execute(app.db);
    return rows[0];
  }
});
