import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { harborStreet, MONDAY, maya } from '#test/people.ts';
import { completedVisits } from '#test/reviews.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());
const town = await harborStreet(db, MONDAY);
const grace = town.grace.ctx;
const { invoices, inbox } = domain;

/** Maya with a bill of Biscuit's that has just been issued. */
async function billed() {
  const owner = await maya(db, MONDAY);
  const [visit = ''] = await completedVisits(db, { town, owner, vets: [], count: 1 });
  const { id } = await invoices.draftFor(grace, visit);
  await invoices.issue(grace, id);
  return { ...owner, id };
}

async function post(email: string) {
  await deliverDue(db, mailer, MONDAY);
  return server.taken.filter(
    ({ to, subject }) => JSON.stringify(to).includes(email) && /invoice/.test(subject ?? ''),
  );
}

it('an owner hears of an invoice, with the way to its paper', async () => {
  const { ctx, email, id } = await billed();
  const [letter, ...others] = await post(email);
  assert.equal(letter?.subject, 'Your invoice from Harbor Street Animal Clinic: $62');
  assert.match(letter?.text ?? '', /Number: INV-0{5}\d/);
  assert.match(letter?.text ?? '', new RegExp(`https://vets\\.example/invoices/${id}`));
  assert.deepEqual(others, []);
  const { data } = await inbox.list(ctx);
  assert.deepEqual(
    [data[0]?.title, data[0]?.path],
    ['Invoice for Biscuit’s visit: $62', `/invoices/${id}`],
  );
});

it('nobody is written to about a pet that has died, or who does not want it', async () => {
  const mourning = await billed();
  await domain.pets.sayFarewell(mourning.ctx, mourning.biscuit.id);
  assert.deepEqual(await post(mourning.email), []);
  assert.deepEqual((await inbox.list(mourning.ctx)).data, []);
  const quiet = await billed();
  const off = { topic: 'invoice', channel: 'email', is_on: false } as const;
  await inbox.setPreferences(quiet.ctx, { preferences: [off] });
  assert.deepEqual(await post(quiet.email), []);
});
