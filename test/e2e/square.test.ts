import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { freePort } from '#test/free-port.ts';
import { maya } from '#test/people.ts';
import { SQUARE_LOCATION, SQUARE_TOKEN, squareServer } from '#test/providers/square-server.ts';
import { SQUARE_KEY } from '#test/providers/square-shapes.ts';
import { check, comeBack, openBrowser, reader } from './browser.ts';

const square = await squareServer({ after });
const port = await freePort();
const env = {
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  SQUARE_ACCESS_TOKEN: SQUARE_TOKEN,
  SQUARE_APPLICATION_ID: 'sandbox-sq0idb-findmyvet',
  SQUARE_LOCATION_ID: SQUARE_LOCATION,
  SQUARE_WEBHOOK_KEY: SQUARE_KEY,
  SQUARE_ENVIRONMENT: 'sandbox',
  SQUARE_API_URL: square.url,
};
const app = await startApp({ after }, { pages: 'production', env, port });
const browser = await openBrowser({ after });

/** What Square's script does as far as a page sees: a field, and a token for what was typed into it. */
const SCRIPT = `window.Square = { payments: (application, location) => ({ card: async () => ({
  attach: async (place) => {
    document.querySelector(place).innerHTML = '<label>Card number <input id="number"></label>';
  },
  tokenize: async ({ intent }) => {
    const typed = document.getElementById('number').value;
    if (intent !== 'STORE' || !application || !location || !typed) return { status: 'Invalid' };
    return { status: 'OK', token: typed.startsWith('4') ? 'cnon:visa' : 'taken' };
  },
}) }) };`;

it('a card is entered in Square’s field and comes back as a saved one', async () => {
  const owner = await maya(app.db);
  const signed = await reader(browser, app.url, 390);
  const { page, complaints } = signed;
  await page.route('https://sandbox.web.squarecdn.com/v1/square.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: SCRIPT }),
  );
  await comeBack(page, owner);
  await page.goto('/payment-methods');
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByRole('heading', { level: 1, name: 'Enter a card' }).waitFor();
  const { href } = new URL(page.url());
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByText('Have another look at the card.').waitFor();
  await check(signed);
  await page.getByLabel('Card number').fill('9');
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByText('Square did not take this card. Try another.').waitFor();
  // The browser reports the status of the document itself.
  complaints.length = 0;
  await page.getByLabel('Card number').fill('4');
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByText('Your card is saved').waitFor();
  await page.getByText('Visa ending in 4242', { exact: true }).waitFor();
  await check(signed);
  const moved = href.replace('payment-methods', 'elsewhere');
  assert.notEqual(moved, href);
  assert.equal((await page.request.get(moved)).status(), 404);
});
