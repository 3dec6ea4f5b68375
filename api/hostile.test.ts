import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { harborStreet, maya } from '#test/people.ts';

const app = await startApp({ after });
const { clinic, grace, examId } = await harborStreet(app.db);
const owner = await maya(app.db);
const api = client(app.url, owner.token);
const desk = client(app.url, grace.token);
const stranger = client(app.url);

const NIL = '00000000-0000-0000-0000-000000000000';
const register = (change: object) =>
  stranger.post('/v1/auth/register', {
    email: 'new@example.test',
    password: 'correct horse',
    first_name: 'Ana',
    last_name: 'Ruiz',
    ...change,
  });
const addPet = (change: object) => api.post('/v1/pets', { name: 'Rex', species_id: 1, ...change });
const book = (change: object) =>
  api.post('/v1/appointments', {
    slot_id: NIL,
    pet_id: owner.biscuit.id,
    service_id: examId,
    ...change,
  });
const search = (query: string) => stranger.get(`/v1/clinics?${query}`);
const offer = (change: object) =>
  desk.post(`/v1/clinics/${clinic.id}/slots`, {
    slot_date: '2026-12-01',
    start_time: '10:00',
    end_time: '10:30',
    ...change,
  });

/** Each names the field that the problem must name. */
const CASES: [what: string, ask: () => ReturnType<typeof search>, path: string][] = [
  ['a wrong type', () => addPet({ species_id: 'dog' }), 'species_id'],
  ['a number where text belongs', () => addPet({ name: 7 }), 'name'],
  ['an unknown field', () => addPet({ tail: 'long' }), 'tail'],
  ['a missing field', () => register({ email: undefined }), 'email'],
  ['no body', () => api.post('/v1/pets'), 'name'],
  ['an array for a body', () => api.post('/v1/pets', []), ''],
  ['an emoji name', () => addPet({ name: '🐶' }), 'name'],
  ['an emoji in a person’s name', () => register({ first_name: 'Ana 🎉' }), 'first_name'],
  ['NUL in a name', () => addPet({ name: 'Re\0x' }), 'name'],
  ['NUL in a note', () => addPet({ notes: 'a\0b' }), 'notes'],
  ['NUL in an e-mail', () => register({ email: 'a\0b@example.test' }), 'email'],
  ['NUL in a query', () => search('where=%00'), 'where'],
  ['NUL in a city', () => search('city=New%00York'), 'city'],
  ['a name that is too long', () => addPet({ name: 'x'.repeat(101) }), 'name'],
  ['a birthday in the year 9999', () => addPet({ date_of_birth: '9999-12-31' }), 'date_of_birth'],
  [
    'a birthday that does not exist',
    () => addPet({ date_of_birth: '2026-02-30' }),
    'date_of_birth',
  ],
  ['a birthday before all pets', () => addPet({ date_of_birth: '0001-01-01' }), 'date_of_birth'],
  ['a weight below nothing', () => addPet({ weight_kg: -1 }), 'weight_kg'],
  ['a weight past the column', () => addPet({ weight_kg: 1000 }), 'weight_kg'],
  ['a species nobody knows', () => addPet({ species_id: 2_147_483_647 }), 'species_id'],
  ['a number past int4', () => addPet({ species_id: 2_147_483_648 }), 'species_id'],
  ['a breed of another species', () => addPet({ species_id: 2, breed_id: 1 }), 'breed_id'],
  ['latitude 91', () => search('near=91,0'), 'near'],
  ['longitude 181', () => search('near=0,181'), 'near'],
  ['coordinates that are words', () => search('near=here'), 'near'],
  ['no place at all', () => search('service=general-exam'), 'where'],
  ['a ZIP code nobody has', () => search('postal_code=00000'), 'postal_code'],
  ['a city nobody knows', () => search('city=Atlantis'), 'city'],
  ['a radius of nothing', () => search('postal_code=11201&radius_km=0'), 'radius_km'],
  ['a radius round the world', () => search('postal_code=11201&radius_km=1e9'), 'radius_km'],
  ['a sort we lack', () => search('postal_code=11201&sort=cheapest'), 'sort'],
  ['the same parameter twice', () => search('postal_code=11201&limit=1&limit=2'), 'limit'],
  ['a forged cursor', () => search('postal_code=11201&cursor=abc'), 'cursor'],
  [
    'a forged cursor with NUL',
    () =>
      search(`postal_code=11201&cursor=${Buffer.from('[0,0,"\\u0000"]').toString('base64url')}`),
    'cursor',
  ],
  [
    'an id in a cursor that is none',
    () => search(`postal_code=11201&cursor=${Buffer.from('[0,0,"x"]').toString('base64url')}`),
    'cursor',
  ],
  ['a service nobody knows', () => search('postal_code=11201&service=exorcism'), 'service'],
  ['an id that is none', () => api.get('/v1/pets/biscuit'), 'id'],
  ['a slot that is not there', () => book({}), 'slot_id'],
  ['a slot id that is none', () => book({ slot_id: "'; drop table users" }), 'slot_id'],
  ['a kind of visit we lack', () => book({ appointment_type: 'by_post' }), 'appointment_type'],
  ['a slot in the year 9999', () => offer({ slot_date: '9999-01-01' }), 'slot_date'],
  ['a slot at 25:00', () => offer({ start_time: '25:00' }), 'start_time'],
  ['a slot without length', () => offer({ end_time: '10:00' }), 'end_time'],
  ['a slot for nobody', () => offer({ max_bookings: 0 }), 'max_bookings'],
  [
    'a slot in the spring gap',
    () => offer({ slot_date: '2027-03-14', start_time: '02:30', end_time: '03:30' }),
    'start_time',
  ],
  ['a vet from elsewhere', () => offer({ vet_id: NIL }), 'vet_id'],
  [
    'a month of slots too many',
    () => stranger.get(`/v1/clinics/${clinic.id}/slots?from=2026-12-01&to=2027-12-01`),
    'to',
  ],
  [
    'slots in the year 9999',
    () => stranger.get(`/v1/clinics/${clinic.id}/slots?from=9999-12-31`),
    'from',
  ],
  [
    'a bad Idempotency-Key',
    () => api.post('/v1/pets', { name: 'Rex', species_id: 1 }, { 'idempotency-key': 'a b' }),
    'Idempotency-Key',
  ],
];

describe('hostile input gets a problem that names the field', () => {
  for (const [what, ask, path] of CASES) {
    it(what, async () => {
      const { status, body } = await ask();
      assert.equal(status, 422, JSON.stringify(body));
      assert.equal(body.code, 'invalid_input');
      assert.equal(body.errors[0].path, path, JSON.stringify(body.errors));
      assert.ok(body.errors[0].message.length > 5);
    });
  }

  it('malformed JSON', async () => {
    const { status, body } = await api.post('/v1/pets', '{"name": "Rex",');
    assert.deepEqual([status, body.code], [400, 'malformed_json']);
  });

  it('a body of 10 MB', async () => {
    const { status, body } = await api.post('/v1/pets', { notes: 'x'.repeat(10_000_000) });
    assert.deepEqual([status, body.code], [413, 'body_too_large']);
  });

  it('another media type', async () => {
    const xml = { 'content-type': 'application/xml' };
    const { status, body } = await api.post('/v1/pets', '<pet/>', xml);
    assert.deepEqual([status, body.code], [415, 'unsupported_media_type']);
  });

  it('a prototype in disguise', async () => {
    const { status } = await api.post(
      '/v1/pets',
      '{"name":"Rex","species_id":1,"__proto__":{"x":1}}',
    );
    assert.equal(status, 400);
  });

  it('a path that is not there', async () => {
    const { status, body } = await api.get('/v1/unicorns');
    assert.deepEqual([status, body.code], [404, 'no_such_route']);
  });

  it('a token that is none', async () => {
    const { status, body } = await client(app.url, 'forged').get('/v1/me');
    assert.deepEqual([status, body.code], [401, 'sign_in_required']);
  });
});
