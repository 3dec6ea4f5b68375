import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { freePort } from '#test/free-port.ts';
import { letters } from '#test/letters.ts';
import { type Person, person } from '#test/people.ts';
import { check, openBrowser, reader, signIn, WIDTHS } from './browser.ts';
import { PASSWORD, town } from './town.ts';

// Browsers take passkeys for names alone, so the site is known as localhost here.
const port = await freePort();
const url = `http://localhost:${port}`;
const app = await startApp({ after }, { pages: 'production', port, env: { PUBLIC_URL: url } });
const { slug } = await town(app);
const mail = await letters({ after }, app.db, url);
const browser = await openBrowser({ after });

/** A device with a finger that is always the right one, as Chromium plays it. */
async function authenticator(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id };
}

async function withPasskey(width: number, owner: Person) {
  const own = await reader(browser, url, width);
  const device = await authenticator(own.page);
  await signIn(own.page, owner.email, PASSWORD);
  await own.page.goto('/account?part=signing-in');
  await own.page.getByRole('button', { name: 'Add a passkey' }).click();
  await own.page.getByLabel('Name', { exact: true }).waitFor();
  return { own, page: own.page, device };
}

async function signOut(page: Page, name: string) {
  await page.getByText(name, { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
}

for (const width of WIDTHS) {
  describe(`passkeys at ${width} px`, () => {
    it('are added, named, used from the booking page with the time kept, and removed', async () => {
      const owner = await person(app.db, 'Maya');
      const { own, page } = await withPasskey(width, owner);
      assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Chrome on Linux');
      await check(own);
      assert.match((await mail.latest(owner.email))?.text ?? '', /A passkey was added/);
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByText('This device has a passkey').waitFor();
      await page.getByLabel('Name', { exact: true }).fill('My phone');
      await page.getByRole('button', { name: 'Rename' }).click();
      await page.getByText('The passkey has a new name').waitFor();
      assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'My phone');

      await signOut(page, 'Maya');
      await page.goto(`/clinics/${slug}?service=general-exam`);
      await page
        .getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ })
        .first()
        .click();
      await page.getByText(/^Kept for you until /).waitFor();
      await page.getByRole('link', { name: 'I have an account' }).click();
      await check(own);
      await page.getByRole('button', { name: 'Use a passkey' }).click();
      await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
      await page.getByText(/^Kept for you until /).waitFor();

      await page.goto('/account?part=signing-in');
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByText('The passkey is removed').waitFor();
      await signOut(page, 'Maya');
      await page.goto('/sign-in');
      own.complaints.length = 0;
      await page.getByRole('button', { name: 'Use a passkey' }).click();
      await page.getByText(/does not sign in here/).waitFor();
      await page.context().close();
    });
  });
}

it('what was signed once signs nobody in again, nor for another challenge', async () => {
  const owner = await person(app.db, 'Dev');
  const { page } = await withPasskey(390, owner);
  await signOut(page, 'Dev');
  await page.goto('/sign-in');
  const [request] = await Promise.all([
    page.waitForRequest('**/v1/auth/passkeys/login'),
    page.getByRole('button', { name: 'Use a passkey' }).click(),
  ]);
  await page.waitForURL((at) => at.pathname === '/');
  const api = client(app.url);
  const again = await api.post('/v1/auth/passkeys/login', request.postDataJSON());
  assert.deepEqual([again.status, again.body.code], [401, 'passkey_refused']);
  const { body: options } = await api.post('/v1/auth/passkeys/options', {});
  const { response } = request.postDataJSON();
  const data = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString());
  const clientDataJSON = Buffer.from(
    JSON.stringify({ ...data, challenge: options.challenge }),
  ).toString('base64url');
  const forged = { ...response, response: { ...response.response, clientDataJSON } };
  const other = await api.post('/v1/auth/passkeys/login', { response: forged });
  assert.deepEqual([other.status, other.body.code], [401, 'passkey_refused']);
  await page.context().close();
});

it('a passkey is its owner’s alone to see, name and remove', async () => {
  const owner = await person(app.db, 'Ana');
  const { page } = await withPasskey(1280, owner);
  const own = client(app.url, owner.token);
  const [mine] = (await own.get('/v1/auth/passkeys')).body.data;
  const other = client(app.url, (await person(app.db, 'Lee')).token);
  assert.deepEqual((await other.get('/v1/auth/passkeys')).body.data, []);
  assert.equal((await other.patch(`/v1/auth/passkeys/${mine.id}`, { name: 'x' })).status, 404);
  assert.equal((await other.delete(`/v1/auth/passkeys/${mine.id}`)).status, 404);
  assert.equal((await own.delete(`/v1/auth/passkeys/${mine.id}`)).status, 200);
  await page.context().close();
});
