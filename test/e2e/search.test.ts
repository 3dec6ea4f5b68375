import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { domain, startApp } from '#test/app.ts';
import { dog, person } from '#test/people.ts';
import { check, openBrowser, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, examId } = await town(app);
const browser = await openBrowser({ after });

const SEARCH = '/search?where=11201&service=general-exam';
const HARBOR = 'Harbor Street Animal Clinic';
const BERGEN = /^Park & Bergen/;

for (const width of WIDTHS) {
  for (const javaScriptEnabled of [true, false]) {
    it(`a search is narrowed and widened at ${width} px, script ${javaScriptEnabled}`, async () => {
      const stranger = await reader(browser, app.url, width, { javaScriptEnabled });
      const { page } = stranger;
      await page.goto(SEARCH);
      await page.getByRole('heading', { level: 1, name: '1 clinic can see your pet' }).waitFor();
      await page.getByRole('link', { name: 'Price' }).click();
      await page.waitForURL('**&sort=price');
      await page.getByText('Filters', { exact: true }).click();
      await check(stranger);
      await page.getByLabel('Open now').check();
      await page.getByLabel('How far').selectOption({ label: 'Within 31 mi' });
      await page.getByRole('button', { name: 'Show clinics' }).click();
      await page.getByText('Filters (2)', { exact: true }).waitFor();
      // Park & Bergen has said nothing of its hours.
      assert.equal(await page.getByRole('article').count(), 1);
      await page.getByRole('link', { name: 'Take off: Open now' }).click();
      await page.getByText('Filters (1)', { exact: true }).waitFor();
      assert.equal(await page.getByRole('article').count(), 2);
      const { searchParams } = new URL(page.url());
      assert.equal(searchParams.get('sort'), 'price', 'what was not asked about stays');

      await page.goto(`${SEARCH}&min_rating=4`);
      await page.getByRole('link', { name: 'Take off the filter' }).click();
      await page.getByRole('heading', { level: 1, name: '1 clinic can see your pet' }).waitFor();
      await page.context().close();
    });
  }

  it(`the map comes when it is asked for, at ${width} px`, async () => {
    const stranger = await reader(browser, app.url, width);
    const { page } = stranger;
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    const isMap = (url: string) => url.includes('live-map');
    await page.goto(SEARCH, { waitUntil: 'networkidle' });
    assert.ok(!scripts.some(isMap), 'a list needs no map');

    const opener = page.getByRole('link', {
      name: width < 600 ? 'Map' : 'Move the map',
      exact: true,
    });
    await opener.click();
    const map = page.getByRole('region', { name: 'Map of the clinics' });
    const harbor = map.getByRole('button', { name: `${HARBOR}, ` });
    await harbor.waitFor();
    assert.ok(scripts.some(isMap));
    await check(stranger);
    await seePin(page, width);
    await moveMap(page);
    await page.context().close();
  });
}

/** The pins by their names, by hand and by key; each leads to its clinic. */
async function seePin(page: Page, width: number): Promise<void> {
  const map = page.getByRole('region', { name: 'Map of the clinics' });
  const harbor = map.getByRole('button', { name: `${HARBOR}, ` });
  await map.getByRole('button', { name: BERGEN }).waitFor();
  assert.match((await harbor.textContent()) ?? '', /[AP]M, from \$62$/);
  const card = page.getByRole('article').filter({ hasText: HARBOR }).filter({ visible: true });
  if (width < 600) {
    assert.equal(await card.count(), 0, 'the map stands where the list was');
    await harbor.click();
    await card.getByRole('button', { name: /AM/ }).first().waitFor();
    await page.getByRole('button', { name: 'Put the clinic away' }).click();
    assert.equal(await card.count(), 0);
    return;
  }
  await card.getByRole('link', { name: HARBOR, exact: true }).focus();
  assert.notEqual(await harbor.getAttribute('data-lit'), null, 'its pin is shown with the card');
  await harbor.focus();
  await page.keyboard.press('Enter');
  const focused = page.locator('a:focus');
  await focused.waitFor();
  assert.equal(await focused.textContent(), HARBOR);
}

/** Moved by the arrow keys, the map offers to look where it is now, and stays there. */
async function moveMap(page: Page): Promise<void> {
  const map = page.getByRole('region', { name: 'Map of the clinics' });
  await map.focus();
  await page.keyboard.press('ArrowUp');
  const offer = page.getByRole('link', { name: 'Search this area' });
  await offer.click();
  await page.getByText('in the area on the map').waitFor();
  await offer.waitFor({ state: 'detached' });
  await map.getByRole('button', { name: `${HARBOR}, ` }).waitFor();
  await page.goto(SEARCH);
  if (await page.getByRole('link', { name: 'Map', exact: true }).isVisible()) return;
  await map.waitFor();
}

it('without its script, and without any, the list has every clinic and the map is a picture', async () => {
  const lame = await reader(browser, app.url, 1280);
  await lame.page.route(/live-map/, (route) => route.abort());
  await lame.page.goto(`${SEARCH}&view=map`);
  await lame.page.getByText('The map did not load. The list has every clinic.').waitFor();
  assert.equal(await lame.page.getByRole('article').count(), 2);
  await lame.page.context().close();

  for (const width of WIDTHS) {
    const stranger = await reader(browser, app.url, width, { javaScriptEnabled: false });
    await stranger.page.goto(`${SEARCH}&view=map`);
    const picture = stranger.page.getByRole('img', { name: /^Map of the clinics near Brooklyn/ });
    await picture.waitFor();
    await check(stranger);
    if (width < 600) await stranger.page.getByRole('link', { name: 'List', exact: true }).click();
    assert.equal(await stranger.page.getByRole('article').filter({ visible: true }).count(), 2);
    await stranger.page.context().close();
  }
});

it('a time that somebody takes meanwhile strikes itself out and offers the next', async () => {
  const looking = await reader(browser, app.url, 390);
  const { page } = looking;
  await page.goto(SEARCH);
  const card = page.getByRole('article').filter({ hasText: HARBOR });
  const times = card.getByRole('button', { name: /[AP]M/ });
  const before = await times.allTextContents();
  const action = (await times.first().getAttribute('formaction')) ?? '';
  const { ctx } = await person(app.db, 'Kim');
  const { id: pet_id } = await dog(ctx, 'Pepper');
  const slot_id = new URL(action, app.url).pathname.split('/').at(-1) ?? '';
  await domain.appointments.book(ctx, { slot_id, pet_id, service_id: examId });

  await comeBack(page);
  await card.getByText('just taken').waitFor();
  const after = await times.allTextContents();
  assert.deepEqual(after.slice(0, 2), before.slice(1));
  assert.equal(after.length, 3);
  await page
    .getByRole('status')
    .getByText(/was just taken\. Next there: /)
    .waitFor({ state: 'attached' });
  await check(looking);

  // A look that fails leaves the page as it is, and the next one goes out all the same.
  await page.route(/\/search\/again/, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await comeBack(page);
  await failed;
  await page.unroute(/\/search\/again/);
  const answered = page.waitForResponse(/\/search\/again/);
  await page.evaluate(() => {
    setInterval(() => document.dispatchEvent(new Event('visibilitychange')), 50);
  });
  await answered;
  await card.getByText('just taken').waitFor();
});

/** What a browser says when one comes back to the page. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

it('a clinic says where it is, in a picture and to paste elsewhere', async () => {
  const { page } = await reader(browser, app.url, 390, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`/clinics/${slug}`);
  await page.getByRole('img', { name: `Map of where ${HARBOR} is in Brooklyn` }).waitFor();
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, '214 Harbor Street, Brooklyn, NY 11201');
  const way = page.getByRole('link', { name: 'Directions', exact: true });
  assert.match((await way.getAttribute('href')) ?? '', /destination=40\.\d+%2C-73\.\d+$/);
});

for (const javaScriptEnabled of [true, false]) {
  it(`a clinic is found by its vet and misspelled words, script ${javaScriptEnabled}`, async () => {
    const stranger = await reader(browser, app.url, 390, { javaScriptEnabled });
    const { page } = stranger;
    await page.goto('/');
    await page.getByText('A certain clinic, vet or treatment?').click();
    await page.getByLabel('In words').fill('habor stret');
    if (javaScriptEnabled) {
      const offered = 'datalist option[value="Harbor Street Animal Clinic"]';
      await page.locator(offered).waitFor({ state: 'attached' });
    }
    await page.getByLabel('Where').fill('11201');
    await page.getByLabel('What for').selectOption({ label: 'General exam' });
    await page.getByRole('button', { name: 'Find times' }).click();
    await page.getByRole('heading', { level: 1, name: /^1 clinic can see your/ }).waitFor();
    await page.getByRole('link', { name: 'Best match' }).waitFor();
    await check(stranger);
    await page.goto('/search?where=11201&service=general-exam&q=zanzibar');
    await page.getByRole('link', { name: 'Look without “zanzibar”' }).click();
    await page.getByRole('heading', { level: 1, name: /can see your/ }).waitFor();
    await page.context().close();
  });
}

it('an unknown place is told beside the field, and what was typed stays', async () => {
  const stranger = await reader(browser, app.url, 390);
  const { page, complaints } = stranger;
  await page.goto('/');
  await page.getByLabel('Where').fill('00000');
  await page.getByRole('button', { name: 'Find times' }).click();
  const where = page.getByRole('main').getByLabel('Where');
  await page.getByText(/do not know the ZIP code/).waitFor();
  assert.equal(await where.inputValue(), '00000');
  assert.equal(await where.getAttribute('aria-invalid'), 'true');
  complaints.length = 0;
  await check(stranger);
});
