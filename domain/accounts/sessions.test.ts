import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { MONDAY, person, signedIn, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { deviceOf } from './device.ts';

const { db } = await testDatabase({ after });
const { accounts } = domain;
const PASSWORD = 'correct horse battery';
const at = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: new Date(MONDAY.getTime() + minutes * 60_000),
});
const from = (user_agent: string): Ctx => ({
  ...stranger(db, MONDAY),
  caller: { address: '192.0.2.7', user_agent },
});
const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';

describe('sessions', () => {
  it('are listed by device and last use, and ended one by one or all but this', async () => {
    const maya = await person(db, 'Maya', MONDAY);
    const login = { email: maya.email, password: PASSWORD };
    const phone = await accounts.login(from(FIREFOX), login);
    const other = await accounts.login(from('curl/8.14'), login);
    const onPhone = await signedIn(db, phone.token, MONDAY);

    const listed = await accounts.listSessions(onPhone);
    assert.deepEqual(
      listed.map(({ device, current }) => [device, current]),
      [
        ['Firefox on Android', true],
        ['curl', false],
        [null, false],
      ],
    );

    await accounts.endSession(onPhone, listed[1]?.id ?? '');
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, other.token), null);
    assert.equal((await refusal(accounts.endSession(onPhone, listed[1]?.id ?? ''))).status, 404);
    await accounts.endOtherSessions(onPhone);
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, maya.token), null);
    assert.ok(await accounts.authenticate({ db, now: MONDAY }, phone.token));
  });

  it('of others are not there', async () => {
    const [maya, dev] = [await person(db, 'Maya', MONDAY), await person(db, 'Dev', MONDAY)];
    const id = dev.ctx.actor?.session_id ?? '';
    assert.equal((await refusal(accounts.endSession(maya.ctx, id))).status, 404);
    assert.ok(await accounts.authenticate({ db, now: MONDAY }, dev.token));
  });

  it('note their use, but not every one of them', async () => {
    const { ctx, token } = await person(db, 'Lee', MONDAY);
    const used = async (minutes: number) => {
      await accounts.authenticate(at(ctx, minutes), token);
      return (await accounts.listSessions(at(ctx, minutes)))[0]?.last_used_at;
    };
    assert.equal(await used(9), '2026-11-30T14:00:00+00:00');
    assert.equal(await used(11), '2026-11-30T14:11:00+00:00');
  });

  it('begin anew at every sign-in: the one that came with it ends', async () => {
    const { ctx, token, email } = await person(db, 'Ana', MONDAY);
    const next = await accounts.login(ctx, { email, password: PASSWORD });
    assert.notEqual(next.token, token);
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, token), null);
  });
});

describe('a change of password', () => {
  it('asks for the old one, ends every session and gives this device a new one', async () => {
    const { ctx, token, email } = await person(db, 'Grace', MONDAY);
    const elsewhere = await accounts.login(from(FIREFOX), { email, password: PASSWORD });
    const change = (current_password: string, password: string) =>
      accounts.changePassword(ctx, { current_password, password });

    const wrong = await refusal(change('not this one', 'a new and long one'));
    assert.equal(wrong.errors?.[0]?.path, 'current_password');
    const next = await change(PASSWORD, 'a new and long one');
    for (const old of [token, elsewhere.token]) {
      assert.equal(await accounts.authenticate({ db, now: MONDAY }, old), null);
    }
    assert.ok(await accounts.authenticate({ db, now: MONDAY }, next.token));
    const again = accounts.login(from(FIREFOX), { email, password: PASSWORD });
    assert.equal((await refusal(again)).code, 'wrong_credentials');
    await accounts.login(from(FIREFOX), { email, password: 'a new and long one' });
  });

  it('refuses what is guessed first, without rules of composition', async () => {
    const { ctx, email } = await person(db, 'Grace', MONDAY);
    for (const password of ['password1', 'Iloveyou1', 'FindMyVet', email, email.toUpperCase()]) {
      const attempt = accounts.changePassword(ctx, { current_password: PASSWORD, password });
      assert.equal((await refusal(attempt)).errors?.[0]?.path, 'password', password);
    }
    await accounts.changePassword(ctx, { current_password: PASSWORD, password: 'aaaaa bbbbb' });
  });

  it('is not for an account that has none', async () => {
    const { ctx, user_id } = await person(db, 'Walk', MONDAY);
    await sql`UPDATE users SET password_hash = NULL WHERE id = ${user_id}`.execute(db);
    const input = { current_password: 'x', password: 'a new and long one' };
    assert.equal((await refusal(accounts.changePassword(ctx, input))).code, 'no_password');
  });
});

describe('facts about the actor', () => {
  it('change one by one; another phone has yet to be proved', async () => {
    const { ctx, user_id } = await person(db, 'Maya', MONDAY);
    await sql`UPDATE users SET phone_verified_at = now() WHERE id = ${user_id}`.execute(db);
    const changed = await accounts.updateMe(ctx, { phone: '+1 718 555 0101', timezone: 'UTC' });
    assert.deepEqual([changed.phone, changed.first_name], ['+1 718 555 0101', 'Maya']);
    const { rows } = await sql`SELECT FROM users
      WHERE id = ${user_id} AND phone_verified_at IS NULL`.execute(db);
    assert.equal(rows.length, 1);
    const nowhere = await refusal(accounts.updateMe(ctx, { timezone: 'Mars/Olympus' }));
    assert.equal(nowhere.errors?.[0]?.path, 'timezone');
  });
});

it('a device is told in words its owner knows', () => {
  const told: [userAgent: string | null, words: string | null][] = [
    [FIREFOX, 'Firefox on Android'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36', 'Chrome on Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
      'Safari on iPhone',
    ],
    ['<script>', 'Another program'],
    [null, null],
  ];
  for (const [userAgent, words] of told) assert.equal(deviceOf(userAgent), words);
});
