import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { harborStreet, maya } from '#test/people.ts';
import { completedVisits, support } from '#test/reviews.ts';

const app = await startApp({ after });
const town = await harborStreet(app.db);
const owner = await maya(app.db);
const sam = await support(app.db);
const now = new Date();
const [first = '', second = ''] = await completedVisits(app.db, {
  ...{ town, owner, now },
  vets: [],
  count: 2,
});
const api = client(app.url, owner.token);
const desk = client(app.url, town.grace.token);
const moderator = client(app.url, sam.token);
const stranger = client(app.url);
const listed = `/v1/clinics/${town.clinic.id}/reviews`;

it('a review is written, changed, answered, reported, unpublished and restored over HTTP', async () => {
  const review = `/v1/appointments/${first}/review`;
  const written = await api.post(review, { rating: 2, care_rating: 4, body: 'A long wait.' });
  assert.equal(written.status, 201);
  assert.equal(written.headers.get('location'), review);
  const { id } = written.body;
  assert.equal((await api.patch(review, { rating: 3 })).body.rating, 3);
  assert.equal((await api.get(review)).body.care_rating, 4);
  const thanks = { response: 'We are sorry.' };
  assert.equal((await desk.post(`/v1/reviews/${id}/response`, thanks)).status, 200);
  const { body } = await stranger.get(`${listed}?sort=lowest&rating=3`);
  assert.deepEqual(
    [body.data[0].clinic_response, body.summary.rating, body.summary.distribution[2]],
    ['We are sorry.', 3, { stars: 3, count: 1 }],
  );
  assert.equal((await desk.post(`/v1/reviews/${id}/reports`, { reason: 'other' })).status, 201);
  assert.equal((await moderator.get('/v1/reviews')).body.data[0].id, id);
  const hidden = await moderator.post(`/v1/reviews/${id}/unpublish`, { reason: 'other' });
  assert.deepEqual([hidden.status, hidden.body.is_published], [200, false]);
  assert.deepEqual((await stranger.get(listed)).body.data, []);
  assert.equal((await moderator.post(`/v1/reviews/${id}/restore`, {})).body.is_published, true);
  assert.equal((await moderator.post(`/v1/reviews/${id}/keep`)).body.code, 'no_open_report');
  assert.equal((await moderator.get(`/v1/reviews/${id}/history`)).body.data.length, 5);
});

describe('what is not so', () => {
  const review = `/v1/appointments/${second}/review`;
  const WRONG: [string, () => ReturnType<typeof api.get>, number, string][] = [
    ['six stars', () => api.post(review, { rating: 6 }), 422, 'rating'],
    ['half a star', () => api.post(review, { rating: 4.5 }), 422, 'rating'],
    ['no stars', () => api.post(review, {}), 422, 'rating'],
    ['NUL in a text', () => api.post(review, { rating: 5, body: 'a\0b' }), 422, 'body'],
    ['a book', () => api.post(review, { rating: 5, body: 'x'.repeat(4001) }), 422, 'body'],
    [
      'an empty reply',
      () => desk.post(`/v1/reviews/${first}/response`, { response: '' }),
      422,
      'response',
    ],
    [
      'a reason we lack',
      () => desk.post(`/v1/reviews/${first}/reports`, { reason: 'rude' }),
      422,
      'reason',
    ],
    ['a forged cursor', () => stranger.get(`${listed}?cursor=abc`), 422, 'cursor'],
  ];
  for (const [what, ask, status, path] of WRONG) {
    it(what, async () => {
      const { status: got, body } = await ask();
      assert.deepEqual([got, body.errors?.[0]?.path], [status, path], JSON.stringify(body));
    });
  }

  it('somebody else’s visit, review or desk', async () => {
    assert.equal((await stranger.post(review, { rating: 5 })).status, 401);
    assert.equal((await desk.post(review, { rating: 5 })).status, 404);
    assert.equal((await desk.get('/v1/reviews')).status, 404);
    const { body } = await api.post(review, { rating: 5 });
    const own = await api.post(`/v1/reviews/${body.id}/response`, { response: 'Me again.' });
    assert.equal(own.status, 404);
    assert.equal((await api.post(review, { rating: 5 })).body.code, 'already_reviewed');
  });
});
