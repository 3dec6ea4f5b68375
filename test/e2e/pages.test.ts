import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { maya } from '#test/people.ts';
import { check, comeBack, openBrowser, reader, WIDTHS } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, desk } = await town(app);
const owner = await maya(app.db);
const browser = await openBrowser({ after });

const PUBLIC = [
  '/search',
  '/search?where=11201&service=general-exam&sort=distance',
  '/search?where=99950&service=general-exam',
  '/search?where=11201&q=harbor',
  `/clinics/${slug}`,
  `/clinics/${slug}?from=2027-06-01`,
  '/emergency',
  '/emergency?where=11201',
  '/sign-in',
  '/register',
  '/forgot',
  '/sign-in/link?token=none',
];
const OWNED = [
  '/',
  '/account',
  '/pets',
  '/pets/new',
  `/pets/${owner.biscuit.id}`,
  '/visits',
  `/clinics/${slug}/wait`,
  '/desk',
];

for (const width of WIDTHS) {
  it(`every page a stranger can open is sound at ${width} px`, async () => {
    const stranger = await reader(browser, app.url, width);
    for (const path of PUBLIC) {
      const answer = await stranger.page.goto(path);
      assert.equal(answer?.status(), 200, path);
      await check(stranger);
    }
  });

  it(`every page of an owner is sound at ${width} px`, async () => {
    const signedIn = await reader(browser, app.url, width);
    await comeBack(signedIn.page, owner);
    for (const path of OWNED) {
      const answer = await signedIn.page.goto(path);
      assert.equal(answer?.status(), 200, path);
      await check(signedIn);
    }
  });
}

it('loads less than 130 kB of gzipped script with the first page', async () => {
  const { page } = await reader(browser, app.url, 390);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  assert.ok(scripts.length > 3);
  let bytes = 0;
  for (const script of new Set(scripts)) {
    const { headers } = await fetch(script, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'gzip' },
    });
    assert.equal(headers.get('content-encoding'), 'gzip', script);
    bytes += Number(headers.get('content-length'));
  }
  assert.ok(bytes < 130_000, `${bytes} bytes`);
});

it('a missing page, and a desk that is not yours, are told alike', async () => {
  const signedIn = await reader(browser, app.url, 390);
  const { page, complaints } = signedIn;
  await comeBack(page, owner);
  for (const path of [
    '/nowhere',
    `/desk/${slug}`,
    '/pets/0',
    `/visits/${owner.user_id}`,
    '/clinics/%00',
  ]) {
    const answer = await page.goto(path);
    assert.equal(answer?.status(), 404, path);
    await page.getByRole('heading', { level: 1, name: 'This page is not here' }).waitFor();
    // The browser reports the status of the document itself.
    assert.equal(complaints.splice(0).filter((text) => !text.includes('404')).length, 0);
    await check(signedIn);
  }
});

it('a pet is added, changed and removed, and the page says first what removing does', async () => {
  const signedIn = await reader(browser, app.url, 390);
  const { page } = signedIn;
  await comeBack(page, owner);
  await page.goto('/pets');
  await page.getByRole('link', { name: 'Add a pet' }).click();
  await page.getByLabel('Name').fill('Mochi');
  await page.getByLabel('Kind of animal').selectOption({ label: 'Cat' });
  await page.getByLabel('Breed, if you know it').fill('Moon cat');
  await page.getByLabel('Weight in pounds').fill('9.5');
  await page.getByRole('button', { name: 'Add this pet' }).click();
  await page.getByRole('link', { name: 'Mochi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mochi' }).waitFor();
  assert.equal(await page.getByLabel('Weight in pounds').inputValue(), '9.5');
  // A breed nobody knows is kept in words.
  assert.equal(
    await page.getByLabel('What should every vet know?').inputValue(),
    'Breed: Moon cat',
  );
  await page.getByLabel('Name').fill('Mochi II');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove Mochi II' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Mochi II?' });
  await dialog.getByText(/leaves your list/).waitFor();
  await check(signedIn);
  await dialog.getByRole('button', { name: 'Keep Mochi II' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Remove Mochi II' }).click();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Your pets' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Mochi II' }).count(), 0);
});

it('a page that needs a person asks who it is and then goes on there', async () => {
  const { page } = await reader(browser, app.url, 390);
  await page.goto('/pets/new');
  await page.waitForURL('**/sign-in?next=%2Fpets%2Fnew');
  await page.getByLabel('E-mail').fill(desk.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page
    .getByRole('alert')
    .getByText(/is not right/)
    .waitFor();
  assert.equal(await page.getByLabel('E-mail').inputValue(), desk.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Add a pet' }).waitFor();
  await page.getByText('Noor', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  await page.goto('/pets');
  await page.waitForURL('**/sign-in?next=%2Fpets');
});
