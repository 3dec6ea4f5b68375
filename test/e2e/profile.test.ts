import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { stranger } from '#test/people.ts';
import { support } from '#test/reviews.ts';
import { check, openBrowser, reader, signIn, WIDTHS } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, admin, desk } = await town(app);
const sam = await support(app.db);
await domain.clinics.nameInsurer(sam.ctx, 'pawsure', { name: 'Pawsure' });
const browser = await openBrowser({ after });

for (const [width, javaScriptEnabled] of [
  [WIDTHS[0], false],
  [WIDTHS[1], true],
] as const) {
  it(`an admin writes the profile, and owners read it, at ${width} px, script ${javaScriptEnabled}`, async () => {
    const signed = await reader(browser, app.url, width, { javaScriptEnabled });
    const { page } = signed;
    await signIn(page, admin.email, PASSWORD);
    await page.goto(`/desk/${slug}/profile`);
    await check(signed);
    const part = (name: string) => page.getByRole('region', { name });
    const about = part('About');
    await about.getByLabel('Description').fill(`Known for hedgehogs, ${width}.`);
    await about.getByLabel('Website').fill('ftp://nowhere.example');
    await about.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Have another look at the marked fields').waitFor();
    // The browser reports the status of the refused form.
    signed.complaints.splice(0);
    assert.equal(
      await about.getByLabel('Description').inputValue(),
      `Known for hedgehogs, ${width}.`,
    );
    await about.getByLabel('Website').fill('https://harbor.example');
    await about.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await part('Insurance').getByLabel('Pawsure').check();
    await part('Insurance').getByRole('button', { name: 'Save insurance' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await check(signed);
    await page.goto(`/clinics/${slug}`);
    await page.getByText(`Known for hedgehogs, ${width}.`).waitFor();
    await page.getByRole('heading', { name: 'Insurance' }).waitFor();
    await check(signed);
    await domain.clinics.setInsurance(admin.ctx, clinicId, { insurance_provider_ids: [] });
    await page.context().close();
  });
}

it('whoever is not an admin reads the profile and cannot press anything', async () => {
  const signed = await reader(browser, app.url, 390);
  await signIn(signed.page, desk.email, PASSWORD);
  await signed.page.goto(`/desk/${slug}/profile`);
  await signed.page.getByText('Only an admin of the clinic changes the profile').waitFor();
  assert.equal(await signed.page.getByRole('button', { name: /^Save/ }).count(), 0);
  await check(signed);
  assert.ok(await domain.clinics.get(stranger(app.db), clinicId));
});
