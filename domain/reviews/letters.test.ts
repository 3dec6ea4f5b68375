import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { completedVisits, support } from '#test/reviews.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());
const town = await harborStreet(db, MONDAY);
const owner = await maya(db, MONDAY);
const sam = await support(db, MONDAY);
const visits = await completedVisits(db, { town, owner, vets: [], count: 4 });
const { reviews } = domain;
const written = async () => {
  const visit = visits.pop() ?? '';
  return { visit, ...(await reviews.submit(owner.ctx, visit, { rating: 3 })) };
};

/** The subjects and texts of what has gone to Maya since the last time. */
async function post() {
  const before = server.taken.length;
  await deliverDue(db, mailer, MONDAY);
  return server.taken
    .slice(before)
    .filter(({ to }) => JSON.stringify(to).includes(owner.email))
    .map(({ subject, text }) => ({ subject, text: String(text) }));
}

// What registering sends.
await post();

it('the author hears of the clinic’s first reply, once, as it stands when the letter goes', async () => {
  const { id, visit } = await written();
  await reviews.respond(town.grace.ctx, id, { response: 'Thank you.' });
  await reviews.respond(town.grace.ctx, id, { response: 'Thank you, Maya.' });
  const [letter, ...others] = await post();
  assert.equal(letter?.subject, 'Harbor Street Animal Clinic answered your review');
  assert.match(letter?.text ?? '', /Thank you, Maya\./);
  assert.match(letter?.text ?? '', new RegExp(`/visits/${visit}/review`));
  assert.deepEqual(others, []);
  await reviews.respond(town.grace.ctx, id, { response: 'Thank you again.' });
  assert.deepEqual(await post(), []);
  const [line] = (await domain.inbox.list(owner.ctx)).data;
  assert.equal(line?.title, 'Harbor Street Animal Clinic answered your review');
});

it('an owner is asked how it was once, hours later and not at night, unless they have said so', async () => {
  const asking = { ...(await maya(db, MONDAY)) };
  const [first = '', second = ''] = await completedVisits(db, {
    ...{ town, owner: asking, vets: [] },
    count: 2,
  });
  // Her clock is Los Angeles’: noon in New York is nine there, and sixteen hours on it is past ten at night.
  const at = (hours: number) => ({
    ...stranger(db),
    now: new Date(MONDAY.getTime() + hours * 3_600_000),
  });
  const asked = async (now: Date) => {
    const before = server.taken.length;
    await deliverDue(db, mailer, now);
    const mine = server.taken
      .slice(before)
      .filter(({ to }) => JSON.stringify(to).includes(asking.email));
    return mine.filter(({ subject }) => subject === 'How was Biscuit’s visit?');
  };
  await reviews.askForReview(at(3), first);
  await reviews.askForReview(at(4), first);
  const letters = await asked(at(4).now);
  assert.equal(letters.length, 1);
  assert.match(letters[0]?.text ?? '', new RegExp(`/visits/${first}/review`));
  await reviews.askForReview(at(16), second);
  assert.deepEqual(await asked(at(22).now), [], 'it is night');
  await reviews.submit(asking.ctx, second, { rating: 5 });
  assert.deepEqual(await asked(at(27).now), [], 'it was said meanwhile');
  await reviews.askForReview(at(28), second);
  const { data } = await domain.inbox.list(asking.ctx);
  assert.deepEqual(
    data.map(({ kind }) => kind),
    ['review_request', 'review_request'],
  );
});

it('the author hears why a review was unpublished, and nothing when it is back before the letter goes', async () => {
  const { id } = await written();
  const note = 'Say it without the name.';
  await reviews.unpublish(sam.ctx, id, { reason: 'private_information', note });
  const [letter] = await post();
  assert.match(letter?.subject ?? '', /out of sight$/);
  assert.match(letter?.text ?? '', /private things/);
  assert.match(letter?.text ?? '', /Say it without the name\./);
  await reviews.restore(sam.ctx, id);
  await reviews.unpublish(sam.ctx, id, { reason: 'other' });
  await reviews.restore(sam.ctx, id);
  assert.deepEqual(await post(), []);
});

it('nobody is written to of a reply while the review is out of sight', async () => {
  const { id } = await written();
  await reviews.respond(town.grace.ctx, id, { response: 'Thank you.' });
  await reviews.unpublish(sam.ctx, id, { reason: 'other' });
  const subjects = (await post()).map(({ subject }) => subject);
  assert.deepEqual(subjects, ['Your review of Harbor Street Animal Clinic is out of sight']);
});
