import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp } from '#test/app.ts';
import { letters } from '#test/letters.ts';
import { person } from '#test/people.ts';
import { check, openBrowser, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug } = await town(app);
const mail = await letters({ after }, app.db, app.url);
const browser = await openBrowser({ after });

/** Chooses a time, and asks for a link instead of signing in. */
async function askWhileBooking(page: Page, email: string): Promise<void> {
  await page.goto(`/clinics/${slug}?service=general-exam`);
  await page
    .getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ })
    .first()
    .click();
  await page.getByText(/^Kept for you until /).waitFor();
  await page.getByRole('link', { name: 'I have an account' }).click();
  // The page that is left has a field of that name too.
  await page.waitForURL(({ searchParams }) => searchParams.get('auth') === 'sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'E-mail me a link instead' }).click();
  await page.getByText('Look into your mail').waitFor();
}

for (const [index, width] of WIDTHS.entries()) {
  // One of them without script: links must work in any mail client's browser.
  const javaScriptEnabled = index === 0;
  const open = () => reader(browser, app.url, width, { javaScriptEnabled });

  describe(`links by e-mail at ${width} px ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    it('sign in from the booking page, and the chosen time is still kept', async () => {
      const { email } = await person(app.db, 'Maya');
      const own = await open();
      const { page } = own;
      await askWhileBooking(page, email);
      await check(own);
      const link = await mail.link(email);

      // A scanner opens the link first, as many do.
      assert.equal((await fetch(link)).status, 200);
      await page.goto(link);
      await page.getByRole('heading', { level: 1, name: 'Hello Maya' }).waitFor();
      await check(own);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
      await page.getByText(/^Kept for you until /).waitFor();

      await page.goto(link);
      await page.getByRole('heading', { level: 1, name: 'This link is used up' }).waitFor();
      await check(own);
      await page.context().close();
    });

    it('asks in another browser whether it was you, and keeps the chosen time there', async () => {
      const { email } = await person(app.db, 'Dev');
      const asking = await open();
      await askWhileBooking(asking.page, email);
      const other = await open();
      await other.page.goto(await mail.link(email));
      await other.page.getByRole('heading', { name: 'Did you ask for this link?' }).waitFor();
      await check(other);
      await other.page.getByRole('button', { name: 'Yes, sign me in here' }).click();
      await other.page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
      await other.page.getByText(/^Kept for you until /).waitFor();
      assert.ok(!other.page.url().includes('fmv_hold'));
      for (const { page } of [asking, other]) await page.context().close();
    });

    it('set a new password, and prove an address', async () => {
      const { email } = await person(app.db, 'Ana');
      const own = await open();
      const { page } = own;
      await page.goto(await mail.link(email));
      await page.getByRole('heading', { level: 1, name: 'Is this your address?' }).waitFor();
      await check(own);
      await page.getByRole('button', { name: 'Yes, it is mine' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your address is confirmed' }).waitFor();
      await check(own);

      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Forgot your password?' }).click();
      await page.getByRole('heading', { level: 1, name: 'Set a new password' }).waitFor();
      await check(own);
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.getByText('Look into your mail').waitFor();
      await check(own);
      await page.goto(await mail.link(email));
      await page.getByLabel('New password').fill('password1');
      await page.getByRole('button', { name: 'Set it and sign in' }).click();
      await page.getByText(/many people use/).waitFor();
      own.complaints.length = 0;
      await check(own);
      await page.getByLabel('New password').fill('two cats and a dog');
      await page.getByRole('button', { name: 'Set it and sign in' }).click();
      await page.getByText(/Your password is changed/).waitFor();
      await check(own);
      await page.context().close();
    });
  });
}
