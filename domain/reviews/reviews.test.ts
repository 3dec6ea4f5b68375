import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { violatedConstraint } from '#platform/db.ts';
import { asOwner, testDatabase } from '#test/database.ts';
import { dog, harborStreet, MONDAY, maya, person, staffVets, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { completedVisits, support } from '#test/reviews.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { clinic, grace } = town;
const owner = await maya(db, MONDAY);
const vets = await staffVets(db, town, ['Osei']);
const sam = await support(db, MONDAY);
const { reviews } = domain;
const visits = await completedVisits(db, { town, owner, vets, count: 12 });
const nextVisit = () => visits.pop() ?? '';
const later = (ctx: Ctx, days: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + days * 86_400_000),
});
const summary = async () => (await reviews.listForClinic(owner.ctx, clinic.id)).summary;

/** The constraint that a statement breaks, whoever sends it. */
const broken = (statement: string) => asOwner(db, statement).then(() => null, violatedConstraint);

describe('a review', () => {
  it('is written once by the owner of a completed visit, of its clinic and vet', async () => {
    const visit = nextVisit();
    const dev = await person(db, 'Dev', MONDAY);
    const rated = { rating: 5, care_rating: 5, wait_rating: 3, title: 'Kind', body: 'Very kind.' };
    assert.equal((await refusal(reviews.submit(dev.ctx, visit, rated))).status, 404);
    assert.equal((await refusal(reviews.submit(grace.ctx, visit, rated))).status, 404);
    assert.equal((await refusal(reviews.submit(stranger(db), visit, rated))).status, 401);
    const review = await reviews.submit(owner.ctx, visit, rated);
    assert.deepEqual([review.author, review.vet_name], ['Maya T.', 'Dr. Torres']);
    const again = reviews.submit(owner.ctx, visit, rated);
    assert.equal((await refusal(again)).code, 'already_reviewed');
    const figures = await summary();
    assert.deepEqual(
      [figures.review_count, figures.rating, figures.score, figures.wait_rating],
      [1, 5, 4.0909, 3],
    );
    const { team } = await domain.clinics.get(owner.ctx, clinic.id);
    assert.deepEqual([team[0]?.rating, team[0]?.review_count], [5, 1]);
  });

  it('is not written of a visit ahead, nor by whom the database does not know as its owner', async () => {
    const slot = await timetable(town).offer();
    const pet = await dog(owner.ctx, 'Rex');
    const ahead = await domain.appointments.book(owner.ctx, {
      slot_id: slot.id,
      pet_id: pet.id,
      service_id: town.examId,
    });
    const early = reviews.submit(owner.ctx, ahead.id, { rating: 1 });
    assert.equal((await refusal(early)).code, 'not_completed');
    const insert = (visit: string, by: string) => `
      INSERT INTO reviews (appointment_id, reviewer_id, clinic_id, rating)
      VALUES ('${visit}', '${by}', '${clinic.id}', 5)`;
    assert.equal(await broken(insert(ahead.id, owner.user_id)), 'reviews_of_completed_visit');
    assert.equal(await broken(insert(nextVisit(), grace.user_id)), 'reviews_of_completed_visit');
  });

  it('can be changed for 14 days, part by part', async () => {
    const visit = nextVisit();
    await reviews.submit(owner.ctx, visit, { rating: 2, value_rating: 1, title: 'Dear' });
    const changed = await reviews.edit(later(owner.ctx, 13), visit, { rating: 4, title: null });
    assert.deepEqual([changed.rating, changed.value_rating, changed.title], [4, 1, null]);
    assert.ok(changed.edited_at);
    const late = reviews.edit(later(owner.ctx, 14.01), visit, { rating: 1 });
    assert.equal((await refusal(late)).code, 'too_late_to_edit');
    assert.equal((await refusal(reviews.edit(grace.ctx, visit, { rating: 1 }))).status, 404);
  });

  it('stays when its visit, its author or somebody else would have it go', async () => {
    const visit = nextVisit();
    const { id } = await reviews.submit(owner.ctx, visit, { rating: 1 });
    const undo = domain.appointments.undo(grace.ctx, visit);
    assert.equal((await refusal(undo)).code, 'not_possible_now');
    assert.equal(await broken(`DELETE FROM reviews WHERE id = '${id}'`), 'reviews_stay');
    const elsewhere = `UPDATE reviews SET appointment_id = '${nextVisit()}' WHERE id = '${id}'`;
    assert.equal(await broken(elsewhere), 'reviews_stay');
    const gone = `DELETE FROM appointments WHERE id = '${visit}'`;
    assert.match((await broken(gone)) ?? '', /_fkey$/);
    await sql`UPDATE users SET deleted_at = now() WHERE id = ${owner.user_id}`.execute(db);
    const { data } = await reviews.listForClinic(stranger(db), clinic.id);
    assert.equal(data.find((review) => review.id === id)?.author, 'Former client');
    await sql`UPDATE users SET deleted_at = NULL WHERE id = ${owner.user_id}`.execute(db);
  });

  it('is answered by the clinic’s staff alone, and anew', async () => {
    const { id } = await reviews.submit(owner.ctx, nextVisit(), { rating: 3 });
    const thanks = { response: 'Thank you.' };
    assert.equal((await refusal(reviews.respond(owner.ctx, id, thanks))).status, 404);
    await reviews.respond(grace.ctx, id, thanks);
    await reviews.respond(later(grace.ctx, 1), id, { response: 'Thank you, Maya.' });
    const { data } = await reviews.listForClinic(stranger(db), clinic.id, { answered: true });
    assert.deepEqual(
      data.map(({ clinic_response }) => clinic_response),
      ['Thank you, Maya.'],
    );
    const events = await reviews.history(sam.ctx, id);
    assert.deepEqual(
      events.map(({ kind, by }) => [kind, by]),
      [
        ['written', 'Maya Torres'],
        ['answered', 'Grace Torres'],
        ['answered', 'Grace Torres'],
      ],
    );
  });
});

describe('moderation', () => {
  it('unpublishes a reported review with a reason, out of sight and out of the figures, and restores it', async () => {
    const visit = nextVisit();
    const { id } = await reviews.submit(owner.ctx, visit, { rating: 1, body: 'Fools.' });
    const before = await summary();
    assert.equal((await refusal(reviews.report(owner.ctx, id, { reason: 'other' }))).status, 404);
    await reviews.report(grace.ctx, id, { reason: 'offensive', note: 'It calls us fools.' });
    const again = reviews.report(grace.ctx, id, { reason: 'offensive' });
    assert.equal((await refusal(again)).code, 'already_reported');
    const [waiting] = (await reviews.queue(sam.ctx)).data;
    assert.deepEqual([waiting?.id, waiting?.reports[0]?.note], [id, 'It calls us fools.']);

    await reviews.unpublish(sam.ctx, id, { reason: 'offensive', note: 'Say it without names.' });
    assert.deepEqual((await reviews.queue(sam.ctx)).data, []);
    const hidden = await reviews.listForClinic(stranger(db), clinic.id);
    assert.ok(!hidden.data.some((review) => review.id === id));
    assert.equal(hidden.summary.review_count, before.review_count - 1);
    const own = await reviews.ofVisit(owner.ctx, visit);
    assert.deepEqual(
      [own.is_published, own.moderation_reason, own.moderation_note],
      [false, 'offensive', 'Say it without names.'],
    );
    assert.equal((await refusal(reviews.respond(grace.ctx, id, { response: 'No.' }))).status, 404);
    const twice = reviews.unpublish(sam.ctx, id, { reason: 'other' });
    assert.equal((await refusal(twice)).code, 'already_unpublished');

    await reviews.restore(sam.ctx, id);
    assert.deepEqual(await summary(), before);
    const kinds = (await reviews.history(sam.ctx, id)).map(({ kind, reason }) => [kind, reason]);
    assert.deepEqual(kinds, [
      ['written', null],
      ['unpublished', 'offensive'],
      ['restored', null],
    ]);
    const event = `UPDATE review_events SET note = 'x' WHERE review_id = '${id}'`;
    assert.equal(await broken(event), 'review_events_append_only');
  });

  it('keeps a review, which closes its reports', async () => {
    const { id } = await reviews.submit(owner.ctx, nextVisit(), { rating: 2 });
    await reviews.report(grace.ctx, id, { reason: 'not_about_the_visit' });
    const kept = await reviews.keep(sam.ctx, id);
    assert.deepEqual([kept.is_published, kept.reports], [true, []]);
    assert.equal((await refusal(reviews.keep(sam.ctx, id))).code, 'no_open_report');
  });

  it('is support’s alone', async () => {
    const { id } = await reviews.submit(owner.ctx, nextVisit(), { rating: 2 });
    for (const { ctx } of [owner, grace]) {
      for (const attempt of [
        () => reviews.queue(ctx),
        () => reviews.history(ctx, id),
        () => reviews.unpublish(ctx, id, { reason: 'other' }),
        () => reviews.restore(ctx, id),
        () => reviews.keep(ctx, id),
      ]) {
        assert.equal((await refusal(attempt())).status, 404);
      }
    }
  });
});

it('the list is paged in each of its orders, and narrowed by stars and vet', async () => {
  const all = (await reviews.listForClinic(stranger(db), clinic.id, { limit: 100 })).data;
  for (const sort of ['newest', 'highest', 'lowest'] as const) {
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await reviews.listForClinic(stranger(db), clinic.id, { sort, limit: 2, cursor });
      seen.push(...page.data);
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    assert.deepEqual(seen.map(({ id }) => id).sort(), all.map(({ id }) => id).sort(), sort);
    const stars = seen.map(({ rating }) => rating);
    if (sort === 'highest') assert.deepEqual(stars, [...stars].sort().reverse());
    if (sort === 'lowest') assert.deepEqual(stars, [...stars].sort());
  }
  const twos = await reviews.listForClinic(stranger(db), clinic.id, { rating: 2 });
  assert.ok(twos.data.length > 0 && twos.data.every(({ rating }) => rating === 2));
  const byVet = await reviews.listForClinic(stranger(db), clinic.id, { vet_id: vets[0] });
  assert.equal(byVet.data.length, all.length);
  const nowhere = '00000000-0000-0000-0000-000000000000';
  assert.equal((await refusal(reviews.listForClinic(stranger(db), nowhere))).status, 404);
});
