import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { addDays, dateIn } from '#platform/local-date.ts';
import { domain, startApp } from '#test/app.ts';
import { pdf } from '#test/documents.ts';
import { maya } from '#test/people.ts';
import { check, checkBoth, comeBack, openBrowser, reader } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, admin, examId } = await town(app);
const browser = await openBrowser({ after });
const today = dateIn('America/New_York', new Date());
const owner = await maya(app.db);
const { id } = owner.biscuit;
const [slot] = await domain.availability.listSlots(admin.ctx, {
  clinic_id: clinicId,
  service_id: examId,
});
const order = { slot_id: slot?.id ?? '', pet_id: id, service_id: examId };
const visit = await domain.appointments.book(owner.ctx, order);
for (const [days, weight_kg] of [
  [-400, 9.1],
  [-200, 10.4],
] as const) {
  const noted_on = addDays(today, days);
  await domain.health.add(owner.ctx, id, { kind: 'weight', weight_kg, noted_on });
}

it('a clinic writes into the record without script, from the visit', async () => {
  const signed = await reader(browser, app.url, 390, { javaScriptEnabled: false });
  const { page } = signed;
  await comeBack(page, desk);
  await page.goto(`/desk/${slug}?date=${visit.scheduled_date}&visit=${visit.id}`);
  await page.getByRole('link', { name: "Biscuit's record" }).click();
  await page.getByRole('heading', { level: 1, name: 'Biscuit, health record' }).waitFor();
  const part = page.getByRole('region', { name: 'Vaccinations' });
  await part.getByText('Add a vaccination').click();
  await part.getByLabel('Vaccine').fill('Rabies');
  await part.getByLabel('Due again on').fill(addDays(today, 20));
  await part.getByLabel('Batch').fill('R-77');
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByText('Due soon').waitFor();
  await checkBoth(signed);
  const { entries } = await domain.health.read(owner.ctx, id);
  const dose = entries.find(({ kind }) => kind === 'vaccination');
  assert.deepEqual([dose?.batch, dose?.appointment_id], ['R-77', visit.id]);
});

it('an owner keeps the record, shares a part of it and takes that back', async () => {
  const signed = await reader(browser, app.url, 390);
  const { page } = signed;
  await comeBack(page, owner);
  await page.goto(`/pets/${id}`);
  await page.getByRole('link', { name: 'Health record' }).click();
  await page.getByRole('heading', { level: 1, name: "Biscuit's health" }).waitFor();
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await part('Weight')
    .getByRole('img', { name: /^Biscuit's weight from/ })
    .waitFor();
  await part('Vaccinations')
    .getByRole('img', { name: /^Biscuit's .+ holds until/ })
    .first()
    .waitFor();
  await part('Allergies').getByText('Add an allergy').click();
  await part('Allergies').getByLabel('Allergic to').fill('Chicken');
  await part('Allergies').getByRole('button', { name: 'Save' }).click();
  await part('Allergies').getByText('Chicken').first().waitFor();
  await part('Documents').getByText('Add a document').click();
  const file = (buffer: Buffer) => ({ name: 'paper.pdf', mimeType: 'application/pdf', buffer });
  await part('Documents')
    .getByLabel('Document')
    .setInputFiles(file(Buffer.from('hello')));
  await part('Documents').getByLabel('What it is').fill('Blood count');
  await part('Documents').getByRole('button', { name: 'Save' }).click();
  await part('Documents')
    .getByText(/^Document must be a PDF/)
    .waitFor();
  // The browser reports the status of the refused form.
  signed.complaints.splice(0);
  await part('Documents')
    .getByLabel('Document')
    .setInputFiles(file(await pdf('Blood')));
  await part('Documents').getByRole('button', { name: 'Save' }).click();
  await part('Documents').getByRole('link', { name: 'Save the PDF of Blood count' }).waitFor();
  const allergies = part('Allergies');
  await allergies.getByText('Strike out Chicken').click();
  await allergies.getByLabel('What was wrong').fill('It was the dust.');
  await allergies.getByRole('button', { name: 'Strike out' }).click();
  await allergies.getByText('Struck out: It was the dust.').waitFor();
  await check(signed);
  await page.setViewportSize({ width: 1280, height: 860 });
  await check(signed);

  await part('Share it').getByLabel('Documents').check();
  await part('Share it')
    .getByRole('button', { name: /^Make a link/ })
    .click();
  await page.getByText('Here is the link').waitFor();
  const link = /\S+\/passports\/\S+/.exec(await part('Share it').innerText())?.[0] ?? '';
  const stranger = await reader(browser, app.url, 390);
  const answer = await stranger.page.goto(new URL(link).pathname);
  await stranger.page.getByText('Rabies').first().waitFor();
  assert.equal(await stranger.page.getByText(/Chicken|lb \(/).count(), 0);
  await checkBoth(stranger);
  const headers = answer?.headers() ?? {};
  assert.match(headers['cache-control'] ?? '', /no-store/);
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.match(headers['x-robots-tag'] ?? '', /noindex/);
  const save = stranger.page.getByRole('link', { name: 'Save the PDF of Blood count' });
  const paper = await fetch(new URL((await save.getAttribute('href')) ?? '', app.url));
  assert.equal(paper.headers.get('content-type'), 'application/pdf');
  assert.match(paper.headers.get('content-disposition') ?? '', /^attachment; /);

  await page.reload();
  const takeBack = part('Share it').getByRole('button', { name: 'Take it back' });
  await takeBack.click();
  await takeBack.waitFor({ state: 'detached' });
  const gone = await stranger.page.goto(new URL(link).pathname);
  assert.equal(gone?.status(), 404);
});
