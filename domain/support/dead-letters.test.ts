import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { outgoing } from '#platform/outgoing.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { harborStreet, person, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { support as supporter } from '#test/reviews.ts';
import { webhookServer } from '#test/webhook-server.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());
const { support, webhooks } = domain;
const reason = 'The mail server was away.';

it('what was given up is seen by support alone, and sent again with a reason', async () => {
  const { grace, clinic } = await harborStreet(db);
  const ana = await supporter(db);
  await deliverDue(db, mailer, new Date());
  const maya = await person(db, 'Maya');
  server.refuse({ at: 'recipient', code: 550 });
  await deliverDue(db, mailer, new Date());
  server.refuse(null);
  const system = await webhookServer({ after });
  const way = outgoing({ loopback: true });
  const { id } = await webhooks.add({ ...grace.ctx, outgoing: way }, clinic.id, {
    url: system.url,
    events: ['visit.booked'],
  });
  await webhooks.sendTest(grace.ctx, clinic.id, id);
  await db
    .updateTable('webhook_deliveries')
    .set({ state: 'dead', trouble: 'it answered 500' })
    .execute();

  assert.equal((await refusal(support.listDeadLetters(grace.ctx))).status, 404);
  const { data } = await support.listDeadLetters(ana.ctx);
  assert.deepEqual(
    data.map(({ what, kind, trouble, clinic: whose }) => [what, kind, trouble, whose?.name]),
    [
      ['webhook', 'webhook.test', 'it answered 500', 'Harbor Street Animal Clinic'],
      ['message', 'verify_email', 'EENVELOPE 550', undefined],
    ],
  );
  assert.ok(!JSON.stringify(data).includes(maya.email));
  const first = await support.listDeadLetters(ana.ctx, { limit: 1 });
  const second = await support.listDeadLetters(ana.ctx, {
    limit: 1,
    cursor: first.next_cursor ?? '',
  });
  assert.deepEqual([...first.data, ...second.data], data);

  const [, message] = data;
  const one = support.replayDeadLetter(ana.ctx, message?.id ?? '', { reason: '' });
  assert.equal((await refusal(one)).errors?.[0]?.path, 'reason');
  await support.replayDeadLetter(ana.ctx, message?.id ?? '', { reason });
  await deliverDue(db, mailer, new Date());
  assert.deepEqual([server.taken.at(-1)?.to].flat()[0]?.text, maya.email);
  const again = support.replayDeadLetter(ana.ctx, message?.id ?? '', { reason });
  assert.equal((await refusal(again)).status, 404);

  const since = new Date(Date.now() - 60_000).toISOString();
  assert.deepEqual(await support.replayDeadLetters(ana.ctx, { since, reason }), { replayed: 1 });
  await webhooks.deliverNext({ ...stranger(db), outgoing: way });
  assert.equal(system.received.length, 1);
  const trail = await db
    .selectFrom('audit_log')
    .select(['action', 'reason', 'details'])
    .where('action', '=', 'message.replayed')
    .orderBy('id')
    .execute();
  assert.deepEqual(trail, [
    { action: 'message.replayed', reason, details: { messages: 1, webhooks: 0 } },
    { action: 'message.replayed', reason, details: { messages: 0, webhooks: 1 } },
  ]);
});
