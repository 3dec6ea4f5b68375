import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, staffVets } from '#test/people.ts';
import { completedVisits, support } from '#test/reviews.ts';
import { dice } from '#test/search-town.ts';

const { db } = await testDatabase({ after }, { max: 20 });
const { reviews } = domain;

/** Stored figures that differ from the reviews themselves, read by other words than the trigger's. */
async function differing(on: Db): Promise<unknown[]> {
  const { rows } = await sql`
    WITH clinic AS (
      SELECT c.id, r.* FROM clinics c LEFT JOIN LATERAL (
        SELECT array_agg(rating ORDER BY rating) AS stars, round(avg(rating), 2) AS rating,
          round((sum(rating) + 40.0) / (count(*) + 10), 4) AS score, count(*)::int AS review_count,
          count(care_rating) AS care_count, coalesce(sum(care_rating), 0) AS care_sum,
          count(wait_rating) AS wait_count, coalesce(sum(wait_rating), 0) AS wait_sum,
          count(value_rating) AS value_count, coalesce(sum(value_rating), 0) AS value_sum
        FROM reviews WHERE clinic_id = c.id AND is_published) AS r ON true
    ), vet AS (
      SELECT v.id, r.* FROM vets v LEFT JOIN LATERAL (
        SELECT array_agg(coalesce(care_rating, rating) ORDER BY 1) AS stars, round(avg(coalesce(care_rating, rating)), 2) AS rating,
          count(*)::int AS review_count
        FROM reviews WHERE vet_id = v.id AND is_published) AS r ON true
    )
    SELECT t.* FROM clinic_ratings t FULL JOIN clinic c ON c.id = t.clinic_id
    WHERE (t.review_count, t.rating, t.care_count, t.care_sum, t.wait_count, t.wait_sum, t.value_count, t.value_sum)
        IS DISTINCT FROM (c.review_count, c.rating, c.care_count, c.care_sum, c.wait_count, c.wait_sum, c.value_count, c.value_sum)
      OR t.score IS DISTINCT FROM CASE WHEN c.review_count > 0 THEN c.score END
      OR coalesce(c.stars, '{}') <> array_fill(1::smallint, ARRAY[t.stars_1]) || array_fill(2::smallint, ARRAY[t.stars_2])
        || array_fill(3::smallint, ARRAY[t.stars_3]) || array_fill(4::smallint, ARRAY[t.stars_4]) || array_fill(5::smallint, ARRAY[t.stars_5])
    UNION ALL
    SELECT t.vet_id, t.stars_1, t.stars_2, t.stars_3, t.stars_4, t.stars_5, 0, 0, 0, 0, 0, 0, t.review_count, t.rating, t.score
    FROM vet_ratings t FULL JOIN vet v ON v.id = t.vet_id
    WHERE (t.review_count, t.rating) IS DISTINCT FROM (v.review_count, v.rating)`.execute(on);
  return rows;
}

it('two hundred reviews written, edited and moderated at once leave every figure as recomputed', async () => {
  const town = await harborStreet(db, MONDAY);
  const owner = await maya(db, MONDAY);
  const vets = await staffVets(db, town, ['Osei', 'Lind']);
  const visits = await completedVisits(db, { town, owner, vets, count: 200 });
  const { ctx: sam } = await support(db, MONDAY);
  const { one, whole } = dice(7);
  const stars = () => 1 + whole(5);
  const drawn = () => ({
    rating: stars(),
    care_rating: one([stars(), null]),
    wait_rating: stars(),
  });

  const live = async (visit: string, n: number) => {
    const first = drawn();
    const then = drawn();
    const { id } = await reviews.submit(owner.ctx, visit, first);
    const later = [
      () => reviews.edit(owner.ctx, visit, then),
      () => reviews.respond(town.grace.ctx, id, { response: 'Thank you.' }),
      ...(n % 3 === 0 ? [() => reviews.unpublish(sam, id, { reason: 'other' })] : []),
    ];
    // The reply is refused where the moderator comes first.
    await Promise.allSettled(later.map((change) => change()));
    if (n % 6 === 0) await reviews.restore(sam, id);
  };
  // As many at once as there are connections; more would only wait for one of those.
  const waiting = [...visits.entries()];
  const lane = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await live(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  assert.deepEqual(await differing(db), []);
  const { summary } = await reviews.listForClinic(owner.ctx, town.clinic.id);
  assert.equal(summary.review_count, 200 - 67 + 34);
});

it('a visit is reviewed or its completion undone, never both', async () => {
  const town = await harborStreet(db, MONDAY);
  const owner = await maya(db, MONDAY);
  const visits = await completedVisits(db, { town, owner, vets: [], count: 20 });
  for (const [n, visit] of visits.entries()) {
    const both = [
      () => reviews.submit(owner.ctx, visit, { rating: 4 }),
      () => domain.appointments.undo(town.grace.ctx, visit),
    ];
    const [a, b] = await Promise.allSettled((n % 2 ? both : both.reverse()).map((act) => act()));
    assert.notEqual(a?.status, b?.status, `round ${n}`);
  }
  assert.deepEqual(await differing(db), []);
});

it('of many who review one visit at once, one does', async () => {
  const town = await harborStreet(db, MONDAY);
  const owner = await maya(db, MONDAY);
  const [visit = ''] = await completedVisits(db, { town, owner, vets: [], count: 1 });
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => reviews.submit(owner.ctx, visit, { rating: 5 })),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.deepEqual(await differing(db), []);
});
