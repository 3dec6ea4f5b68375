import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { smtpMailer } from '#platform/mail.ts';
import { noTexts } from '#platform/texts.ts';
import { domain } from '#test/app.ts';
import { log, testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { person, stranger } from '#test/people.ts';
import { keepDelivering } from './keep-delivering.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());

/** Resolves when a delivery has come to a step, once for each call. */
const reaches = (wanted: string) =>
  new Promise<void>((resolve) => server.watch((step) => step === wanted && resolve()));

it('what waits at the start goes out, what is owed later follows, and what is in hand is finished at the end', async () => {
  const post = { mailer, texts: noTexts, publicUrl: 'https://vets.example' };
  let fails = 1;
  const next = async () => {
    // The database may be away for a while.
    if (fails-- > 0) throw new Error('no connection');
    return domain.notifications.deliverNext(stranger(db), post);
  };
  await person(db, 'Maya');
  const first = reaches('taken');
  const stop = keepDelivering(next, {
    lanes: 2,
    log: Object.assign(Object.create(log), { error: () => {} }),
  });
  await first;
  const begun = reaches('data');
  await person(db, 'Dev');
  await begun;
  await stop();
  const states = await db.selectFrom('notifications').select('state').execute();
  assert.deepEqual(states, [{ state: 'sent' }, { state: 'sent' }]);
  assert.equal(server.taken.length, 2);
});
