import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { startApp } from '#test/app.ts';
import { type Answer, client } from '#test/client.ts';
import { assertInvariants } from '#test/invariants.ts';
import { harborStreet, maya, staffVets } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const RIVALS = 50;
const ROUNDS = 5;
const app = await startApp({ after });
const town = await harborStreet(app.db);
const { clinic, examId } = town;
const { offer } = timetable(town);
const owners = await Promise.all(
  Array.from({ length: RIVALS }, async () => {
    const { token, biscuit } = await maya(app.db);
    return { api: client(app.url, token), pet_id: biscuit.id };
  }),
);
type Owner = (typeof owners)[number];
const [one, two] = owners as [Owner, Owner];

const book = ({ api, pet_id }: Owner, slot_id: string) =>
  api.post('/v1/appointments', { slot_id, pet_id, service_id: examId });
const statuses = (answers: Answer[]) => answers.map((a) => a.status).sort();
const count = (answers: Answer[], status: number) =>
  answers.filter((a) => a.status === status).length;

async function settled(answers: Answer[]): Promise<void> {
  const odd = answers.filter(({ status }) => ![200, 201, 409].includes(status));
  assert.deepEqual(
    odd.map((a) => a.body),
    [],
  );
  await assertInvariants(app.db);
}

describe('fifty clients at once', () => {
  it('take one hold, and a booking cannot slip in beside it', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const slot = await offer();
      const answers = await Promise.all(
        owners.map((owner, i) =>
          i % 2
            ? book(owner, slot.id)
            : owner.api.post('/v1/holds', { slot_id: slot.id, service_id: examId }),
        ),
      );
      assert.equal(count(answers, 201), 1);
      await settled(answers);
    }
  });

  it('use one hold once', async () => {
    const slot = await offer();
    const { body: hold } = await one.api.post('/v1/holds', {
      slot_id: slot.id,
      service_id: examId,
    });
    const order = { hold_id: hold.id, pet_id: one.pet_id, service_id: examId };
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, () => one.api.post('/v1/appointments', order)),
    );
    assert.equal(count(answers, 201), 1);
    await settled(answers);
  });

  it('cancel one visit once', async () => {
    const { body: visit } = await book(one, (await offer()).id);
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, () => one.api.post(`/v1/appointments/${visit.id}/cancel`, {})),
    );
    assert.equal(count(answers, 200), 1);
    await settled(answers);
  });

  it('move and cancel one visit: each step whole, the last of them final', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const slots = await Promise.all([offer(), offer(), offer()]);
      const { body: visit } = await book(one, slots[0].id);
      const path = `/v1/appointments/${visit.id}`;
      const answers = await Promise.all(
        Array.from({ length: RIVALS }, (_, i) =>
          i % 10 === 9
            ? one.api.post(`${path}/cancel`, {})
            : one.api.post(`${path}/reschedule`, { slot_id: slots[i % 3]?.id }),
        ),
      );
      const { body: after } = await one.api.get(path);
      assert.equal(after.status, 'cancelled_by_owner');
      await settled(answers);
    }
  });

  it('move one visit as each of them sees it: the first does, and the others are told', async () => {
    for (let round = 0; round < 2; round++) {
      const slots = await Promise.all([offer(), offer(), offer()]);
      const { body: visit } = await book(one, slots[0].id);
      const expected = {
        status: 'booked',
        slot_id: visit.slot_id,
        vet_id: null,
        scheduled_date: visit.scheduled_date,
        scheduled_start: visit.scheduled_start,
      };
      const answers = await Promise.all(
        Array.from({ length: RIVALS }, (_, i) =>
          one.api.post(`/v1/appointments/${visit.id}/reschedule`, {
            slot_id: slots[1 + (i % 2)]?.id,
            expected,
          }),
        ),
      );
      assert.equal(count(answers, 200), 1);
      const late = answers.filter(({ status }) => status === 409);
      assert.deepEqual([...new Set(late.map(({ body }) => body.code))], ['visit_changed']);
      const { body: after } = await one.api.get(`/v1/appointments/${visit.id}`);
      assert.deepEqual(late[0]?.body.visit.slot_id, after.slot_id);
      await settled(answers);
      assert.equal((await one.api.post(`/v1/appointments/${visit.id}/cancel`, {})).status, 200);
    }
  });

  it("move two visits into each other's time: nobody loses theirs", async () => {
    for (let round = 0; round < 10; round++) {
      const [left, right] = await Promise.all([offer(), offer()]);
      const [a, b] = [await book(one, left.id), await book(two, right.id)];
      const answers = await Promise.all(
        Array.from({ length: RIVALS }, (_, i) =>
          i % 2
            ? one.api.post(`/v1/appointments/${a.body.id}/reschedule`, { slot_id: right.id })
            : two.api.post(`/v1/appointments/${b.body.id}/reschedule`, { slot_id: left.id }),
        ),
      );
      await settled(answers);
      for (const { api, id } of [
        { api: one.api, id: a.body.id },
        { api: two.api, id: b.body.id },
      ]) {
        assert.equal((await api.post(`/v1/appointments/${id}/cancel`, {})).status, 200);
      }
    }
  });

  it('choose among the vets on duty, and none is in two places', async () => {
    const vets = await staffVets(app.db, town, ['Osei', 'Lind', 'Cole']);
    for (let round = 0; round < ROUNDS; round++) {
      const [at10, at1015] = [
        await offer({ day: 30 + round, at: '10:00', max_bookings: 50 }),
        await offer({ day: 30 + round, at: '10:15', max_bookings: 50 }),
      ];
      const answers = await Promise.all(
        owners.map((owner, i) => book(owner, (i % 2 ? at10 : at1015).id)),
      );
      assert.deepEqual(statuses(answers), Array(RIVALS).fill(201));
      const assigned = answers.map((a) => a.body.vet?.id).filter(Boolean);
      assert.equal(new Set(assigned).size, vets.length);
      assert.equal(
        assigned.length,
        vets.length,
        'the half hours overlap, so each vet sees one animal',
      );
      await settled(answers);
    }
  });

  it('count a cap across them', async () => {
    await sql`UPDATE clinics SET max_upcoming_per_owner = 3 WHERE id = ${clinic.id}`.execute(
      app.db,
    );
    const { token, biscuit } = await maya(app.db);
    const api = client(app.url, token);
    const slots = await Promise.all(Array.from({ length: 10 }, () => offer()));
    const answers = await Promise.all(
      slots.map((slot) => book({ api, pet_id: biscuit.id }, slot.id)),
    );
    await sql`UPDATE clinics SET max_upcoming_per_owner = NULL WHERE id = ${clinic.id}`.execute(
      app.db,
    );
    assert.equal(count(answers, 201), 3);
    await settled(answers);
  });

  it('answer an offer as it runs out: taken once or passed on once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const slot = await offer();
      const { body: visit } = await book(two, slot.id);
      const wish = { clinic_id: clinic.id, service_id: examId, pet_id: one.pet_id };
      const { body: entry } = await one.api.post('/v1/waitlist', wish);
      await two.api.post(`/v1/appointments/${visit.id}/cancel`, {});
      const ctx = { db: app.db, actor: null, now: new Date(), log: town.grace.ctx.log };
      await domain.waitlist.offerFreed(ctx, [slot.id]);
      const { body: mine } = await one.api.get('/v1/waitlist');
      const { offer: open } = mine.data[0];
      const later = { ...ctx, now: new Date(new Date(open.expires_at).getTime() + 1) };
      const [answers] = await Promise.all([
        Promise.all(
          Array.from({ length: RIVALS }, () =>
            one.api.post(`/v1/waitlist/offers/${open.id}/accept`),
          ),
        ),
        domain.waitlist.passOn(later),
        domain.holds.releaseAllExpired(later),
      ]);
      const won = count(answers, 200);
      assert.ok(won <= 1);
      for (const { status } of answers) assert.ok([200, 404, 409].includes(status), String(status));
      await assertInvariants(app.db);
      if (!won) await one.api.delete(`/v1/waitlist/${entry.id}`);
    }
  });
});
