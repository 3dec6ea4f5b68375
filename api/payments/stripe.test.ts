import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { RETURN_URL, setPolicy } from '#test/payments.ts';
import { harborStreet, maya } from '#test/people.ts';
import { STRIPE_KEY, stripeServer } from '#test/providers/stripe-server.ts';
import { STRIPE_SECRET } from '#test/providers/stripe-shapes.ts';
import { timetable } from '#test/slots.ts';

const stripe = await stripeServer({ after });
const env = {
  STRIPE_SECRET_KEY: STRIPE_KEY,
  STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
  STRIPE_API_URL: stripe.url,
};
const app = await startApp({ after }, { env });
const town = await harborStreet(app.db);
const { offer } = timetable(town);
const owner = await maya(app.db);
const api = client(app.url, owner.token);
await setPolicy(town, 'deposit');

const send = ({ headers, body }: { headers: object; body: string }) =>
  fetch(`${app.url}/v1/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
  });

it('with Stripe’s keys a visit is paid there, confirmed at its page, and booked by its webhook', async () => {
  const { body: session } = await api.post('/v1/payment-methods/sessions', {
    return_url: RETURN_URL,
  });
  const id = session.url.split('/').at(-1);
  await stripe.enterCard({ id }, 'secure');
  const saved = await api.post('/v1/payment-methods', { session_id: session.id });
  assert.deepEqual([saved.status, saved.body.provider], [201, 'stripe']);
  const { body: hold } = await api.post('/v1/holds', {
    slot_id: (await offer()).id,
    service_id: town.examId,
  });
  const { body: open } = await api.post('/v1/checkouts', {
    hold_id: hold.id,
    pet_id: owner.biscuit.id,
    service_id: town.examId,
    payment_method_id: saved.body.id,
    return_url: RETURN_URL,
  });
  assert.equal(open.status, 'pending');
  assert.ok(open.action_url);
  const charge = stripe.bank.chargeByReference(open.id);
  stripe.bank.answerChallenge(charge?.id ?? '', true);
  const paid = stripe.webhook(open.id, 'charge', new Date());
  const forged = stripe.webhook(open.id, 'charge', new Date(), 'whsec_somebody_else');
  assert.equal((await send(forged)).status, 400);
  const answers = await Promise.all([send(paid), send(paid), send(paid)]);
  assert.deepEqual([...new Set(answers.map((one) => one.status))], [200]);
  const { body: done } = await api.get(`/v1/checkouts/${open.id}`);
  assert.equal(done.status, 'booked');
  const { body: money } = await api.get(`/v1/appointments/${done.appointment_id}/payments`);
  assert.deepEqual([money.paid_cents, money.payments.length], [1550, 1]);
});
