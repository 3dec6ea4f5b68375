import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, person, signedIn, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { hashPassword, passwordMatches } from './password.ts';

const { db } = await testDatabase({ after });
const { accounts } = domain;
const days = (n: number) => new Date(MONDAY.getTime() + n * 86_400_000);

describe('a password', () => {
  it('is kept as argon2id with a salt of its own, and matches itself alone', async () => {
    const [one, two] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.notEqual(one, two);
    assert.ok(await passwordMatches('correct horse', one));
    assert.ok(!(await passwordMatches('Correct horse', one)));
    assert.ok(!(await passwordMatches('correct horse', 'nonsense')));
  });

  it('typed composed or decomposed is the same word', async () => {
    assert.ok(await passwordMatches('Zoe\u0308', await hashPassword('Zo\u00eb')));
  });
});

describe('a session', () => {
  it('is kept as a hash, ends after thirty days, and is worth nothing after signing out', async () => {
    const { token, ctx } = await person(db, 'Maya', MONDAY);
    const { rows } = await sql`SELECT FROM auth_tokens WHERE token_hash = ${token}`.execute(db);
    assert.equal(rows.length, 0);
    assert.ok(await accounts.authenticate({ db, now: days(29.9) }, token));
    assert.equal(await accounts.authenticate({ db, now: days(30.1) }, token), null);
    await accounts.logout(ctx, token);
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, token), null);
  });

  it('is swept a month after its end, and not before', async () => {
    const { user_id } = await person(db, 'Dev', MONDAY);
    const left = async (now: Date) => {
      await accounts.forgetExpired(stranger(db, now));
      const { rows } = await sql`SELECT FROM auth_tokens WHERE user_id = ${user_id}`.execute(db);
      return rows.length;
    };
    assert.equal(await left(days(59)), 1);
    assert.equal(await left(days(61)), 0);
  });
});

describe('roles', () => {
  it('of staff end on the day they are removed', async () => {
    const { clinic, grace } = await harborStreet(db, MONDAY);
    const rolesNow = async () =>
      (await signedIn(db, grace.token, MONDAY)).actor?.roles.map((r) => r.role).sort();
    assert.deepEqual(await rolesNow(), ['clinic_admin', 'pet_owner']);
    const { user_id } = await person(db, 'Osei', MONDAY);
    const successor = { clinic_id: clinic.id, user_id, role: 'admin' as const };
    await db.insertInto('clinic_staff').values(successor).execute();
    await sql`UPDATE clinic_staff SET removed_at = now() WHERE user_id = ${grace.user_id}`.execute(
      db,
    );
    assert.deepEqual(await rolesNow(), ['pet_owner']);
  });
});

describe('an account', () => {
  it('is one for an e-mail, whatever its case, also when two come at once', async () => {
    const input = { password: 'correct horse', first_name: 'Ana', last_name: 'Ruiz' };
    const both = await Promise.allSettled(
      ['Ana@example.test', 'ana@EXAMPLE.test'].map((email) =>
        accounts.register(stranger(db), { ...input, email }),
      ),
    );
    assert.deepEqual(both.map((r) => r.status).sort(), ['fulfilled', 'rejected']);
    const third = accounts.register(stranger(db), { ...input, email: 'ANA@example.test' });
    assert.equal((await refusal(third)).code, 'email_taken');
  });
});
