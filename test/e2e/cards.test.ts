import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { maya } from '#test/people.ts';
import { check, comeBack, openBrowser, reader, WIDTHS } from './browser.ts';

const app = await startApp({ after }, { pages: 'production' });
const browser = await openBrowser({ after });

for (const width of WIDTHS) {
  it(`a card is entered at the provider, made the default and removed, at ${width} px`, async () => {
    const owner = await maya(app.db);
    const signed = await reader(browser, app.url, width);
    const { page, complaints } = signed;
    await comeBack(page, owner);
    await page.goto('/payment-methods');
    await page.getByText('No card yet').waitFor();
    await check(signed);
    for (const [number, name] of [
      ['4242 4242 4242 4242', 'Visa ending in 4242'],
      ['5555 5555 5555 4444', 'Mastercard ending in 4444'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a card' }).click();
      await page.getByRole('heading', { level: 1, name: 'Enter a card' }).waitFor();
      await check(signed);
      await page.getByLabel('Card number').fill('1234');
      await page.getByLabel('Month / year').fill('08/39');
      await page.getByLabel('Security code').fill('123');
      await page.getByRole('button', { name: 'Save card' }).click();
      await page.getByText('This is none of the test cards below.').waitFor();
      // The browser reports the status of the document itself.
      complaints.length = 0;
      await check(signed);
      await page.getByLabel('Card number').fill(number);
      await page.getByLabel('Security code').fill('123');
      await page.getByRole('button', { name: 'Save card' }).click();
      await page.getByText('Your card is saved').waitFor();
      await page.getByText(name, { exact: true }).waitFor();
      await check(signed);
    }
    await page.getByRole('button', { name: /^Make default.*Mastercard/ }).click();
    await page.getByText('This card is used from now on').waitFor();
    await page.getByRole('button', { name: 'Remove Mastercard ending in 4444' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('The card is removed').waitFor();
    assert.equal(await page.getByText('Mastercard ending in 4444', { exact: true }).count(), 0);
    await check(signed);
    await page.context().close();
  });
}
