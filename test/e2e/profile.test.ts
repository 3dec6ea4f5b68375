import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { stranger } from '#test/people.ts';
import { photo } from '#test/pictures.ts';
import { support } from '#test/reviews.ts';
import { check, comeBack, openBrowser, type Reader, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

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
    await comeBack(page, admin);
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
    await page.goto('/search');
    await page.getByLabel('Where', { exact: true }).fill('11201');
    await page.getByLabel('What for').selectOption('General exam');
    await page.getByRole('button', { name: 'Find times' }).click();
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Insurance').selectOption('Pawsure');
    await page.getByRole('button', { name: 'Show clinics' }).click();
    await page.getByRole('link', { name: 'Take off: Takes Pawsure' }).waitFor();
    await page.getByRole('link', { name: 'Harbor Street' }).first().waitFor();
    await domain.clinics.setInsurance(admin.ctx, clinicId, { insurance_provider_ids: [] });
    await page.reload();
    await page.getByRole('link', { name: 'Take off the filter' }).waitFor();
    await check(signed);
    await showPhotos(signed);
    await page.context().close();
  });
}

/** Adds two photos, after two files that are none, makes the second the cover, and finds it on the clinic's page. */
async function showPhotos(signed: Reader): Promise<void> {
  const { page, complaints } = signed;
  await page.goto(`/desk/${slug}/photos`);
  await page.getByText('No photos yet').waitFor();
  const part = page.getByRole('region', { name: 'Add a photo' });
  const add = async (words: string, buffer: Buffer, name = 'photo.jpg') => {
    await part.getByLabel('Photo').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await part.getByLabel('What is to be seen').fill(words);
    await part.getByRole('button', { name: 'Add the photo' }).click();
  };
  await add('A list', Buffer.from('not a picture'));
  await part.getByText('Photo must be a JPEG, PNG, WebP or AVIF picture.').waitFor();
  assert.equal(await part.getByLabel('What is to be seen').inputValue(), 'A list');
  await add('Everything', Buffer.alloc(13_000_000));
  await part.getByText('Photo is larger than 12 MB.').waitFor();
  // The browser reports the status of the refused forms.
  complaints.splice(0);
  await add('Our door', await photo({ width: 900, height: 600 }));
  await page.getByRole('listitem').getByAltText('Our door').waitFor();
  await add('The waiting room', await photo({ width: 600, height: 900 }));
  const second = page.getByRole('listitem').filter({ has: page.getByAltText('The waiting room') });
  await second.getByLabel('What is to be seen').fill('The cats’ corner');
  await second.getByRole('button', { name: 'Save words' }).click();
  await page.getByAltText('The cats’ corner').waitFor();
  const photos = page.getByRole('main').getByRole('listitem');
  await photos.nth(1).getByRole('button', { name: 'Earlier' }).click();
  await photos
    .first()
    .filter({ has: page.getByAltText('The cats’ corner') })
    .waitFor();
  await check(signed);
  await page.goto(`/clinics/${slug}`);
  const gallery = page.getByRole('region', { name: 'Photos' });
  await gallery.getByAltText('The cats’ corner').waitFor();
  await check(signed);
  for (const { id } of await domain.clinics.listPhotos(admin.ctx, clinicId)) {
    await domain.clinics.removePhoto(admin.ctx, clinicId, id);
  }
}

it('whoever is not an admin reads the profile and cannot press anything', async () => {
  const signed = await reader(browser, app.url, 390);
  await comeBack(signed.page, desk);
  await signed.page.goto(`/desk/${slug}/profile`);
  await signed.page.getByText('Only an admin of the clinic changes the profile').waitFor();
  assert.equal(await signed.page.getByRole('button', { name: /^Save/ }).count(), 0);
  await check(signed);
  assert.ok(await domain.clinics.get(stranger(app.db), clinicId));
});
