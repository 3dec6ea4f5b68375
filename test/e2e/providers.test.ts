import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { domain, startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { freePort } from '#test/free-port.ts';
import { letters, tokenIn } from '#test/letters.ts';
import { oidcServer, townId } from '#test/oidc-server.ts';
import { person, stranger } from '#test/people.ts';
import { check, checkBoth, openBrowser, reader } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const provider = await oidcServer({ after }, `${url}/sign-in/with/town/back`);
const env = { PUBLIC_URL: url, ...townId(provider) };
const app = await startApp({ after }, { pages: 'production', port, env });
const { slug } = await town(app);
const mail = await letters({ after }, app.db, url);
const browser = await openBrowser({ after });

/** Signs in on the provider's own pages, and agrees to what it may tell. */
async function signInThere(page: Page, name: string) {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${url}/**`);
}

const accountOf = async (page: Page) => {
  const cookies = await page.context().cookies(url);
  const token = cookies.find(({ name }) => name === 'fmv_session')?.value;
  return (await client(url, token).get('/v1/me')).body;
};

async function enter(name: string) {
  const own = await reader(browser, url, 390);
  await own.page.goto('/sign-in');
  await own.page.getByRole('link', { name: 'Continue with Town ID' }).click();
  await signInThere(own.page, name);
  // Its pages ask for typefaces of the wide world.
  own.complaints.length = 0;
  return own;
}

it('somebody new comes in on the way to a booking, and the time is still kept', async () => {
  provider.people.set('maya', {
    email: 'maya@town.test',
    email_verified: true,
    given_name: 'Maya',
    family_name: 'Torres',
  });
  const own = await reader(browser, url, 1280);
  const { page } = own;
  await page.goto(`/clinics/${slug}?service=general-exam`);
  await page
    .getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ })
    .first()
    .click();
  await page.getByText(/^Kept for you until /).waitFor();
  await page.getByRole('link', { name: 'I have an account' }).click();
  await page.getByRole('link', { name: 'Continue with Town ID' }).waitFor();
  await checkBoth(own);
  await page.getByRole('link', { name: 'Continue with Town ID' }).click();
  await signInThere(page, 'maya');
  await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
  await page.getByText(/^Kept for you until /).waitFor();
  const me = await accountOf(page);
  assert.deepEqual(
    [me.email, me.first_name, me.last_name, me.has_password],
    ['maya@town.test', 'Maya', 'Torres', false],
  );
  assert.ok(me.email_verified_at);
  await page.context().close();
});

it('an account is linked by a verified address, and stays linked when that changes', async () => {
  const dev = await person(app.db, 'Dev');
  const token = tokenIn(await mail.link(dev.email));
  await domain.accounts.verifyEmail(stranger(app.db), { token });
  provider.people.set('dev', { email: dev.email.toUpperCase(), email_verified: true });
  const first = await enter('dev');
  assert.equal((await accountOf(first.page)).id, dev.user_id);
  provider.people.set('dev', { email: 'elsewhere@town.test', email_verified: false });
  const second = await enter('dev');
  const me = await accountOf(second.page);
  assert.deepEqual([me.id, me.email, me.has_password], [dev.user_id, dev.email, true]);

  await second.page.goto('/account?part=signing-in');
  await check(second);
  await second.page.getByRole('button', { name: 'Disconnect' }).click();
  await second.page.getByText('That provider signs you in no more').waitFor();
  for (const { page } of [first, second]) await page.context().close();
  const third = await enter('dev');
  await third.page.getByText(/does not vouch/).waitFor();
  await third.page.context().close();
});

it('an address that the provider does not vouch for opens no door', async () => {
  const ana = await person(app.db, 'Ana');
  for (const claims of [{ email: ana.email, email_verified: false }, { email: ana.email }, {}]) {
    provider.people.set('thief', claims);
    const own = await enter('thief');
    await own.page.getByRole('heading', { level: 1, name: 'You are not signed in' }).waitFor();
    await own.page.getByText(/does not vouch/).waitFor();
    own.complaints.length = 0;
    await check(own);
    assert.equal((await accountOf(own.page)).code, 'sign_in_required');
    await own.page.context().close();
  }
});

it('who opened an account in the name of another is out when its owner comes', async () => {
  const lee = await person(app.db, 'Lee');
  provider.people.set('lee', { email: lee.email, email_verified: true });
  const own = await enter('lee');
  const me = await accountOf(own.page);
  assert.deepEqual([me.id, me.has_password], [lee.user_id, false]);
  assert.equal((await client(url, lee.token).get('/v1/me')).status, 401);
  const login = { email: lee.email, password: PASSWORD };
  assert.equal((await client(url).post('/v1/auth/login', login)).status, 401);
  await own.page.context().close();
});

it('what comes back serves once, and only in the browser that left', async () => {
  provider.people.set('pia', { email: 'pia@town.test', email_verified: true });
  const own = await reader(browser, url, 390);
  let back = '';
  own.page.on('request', (request) => {
    if (request.url().includes('/sign-in/with/town/back')) back = request.url();
  });
  await own.page.goto('/sign-in');
  await own.page.getByRole('link', { name: 'Continue with Town ID' }).click();
  await signInThere(own.page, 'pia');
  const kept = await own.page.context().cookies(`${url}/sign-in/with`);
  assert.equal(
    kept.find(({ name }) => name === 'fmv_provider'),
    undefined,
  );
  for (const page of [own.page, (await reader(browser, url, 390)).page]) {
    const answer = await page.goto(back);
    assert.equal(answer?.status(), 409);
    await page.getByRole('heading', { level: 1, name: 'You are not signed in' }).waitFor();
  }
  // A code stolen on its way, in a browser with a journey of its own.
  const thief = await reader(browser, url, 390);
  await thief.page.goto('/sign-in');
  await thief.page.getByRole('link', { name: 'Continue with Town ID' }).click();
  await thief.page.waitForURL(`${provider.issuer}/**`);
  assert.equal((await thief.page.goto(back))?.status(), 409);
  assert.equal((await accountOf(thief.page)).code, 'sign_in_required');
});

it('nobody else can be signed in with, and the API says who can', async () => {
  const { body } = await client(url).get('/v1/auth/providers');
  assert.deepEqual(body.data, [{ key: 'town', name: 'Town ID', url: `${url}/sign-in/with/town` }]);
  assert.equal((await fetch(`${url}/sign-in/with/another`)).status, 404);
});
