import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { letter } from '#domain/notifications/letter.ts';
import { mailboxMailer } from '#domain/notifications/mailbox.ts';
import { startApp } from '#test/app.ts';
import { checkBoth, openBrowser, reader } from './browser.ts';

const app = await startApp({ after }, { pages: 'production' });
const browser = await openBrowser({ after });

it('a demo shows the e-mail that it keeps, and follows its links', async () => {
  const words = letter({
    subject: 'Your link to sign in',
    title: 'Sign in to FindMyVet',
    paragraphs: ['Press the button.'],
    button: { label: 'Sign in', href: `${app.url}/sign-in` },
    footer: 'Somebody asked for it.',
  });
  const mail = { messageId: 'one@here', to: 'maya@example.test', ...words };
  await mailboxMailer(app.db).send(mail);
  const visitor = await reader(browser, app.url, 390);
  const { page } = visitor;
  await page.goto('/dev/mailbox');
  await checkBoth(visitor);
  await page.getByRole('link', { name: 'Your link to sign in' }).click();
  await page.getByRole('heading', { name: 'Your link to sign in' }).waitFor();
  await checkBoth(visitor);
  await page.getByRole('link', { name: 'See it as mail clients do' }).click();
  await page.getByRole('heading', { name: 'Sign in to FindMyVet' }).waitFor();
  await checkBoth(visitor);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.waitForURL('**/sign-in');
});

it('there is no such page where mail is sent', async () => {
  const other = await startApp(
    { after },
    { pages: 'production', env: { SMTP_URL: 'smtp://mail.invalid' } },
  );
  for (const path of ['', '/019a0000-0000-7000-8000-000000000000', '/x/html']) {
    assert.equal((await fetch(`${other.url}/dev/mailbox${path}`)).status, 404);
  }
});
