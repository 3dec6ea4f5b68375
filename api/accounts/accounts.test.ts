import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { person } from '#test/people.ts';

const app = await startApp({ after }, { env: { RATE_LIMITS: 'on' } });
const anyone = client(app.url);
const PASSWORD = 'correct horse battery';

describe('sessions over HTTP', () => {
  it('are listed with the current one marked, and end one by one or all others', async () => {
    const { email } = await person(app.db, 'Maya');
    const login = async (agent: string) => {
      const headers = { 'user-agent': agent };
      const { body } = await anyone.post('/v1/auth/login', { email, password: PASSWORD }, headers);
      return client(app.url, body.token);
    };
    const [phone, desk] = [await login('curl/8.14'), await login('X Firefox/140 (Windows)')];
    const { body } = await phone.get('/v1/auth/sessions');
    assert.deepEqual(
      body.data.map((s: { device: string; current: boolean }) => [s.device, s.current]),
      [
        ['curl', true],
        ['Firefox on Windows', false],
        [null, false],
      ],
    );
    assert.equal((await phone.delete(`/v1/auth/sessions/${body.data[1].id}`)).status, 200);
    assert.equal((await desk.get('/v1/me')).status, 401);
    assert.equal((await phone.delete(`/v1/auth/sessions/${body.data[1].id}`)).status, 404);
    assert.equal((await phone.delete('/v1/auth/sessions')).status, 200);
    assert.equal((await phone.get('/v1/auth/sessions')).body.data.length, 1);
  });
});

describe('the account over HTTP', () => {
  it('changes what is given, and refuses the rest by field', async () => {
    const { token } = await person(app.db, 'Ana');
    const api = client(app.url, token);
    const changed = await api.patch('/v1/me', { last_name: 'Ruiz', phone: null });
    assert.deepEqual([changed.status, changed.body.last_name], [200, 'Ruiz']);
    const cases: [change: object, path: string][] = [
      [{ email: 'other@example.test' }, 'email'],
      [{ first_name: '' }, 'first_name'],
      [{ phone: 'call me' }, 'phone'],
      [{ timezone: 'Mars/Olympus' }, 'timezone'],
    ];
    for (const [change, path] of cases) {
      const { status, body } = await api.patch('/v1/me', change);
      assert.deepEqual([status, body.errors?.[0].path], [422, path]);
    }
    assert.equal((await anyone.patch('/v1/me', {})).status, 401);
  });

  it('gives a new token and cookie for a new password', async () => {
    const { token } = await person(app.db, 'Dev');
    const api = client(app.url, token);
    const password = 'three blind mice run';
    const wrong = await api.put('/v1/me/password', { current_password: 'no', password });
    assert.deepEqual([wrong.status, wrong.body.errors[0].path], [422, 'current_password']);
    const next = await api.put('/v1/me/password', { current_password: PASSWORD, password });
    assert.equal(next.status, 200, JSON.stringify(next.body));
    assert.match(next.headers.get('set-cookie') ?? '', /^fmv_session=/);
    assert.equal((await api.get('/v1/me')).status, 401);
    assert.equal((await client(app.url, next.body.token).get('/v1/me')).status, 200);
  });

  it('says how long to wait after too many guesses', async () => {
    const guess = () =>
      anyone.post('/v1/auth/login', { email: 'nobody@example.test', password: 'a guess' });
    for (let n = 0; n < 10; n++) assert.equal((await guess()).status, 401);
    const { status, body, headers } = await guess();
    assert.deepEqual([status, body.code], [429, 'too_many_tries']);
    assert.equal(headers.get('retry-after'), String(body.retry_after));
  });
});
