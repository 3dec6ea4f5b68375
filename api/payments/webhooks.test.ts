import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { signatureOf, webhookSecret } from '#sandbox/webhooks.ts';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { cardOf, RETURN_URL, setPolicy } from '#test/payments.ts';
import { harborStreet, maya } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const app = await startApp({ after });
const { db, payments } = app;
const town = await harborStreet(db);
const { offer } = timetable(town);
const owner = await maya(db);
const api = client(app.url, owner.token);
const desk = client(app.url, town.grace.token);
await setPolicy(town, 'deposit');
const card = await cardOf(owner.ctx, 'late');

/** A checkout over HTTP whose charge is still on its way. */
async function onItsWay(): Promise<string> {
  const { body: hold } = await api.post('/v1/holds', {
    slot_id: (await offer()).id,
    service_id: town.examId,
  });
  const { status, body } = await api.post('/v1/checkouts', {
    hold_id: hold.id,
    pet_id: owner.biscuit.id,
    service_id: town.examId,
    payment_method_id: card,
    return_url: RETURN_URL,
  });
  assert.deepEqual([status, body.status], [201, 'pending'], JSON.stringify(body));
  return body.id;
}

const secret = webhookSecret(payments.sandbox?.key ?? '');
const send = (event: object, { at = Date.now(), key = secret, as = '' } = {}) => {
  const body = JSON.stringify(event);
  const signature = { 'sandbox-signature': signatureOf(key, as || body, at) };
  const headers = { 'content-type': 'application/json', ...signature };
  return fetch(`${app.url}/v1/webhooks/sandbox`, { method: 'POST', headers, body });
};
const paid = (reference: string) => ({
  id: `ev_${reference}`,
  type: 'charge.succeeded',
  object: {
    ...payments.sandbox?.bank.chargeByReference(reference),
    status: 'succeeded',
  },
});
const statusOf = async (id: string) => {
  const { rows } = await sql<{ status: string }>`
    SELECT status FROM checkouts WHERE id = ${id}`.execute(db);
  return rows[0]?.status;
};

describe('a webhook', () => {
  it('books once, however often it comes', async () => {
    const id = await onItsWay();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(paid(id))));
    assert.deepEqual(new Set(answers.map((one) => one.status)), new Set([200]));
    assert.equal(await statusOf(id), 'booked');
    const { body } = await api.get(`/v1/checkouts/${id}`);
    const { body: money } = await api.get(`/v1/appointments/${body.appointment_id}/payments`);
    assert.deepEqual([money.paid_cents, money.payments.length], [1550, 1]);
    assert.equal((await desk.post(`/v1/payments/${money.payments[0].id}/refunds`, {})).status, 201);
  });

  it('that is forged, changed on the way, or stale changes nothing', async () => {
    const id = await onItsWay();
    const event = paid(id);
    const hour = 3_600_000;
    for (const bad of [
      { key: 'not the secret' },
      { as: JSON.stringify({ ...event, type: 'charge.failed' }) },
      { at: Date.now() - hour },
      { at: Date.now() + hour },
    ]) {
      const answer = await send(event, bad);
      assert.equal(answer.status, 400);
      assert.equal((await answer.json()).code, 'bad_signature');
    }
    const bare = await fetch(`${app.url}/v1/webhooks/sandbox`, { method: 'POST', body: '{}' });
    assert.ok(bare.status >= 400 && bare.status < 500);
    assert.equal(await statusOf(id), 'pending');
    const { rows } = await sql`SELECT FROM payment_events WHERE event_id = ${event.id}`.execute(db);
    assert.equal(rows.length, 0);
  });

  it('of a charge that is not ours is kept and changes nothing', async () => {
    const event = paid(await onItsWay());
    const other = { ...event, id: 'ev_other', object: { ...event.object, reference: 'theirs' } };
    assert.equal((await send(other)).status, 200);
    const unknown = await fetch(`${app.url}/v1/webhooks/nobody`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(unknown.status, 404);
  });
});

it('amounts that are none are refused by name', async () => {
  const nil = '00000000-0000-0000-0000-000000000000';
  for (const amount_cents of [-1, 0, 1.5, 2_147_483_648, '100']) {
    const { status, body } = await desk.post(`/v1/payments/${nil}/refunds`, { amount_cents });
    assert.deepEqual([status, body.errors[0].path], [422, 'amount_cents']);
  }
});
