import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { letters, tokenIn } from '#test/letters.ts';
import { MONDAY, person, signedIn, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const mail = await letters({ after }, db, 'https://vets.example');
const { accounts } = domain;
const PASSWORD = 'correct horse battery';
const at = (minutes: number) => stranger(db, new Date(MONDAY.getTime() + minutes * 60_000));
const still = (token: string) => accounts.authenticate({ db, now: MONDAY }, token);

async function proved(name: string) {
  const owner = await person(db, name, MONDAY);
  await accounts.verifyEmail(at(0), { token: tokenIn(await mail.link(owner.email, MONDAY)) });
  return owner;
}

async function askedLink(email: string, browser?: string) {
  await accounts.askForLink(at(0), { email, ...(browser && { browser }) });
  return tokenIn(await mail.link(email, MONDAY));
}

describe('a magic link', () => {
  it('signs in once, in the browser that asked; looking uses nothing up', async () => {
    const { email, token: old } = await proved('Maya');
    const token = await askedLink(email, 'this browser');
    for (const browser of ['this browser', 'another'] as const) {
      const seen = await accounts.peekLink(at(1), { token, browser });
      assert.deepEqual([seen?.email, seen?.same_browser], [email, browser === 'this browser']);
    }
    const session = await accounts.redeemLink(at(1), { token, browser: 'this browser' });
    assert.equal((await still(session.token))?.email, email);
    assert.ok(await still(old), 'a device of a proved account stays signed in');
    assert.equal(await accounts.peekLink(at(1), { token }), null);
    const again = accounts.redeemLink(at(1), { token, browser: 'this browser' });
    assert.equal((await refusal(again)).code, 'link_gone');
  });

  it('asks elsewhere to confirm, and stays whole until then', async () => {
    const { email } = await proved('Dev');
    const token = await askedLink(email, 'this browser');
    for (const browser of [{}, { browser: 'another' }]) {
      const refused = await refusal(accounts.redeemLink(at(1), { token, ...browser }));
      assert.equal(refused.code, 'other_browser');
    }
    await accounts.redeemLink(at(1), { token, confirmed: true });
  });

  it('runs out after a quarter of an hour', async () => {
    const { email } = await proved('Lee');
    const token = await askedLink(email);
    assert.ok(await accounts.peekLink(at(14.9), { token }));
    const late = accounts.redeemLink(at(15), { token, confirmed: true });
    assert.equal((await refusal(late)).code, 'link_gone');
  });

  it('lets one of many in who press it at once', async () => {
    const { email } = await proved('Ana');
    const token = await askedLink(email);
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, () => accounts.redeemLink(at(1), { token, confirmed: true })),
    );
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('is for signing in alone', async () => {
    const { email } = await proved('Pia');
    const token = await askedLink(email);
    const reset = accounts.redeemReset(at(1), { token, password: 'two cats and a dog' });
    assert.equal((await refusal(reset)).code, 'link_gone');
    assert.equal(await still(token), null);
    assert.equal((await refusal(accounts.verifyEmail(at(1), { token }))).code, 'link_gone');
  });

  it('goes to nobody without an account, too late or too often, and asking tells nothing', async () => {
    await accounts.askForLink(at(0), { email: 'nobody@example.test' });
    assert.equal(await mail.latest('nobody@example.test', MONDAY), undefined);
    const { email } = await proved('Sam');
    await accounts.askForLink(at(0), { email });
    const late = await mail.latest(email, at(61).now);
    assert.equal(late?.subject, 'Confirm your e-mail address');
    const seen = new Set<string>();
    for (let n = 0; n < 12; n++) seen.add(await askedLink(email));
    assert.equal(seen.size, 10);
  });

  it('takes an account back from who opened it in the name of another', async () => {
    const thief = await person(db, 'Noor', MONDAY);
    const token = await askedLink(thief.email);
    const { user } = await accounts.redeemLink(at(1), { token, confirmed: true });
    assert.ok(user.email_verified_at);
    assert.equal(user.has_password, false);
    assert.equal(await still(thief.token), null);
    const login = accounts.login(at(1), { email: thief.email, password: PASSWORD });
    assert.equal((await refusal(login)).code, 'wrong_credentials');
  });
});

describe('a password reset', () => {
  it('sets a new password once and ends every session and waiting link', async () => {
    const { email, token: old } = await proved('Grace');
    const link = await askedLink(email);
    await accounts.askForReset(at(0), { email });
    const token = tokenIn(await mail.link(email, MONDAY));
    const common = accounts.redeemReset(at(1), { token, password: 'password1' });
    assert.equal((await refusal(common)).errors?.[0]?.path, 'password');
    const session = await accounts.redeemReset(at(1), { token, password: 'two cats and a dog' });
    assert.ok(await still(session.token));
    assert.equal(await still(old), null);
    assert.equal(await accounts.peekLink(at(1), { token: link }), null);
    const again = accounts.redeemReset(at(1), { token, password: 'two dogs and a cat' });
    assert.equal((await refusal(again)).code, 'link_gone');
    await accounts.login(at(1), { email, password: 'two cats and a dog' });
  });

  it('gives one of two who set it at once the account', async () => {
    const { email } = await proved('Osei');
    await accounts.askForReset(at(0), { email });
    const token = tokenIn(await mail.link(email, MONDAY));
    const both = await Promise.allSettled(
      ['two cats and a dog', 'two dogs and a cat'].map((password) =>
        accounts.redeemReset(at(1), { token, password }),
      ),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });
});

describe('the proof of an address', () => {
  it('comes by the link that registering sends, once, and lets nobody in', async () => {
    const owner = await person(db, 'Maya', MONDAY);
    const token = tokenIn(await mail.link(owner.email, MONDAY));
    assert.deepEqual(await accounts.peekVerification(at(1), token), { email: owner.email });
    await accounts.verifyEmail(at(1), { token });
    const me = await accounts.me(await signedIn(db, owner.token, MONDAY));
    assert.equal(me.email_verified_at, '2026-11-30T14:01:00+00:00');
    assert.equal(me.has_password, true);
    assert.equal((await refusal(accounts.verifyEmail(at(2), { token }))).code, 'link_gone');
    await accounts.askToVerify(owner.ctx);
    assert.equal(tokenIn(await mail.link(owner.email, MONDAY)), token, 'nothing more is sent');
  });
});
