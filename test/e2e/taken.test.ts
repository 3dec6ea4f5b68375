import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { dog, maya, person } from '#test/people.ts';
import { check, comeBack, openBrowser, reader } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug } = await town(app);
const browser = await openBrowser({ after });

for (const javaScriptEnabled of [true, false]) {
  it(`a time taken meanwhile offers three others and keeps the input, script ${javaScriptEnabled}`, async () => {
    const owner = await maya(app.db);
    const signedIn = await reader(browser, app.url, 390, { javaScriptEnabled });
    const { page, complaints } = signedIn;
    await comeBack(page, owner);
    await page.goto(`/clinics/${slug}?service=general-exam`);
    await page
      .getByRole('button', { name: /^9:00 AM|^10:00 AM/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
    const slot_id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('checkbox', { name: /Biscuit/ }).check();
    await page.getByLabel('What should the vet know?').fill('Ate a sock.');

    await takeTime(slot_id);
    await page.getByRole('button', { name: /^Book / }).click();
    await page.getByRole('alert').getByText('Someone took this time a moment ago').waitFor();
    assert.equal(await page.getByLabel('What should the vet know?').inputValue(), 'Ate a sock.');
    complaints.length = 0;
    await check(signedIn);

    const others = page.getByRole('button', { name: /[AP]M/ }).filter({ hasNotText: 'Book' });
    assert.equal(await others.count(), 3);
    await others.first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(slot_id));
    assert.equal(await page.getByLabel('What should the vet know?').inputValue(), 'Ate a sock.');
    assert.ok(await page.getByRole('checkbox', { name: /Biscuit/ }).isChecked());
    await page.getByRole('button', { name: /^Book / }).click();
    await page.getByRole('heading', { level: 1, name: 'Biscuit is booked' }).waitFor();

    await page.goto(`/book/${slot_id}?service=general-exam`);
    await page.getByText('This time is no longer free').waitFor();
    await check(signedIn);
  });
}

it('the same form sent twice at once books once', async () => {
  const owner = await maya(app.db);
  const { page } = await reader(browser, app.url, 390, { javaScriptEnabled: false });
  await comeBack(page, owner);
  await page.goto(`/clinics/${slug}?service=general-exam`);
  await page
    .getByRole('button', { name: /^11:00 AM/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
  const action = page.url();
  const key = await page.locator('input[name=idempotency_key]').inputValue();
  const form = {
    intent: 'book',
    service: 'general-exam',
    pet_ids: owner.biscuit.id,
    idempotency_key: key,
  };
  const send = () =>
    page.request.post(action, { form, maxRedirects: 0, headers: { origin: app.url } });
  const answers = await Promise.all([send(), send(), send()]);
  assert.deepEqual(
    answers.map((answer) => answer.status()),
    [302, 302, 302],
  );
  const places = new Set(answers.map((answer) => answer.headers().location));
  assert.equal(places.size, 1, [...places].join());
  const { data } = await domain.appointments.list(owner.ctx);
  assert.equal(data.length, 1);
});

it('a home visit asks where to come and shows it on the visit', async () => {
  const owner = await maya(app.db);
  const signedIn = await reader(browser, app.url, 390);
  const { page } = signedIn;
  await comeBack(page, owner);
  await page.goto(`/clinics/${slug}?service=home-visit-general`);
  await page
    .getByRole('button', { name: /^3:30 PM/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: /Biscuit/ }).check();
  await page.getByLabel('Address').fill('12 Cranberry Street');
  await page.getByLabel('City').fill('Brooklyn');
  await page.getByLabel('State').fill('NY');
  await page.getByLabel('ZIP code').fill('11201');
  await check(signedIn);
  await page.getByRole('button', { name: /^Book / }).click();
  await page.getByRole('heading', { level: 1, name: 'Biscuit is booked' }).waitFor();
  await page.getByText('12 Cranberry Street').waitFor();
  await check(signedIn);
});

/** The reader's hold runs out, and somebody else books the slot. */
async function takeTime(slot_id: string): Promise<void> {
  const { ctx } = await person(app.db, 'Kim');
  const later = new Date(Date.now() + 3_600_000);
  await domain.holds.releaseAllExpired({ ...ctx, now: later });
  const { id: pet_id } = await dog(ctx, 'Pepper');
  const services = await domain.search.listServices(ctx);
  const service_id = services.find(({ slug: name }) => name === 'general-exam')?.id ?? 0;
  await domain.appointments.book(ctx, { slot_id, pet_id, service_id });
}
