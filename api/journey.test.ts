import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { dateIn } from '#platform/local-date.ts';
import { startApp } from '#test/app.ts';
import { type Client, client } from '#test/client.ts';

const app = await startApp({ after });
const anyone = client(app.url);
const credentials = (email: string) => ({ email, password: 'correct horse battery' });
const clinicDay = (instant: string) => dateIn('America/New_York', new Date(instant));

async function join(first_name: string, email: string): Promise<Client> {
  const person = { ...credentials(email), first_name, last_name: 'Okafor' };
  const { status, body } = await anyone.post('/v1/auth/register', person);
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body.user.roles[0].role, 'pet_owner');
  return client(app.url, body.token);
}

describe('from a stranger to a booked visit, over HTTP alone', () => {
  let grace: Client;
  let owner: Client;
  let clinic_id: string;
  let exam: { id: number; slug: string };

  it('lets a clinic open and offer times', async () => {
    grace = await join('Grace', 'grace@example.test');
    const opened = await grace.post('/v1/clinics', {
      name: 'Harbor Street Animal Clinic',
      phone: '+1 718 555 0142',
      address_line1: '214 Harbor Street',
      city: 'Brooklyn',
      state: 'NY',
      postal_code: '11201',
    });
    assert.equal(opened.status, 201, JSON.stringify(opened.body));
    assert.equal(opened.body.slug, 'harbor-street-animal-clinic');
    assert.equal(opened.body.timezone, 'America/New_York');
    clinic_id = opened.body.id;
    const services = await anyone.get('/v1/services');
    assert.equal(services.body.data.length, 7);
    exam = services.body.data[0];
    const offered = await grace.put(`/v1/clinics/${clinic_id}/services`, {
      services: [{ service_id: exam.id, duration_min: 30, price_cents: 6200 }],
    });
    assert.equal(offered.body.services[0].price_cents, 6200);
    const slot_date = clinicDay(new Date(Date.now() + 86_400_000).toISOString());
    for (const start of ['09:00', '09:30', '10:00', '10:30']) {
      const end_time = start.endsWith('00')
        ? `${start.slice(0, 3)}30`
        : `${Number(start.slice(0, 2)) + 1}:00`.padStart(5, '0');
      const slot = { slot_date, start_time: start, end_time };
      const { status, body } = await grace.post(`/v1/clinics/${clinic_id}/slots`, slot);
      assert.equal(status, 201, JSON.stringify(body));
    }
  });

  it('shows its page by slug and by id', async () => {
    for (const name of [clinic_id, 'harbor-street-animal-clinic']) {
      // Twice and more: the plan of a prepared statement changes after some uses.
      for (let use = 0; use < 7; use++) {
        const { status, body } = await anyone.get(`/v1/clinics/${name}`);
        assert.deepEqual([status, body.id], [200, clinic_id], JSON.stringify(body));
      }
    }
    assert.equal((await anyone.get('/v1/clinics/no-such-clinic')).status, 404);
  });

  it('finds it by ZIP, by city and by coordinates, with its next three times', async () => {
    for (const where of [
      'postal_code=11201',
      'city=brooklyn&state=NY',
      'where=Brooklyn,%20NY',
      'near=40.694,-73.990',
    ]) {
      const { status, body } = await anyone.get(`/v1/clinics?${where}&service=${exam.slug}`);
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(body.data.length, 1, where);
      const [hit] = body.data;
      assert.equal(hit.id, clinic_id);
      assert.ok(hit.distance_km < 10);
      assert.equal(hit.price_cents, 6200);
      assert.deepEqual(
        hit.next_slots.map((slot: { start_time: string }) => slot.start_time),
        ['09:00', '09:30', '10:00'],
      );
      assert.match(hit.next_slots[0].starts_at, /T09:00:00-0[45]:00$/);
    }
    const far = await anyone.get('/v1/clinics?postal_code=90001');
    assert.deepEqual(far.body.data, []);
  });

  it('registers, adds a pet, books and reads the visit back', async () => {
    owner = await join('Maya', 'maya@example.test');
    const pet = await owner.post('/v1/pets', { name: 'Biscuit', species_id: 1 });
    assert.equal(pet.status, 201);
    const slots = await anyone.get(`/v1/clinics/${clinic_id}/slots?service_id=${exam.id}`);
    assert.equal(slots.body.data.length, 4);
    const order = {
      slot_id: slots.body.data[0].id,
      pet_id: pet.body.id,
      service_id: exam.id,
      owner_notes: 'Limping since Sunday.',
    };
    const booked = await owner.post('/v1/appointments', order);
    assert.equal(booked.status, 201, JSON.stringify(booked.body));
    assert.match(booked.body.confirmation_code, /^[A-Z2-9]{8}$/);
    assert.equal(booked.body.service.price_cents, 6200);
    assert.equal(booked.headers.get('location'), `/v1/appointments/${booked.body.id}`);
    const read = await owner.get(`/v1/appointments/${booked.body.id}`);
    assert.deepEqual(read.body, booked.body);
    const mine = await owner.get('/v1/appointments');
    assert.deepEqual(mine.body.data, [booked.body]);
    const history = await owner.get(`/v1/appointments/${booked.body.id}/history`);
    assert.equal(history.body.data.length, 1);
    assert.equal(history.body.data[0].new_status, 'booked');
    const left = await anyone.get(`/v1/clinics/${clinic_id}/slots?service_id=${exam.id}`);
    assert.equal(left.body.data.length, 3);
  });

  it("shows the visit in the clinic's day, to its staff alone", async () => {
    const [visit] = (await owner.get('/v1/appointments')).body.data;
    const path = `/v1/clinics/${clinic_id}/day?date=${visit.scheduled_date}`;
    const day = await grace.get(path);
    assert.equal(day.status, 200, JSON.stringify(day.body));
    assert.deepEqual(
      day.body.visits.map((v: { confirmation_code: string }) => v.confirmation_code),
      [visit.confirmation_code],
    );
    assert.equal(day.body.visits[0].owner.name, 'Maya Okafor');
    assert.equal(day.body.visits[0].owner_notes, 'Limping since Sunday.');
    assert.deepEqual(day.body.counts, { booked: 1, open: 3 });
    assert.equal((await owner.get(path)).status, 404);
    assert.equal((await anyone.get(path)).status, 401);
    assert.equal((await anyone.post('/v1/appointments', {})).status, 401);
  });

  it('hides the visit and the pet from other owners as if they were not there', async () => {
    const other = await join('Dev', 'dev@example.test');
    const [visit] = (await owner.get('/v1/appointments')).body.data;
    const nowhere = await other.get('/v1/appointments/00000000-0000-7000-8000-000000000000');
    const notMine = await other.get(`/v1/appointments/${visit.id}`);
    assert.equal(notMine.status, 404);
    assert.deepEqual(notMine.body, nowhere.body);
    assert.equal((await other.get(`/v1/appointments/${visit.id}/history`)).status, 404);
    assert.equal((await other.get(`/v1/pets/${visit.pet.id}`)).status, 404);
    assert.equal((await other.patch(`/v1/pets/${visit.pet.id}`, { name: 'Mine' })).status, 404);
    assert.equal((await other.delete(`/v1/pets/${visit.pet.id}`)).status, 404);
  });

  it('keeps a pet that still has a visit', async () => {
    const [visit] = (await owner.get('/v1/appointments')).body.data;
    const { status, body } = await owner.delete(`/v1/pets/${visit.pet.id}`);
    assert.deepEqual([status, body.code], [409, 'pet_has_visits']);
  });

  it('signs in again, refuses a wrong password alike, and signs out', async () => {
    const wrong = await anyone.post('/v1/auth/login', {
      ...credentials('maya@example.test'),
      password: 'nope nope',
    });
    const unknown = await anyone.post('/v1/auth/login', credentials('nobody@example.test'));
    assert.equal(wrong.status, 401);
    assert.deepEqual(wrong.body, unknown.body);
    const again = await anyone.post('/v1/auth/login', credentials('MAYA@Example.test'));
    assert.equal(again.status, 200);
    assert.match(again.headers.get('set-cookie') ?? '', /^fmv_session=.+HttpOnly; SameSite=Lax/);
    const session = client(app.url, again.body.token);
    assert.equal((await session.get('/v1/me')).body.email, 'maya@example.test');
    assert.equal((await session.post('/v1/auth/logout')).status, 200);
    assert.equal((await session.get('/v1/me')).status, 401);
    const taken = await anyone.post('/v1/auth/register', {
      ...credentials('Maya@example.test'),
      first_name: 'M',
      last_name: 'T',
    });
    assert.deepEqual([taken.status, taken.body.code], [409, 'email_taken']);
  });

  it('takes the cookie in place of the token, but not from another site', async () => {
    const { headers } = await anyone.post('/v1/auth/login', credentials('maya@example.test'));
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    assert.equal((await anyone.get('/v1/me', { cookie })).status, 200);
    const pet = { name: 'Olive', species_id: 2 };
    assert.equal((await anyone.post('/v1/pets', pet, { cookie })).status, 201);
    const foreign = await anyone.post('/v1/pets', pet, { cookie, origin: 'https://evil.example' });
    assert.deepEqual([foreign.status, foreign.body.code], [403, 'cross_site']);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const { body } = await anyone.get('/openapi.json');
    assert.equal(body.openapi, '3.1.0');
    assert.ok(body.paths['/v1/appointments'].post.requestBody);
    const docs = await anyone.get('/docs');
    assert.equal(docs.status, 200);
  });
});
