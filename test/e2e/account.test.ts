import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { startApp } from '#test/app.ts';
import { letters } from '#test/letters.ts';
import { person, provedPerson } from '#test/people.ts';
import { phoneNumber } from '#web/format.ts';
import { check, openBrowser, reader, signIn, WIDTHS } from './browser.ts';
import { PASSWORD } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const texts: string[] = [];
const mail = await letters({ after }, app.db, app.url, {
  send: async (_to, body) => `${texts.push(body)}`,
});
const browser = await openBrowser({ after });

for (const width of WIDTHS) {
  describe(`the account's settings at ${width} px`, () => {
    it('change name and zone, then the password, and sign another device out', async () => {
      const { email } = await person(app.db, 'Maya');
      const other = await reader(browser, app.url, width);
      await signIn(other.page, email, PASSWORD);
      const own = await reader(browser, app.url, width);
      const { page } = own;
      await signIn(page, email, PASSWORD);
      await page.getByText('Maya', { exact: true }).click();
      await page.getByRole('link', { name: 'Your account' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
      await check(own);

      await page.getByLabel('First name').fill('Maia');
      await page.getByLabel(/^Phone/).fill('call me');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText(/must be a phone number/).waitFor();
      assert.equal(await page.getByLabel('First name').inputValue(), 'Maia');
      own.complaints.length = 0;
      await page.getByLabel(/^Phone/).fill('718 555 0101');
      await page.getByLabel('Your time zone').selectOption('America/Chicago');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('status').getByText('Saved').waitFor();
      await page.getByText('Maia', { exact: true }).waitFor();

      await page.getByRole('button', { name: 'Send a code' }).click();
      await page.getByText(/needs its country code/).waitFor();
      own.complaints.length = 0;
      await check(own);
      const number = `+1718555${width}`.slice(0, 12).padEnd(12, '0');
      await page.getByLabel(/^Phone/).fill(number);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('status').getByText('Saved').waitFor();
      await page.getByRole('button', { name: 'Send a code' }).click();
      await page.getByRole('status').getByText('A code is on its way to your phone').waitFor();
      await check(own);
      await mail.latest(email);
      await page.getByLabel('Code').fill(texts.at(-1)?.slice(0, 6) ?? '');
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await page.getByText(`You confirmed that ${phoneNumber(number)} is yours`).waitFor();
      await check(own);
      await page.goto('/notifications/settings');
      await page.getByLabel('A visit is coming up: Text').check();
      await check(own);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved').waitFor();
      assert.ok(await page.getByLabel('A visit is coming up: Text').isChecked());
      assert.equal(await page.getByLabel('Invoices, and money back: Text').isChecked(), false);
      await page.goto('/account');

      await page.getByRole('link', { name: 'Signing in' }).click();
      const devices = page.getByRole('region', { name: 'Your devices' });
      await devices.getByText('This device').waitFor();
      await check(own);
      await devices.getByRole('button', { name: 'Sign out Chrome on Linux' }).click();
      await page.getByText('That device is signed out').waitFor();
      await other.page.goto('/pets');
      await other.page.waitForURL('**/sign-in?next=%2Fpets');

      await page.getByLabel('Password now').fill(PASSWORD);
      await page.getByLabel('New password').fill('iloveyou1');
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.getByText(/many people use/).waitFor();
      own.complaints.length = 0;
      await check(own);
      await page.getByLabel('Password now').fill(PASSWORD);
      await page.getByLabel('New password').fill('two cats and a dog');
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.getByText(/Your password is changed/).waitFor();
      await check(own);
      await signIn(other.page, email, 'two cats and a dog');

      await page.goto('/account');
      const to = `maia-${width}@example.test`;
      await page.getByLabel('New address').fill(to);
      await page.getByLabel('Your password').fill('two cats and a dog');
      await page.getByRole('button', { name: 'Send a link there' }).click();
      await page.getByText(`A link waits for you at ${to}`).waitFor();
      await check(own);
      await page.goto(await mail.link(to));
      await check(own);
      await page.getByRole('button', { name: `Use ${to}` }).click();
      await page.getByRole('heading', { level: 1, name: 'Your address is changed' }).waitFor();
      await check(own);
      await page.getByRole('link', { name: 'Your account' }).click();
      await page.getByText(to).first().waitFor();
      await page.goto(await mail.link(email));
      await page.getByRole('heading', { level: 1, name: 'Take your account back?' }).waitFor();
      await check(own);
      await page.getByRole('button', { name: 'It was not me, take it back' }).click();
      await page.getByRole('heading', { level: 1, name: 'The account is yours again' }).waitFor();
      await check(own);
    });

    it('ask for a second factor, which a recovery code stands in for', async () => {
      const { email } = await provedPerson(app.db, 'Lee');
      const own = await reader(browser, app.url, width);
      const { page } = own;
      await signIn(page, email, PASSWORD);
      await page.goto('/account?part=signing-in');
      const factor = page.getByRole('region', { name: 'Second factor' });
      await factor.getByLabel('Your password').fill(PASSWORD);
      await factor.getByRole('button', { name: 'Set it up' }).click();
      await factor.getByRole('img', { name: 'QR code for your authenticator' }).waitFor();
      await check(own);
      const secret = /into it: ([A-Z2-7 ]+)/.exec(await factor.innerText())?.[1] ?? '';
      const authenticator = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
      await factor.getByRole('textbox', { name: 'Code' }).fill(authenticator.generate());
      await factor.getByRole('button', { name: 'Turn it on' }).click();
      await factor.getByText('Keep these recovery codes').waitFor();
      const [code = ''] = await factor.getByRole('listitem').allInnerTexts();
      await check(own);

      const other = await reader(browser, app.url, width);
      await signIn(other.page, email, PASSWORD);
      await other.page.getByRole('heading', { level: 1, name: 'And your code' }).waitFor();
      await check(other);
      await other.page.getByLabel('Code').fill('000000');
      await other.page.getByRole('button', { name: 'Sign in' }).click();
      await other.page.getByText(/^That code is not right/).waitFor();
      other.complaints.length = 0;
      await other.page.getByLabel('Code').fill(code);
      await other.page.getByRole('button', { name: 'Sign in' }).click();
      await other.page.getByText('Lee', { exact: true }).waitFor();
    });

    it('give all of it away as a file, and close the account', async () => {
      const { email } = await person(app.db, 'Dev');
      const own = await reader(browser, app.url, width);
      const { page } = own;
      await signIn(page, email, PASSWORD);
      await page.goto('/account?part=data');
      await check(own);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download' }).click(),
      ]);
      assert.match(download.suggestedFilename(), /^findmyvet-[\d-]+\.zip$/);
      await page.getByRole('button', { name: 'Close my account' }).click();
      const dialog = page.getByRole('dialog', { name: 'Close your account?' });
      await dialog.getByText(/cannot be undone/).waitFor();
      await check(own);
      await dialog.getByRole('button', { name: 'Close it for good' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your account is closed' }).waitFor();
      await check(own);
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText(/is not right/).waitFor();
    });
  });
}
