import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addDays, dateIn } from '#platform/local-date.ts';
import { domain, startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { maya, person, signedIn } from '#test/people.ts';
import { check, openBrowser, type Reader, reader, signIn } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, examId } = await town(app);
const browser = await openBrowser({ after });
const tomorrow = addDays(dateIn('America/New_York', new Date()), 1);
const lee = await person(app.db, 'Lee');
await app.db
  .insertInto('clinic_staff')
  .values({ user_id: lee.user_id, role: 'receptionist', clinic_id: clinicId })
  .execute();
const staff = () => signedIn(app.db, desk.token);
const [noors, lees] = [await atDesk(desk.email, 1280), await atDesk(lee.email, 390)];

it('two receptionists and an owner see each other’s changes within two seconds', async () => {
  const owner = await maya(app.db);
  const api = client(app.url, owner.token);
  const slot = await timeAt('9:00');
  const order = { slot_id: slot.id, pet_id: owner.biscuit.id, service_id: examId };
  let id = '';
  await seenSoon([noors, lees], 'Biscuit', async () => {
    const { body, status } = await api.post('/v1/appointments', order);
    assert.equal(status, 201);
    id = body.id;
  });

  // What Lee is writing stays, and so does the place where they write.
  const { page } = lees;
  await page.getByRole('link', { name: /^Biscuit/ }).click();
  await page.getByText('Our notes').click();
  const notes = page.getByLabel('Only the clinic sees these');
  await notes.pressSequentially('Bites');
  await noors.page.getByRole('link', { name: /^Biscuit/ }).click();
  await seenSoon([lees], 'checked in', async () => {
    await noors.page.getByRole('button', { name: 'Check in' }).click();
    await noors.page.getByRole('button', { name: 'Start' }).waitFor();
  });
  await notes.pressSequentially(' a little');
  assert.equal(await notes.inputValue(), 'Bites a little');
  await check(lees);
  await seenSoon([noors], 'Bites a little', async () => {
    await page.getByRole('button', { name: 'Save notes' }).click();
  });

  await seenSoon([noors, lees], 'Blocked', async () => {
    const { id: at10 } = await timeAt('10:00');
    await domain.availability.changeSlot(await staff(), at10, { is_blocked: true });
  });
  await seenSoon([noors, lees], 'Intake is paused', async () => {
    await domain.schedule.pauseIntake(await staff(), clinicId, { hours: 1 });
  });
  await check(noors);
  const { status } = await api.post(`/v1/appointments/${id}/cancel`, {});
  assert.equal(status, 200);
  // The owner cancelled under their hands: the panel says so.
  await page.getByText('Cancelled by owner').waitFor();
});

it('a desk that was cut off catches up, and says that it is back', async () => {
  const { page } = noors;
  await page.route('**/day/stream*', (route) => route.abort());
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText('reconnecting', { exact: true }).waitFor();
  const at11 = await timeAt('11:00');
  await domain.availability.removeSlot(await staff(), at11.id);
  const gone = page.getByRole('link', { name: /Open at 11:00 AM/ });
  assert.equal(await gone.filter({ visible: true }).count(), 1);
  await page.unroute('**/day/stream*');
  await gone.filter({ visible: true }).waitFor({ state: 'detached' });
  await page.getByText('live', { exact: true }).waitFor();
});

async function atDesk(email: string, width: number): Promise<Reader> {
  const signed = await reader(browser, app.url, width);
  await signIn(signed.page, email, PASSWORD);
  await signed.page.goto(`/desk/${slug}?date=${tomorrow}`);
  await signed.page.getByText('live', { exact: true }).waitFor();
  return signed;
}

async function timeAt(hour: string) {
  const slots = await domain.availability.listSlots(await staff(), {
    clinic_id: clinicId,
    from: tomorrow,
    to: tomorrow,
  });
  const found = slots.find(({ start_time }) => start_time === hour.padStart(5, '0'));
  assert.ok(found, `nothing is open at ${hour}`);
  return found;
}

/** Makes a change, and lets each page itself say when its reader could see it. */
async function seenSoon(readers: Reader[], words: string, change: () => Promise<void>) {
  const seen = Promise.all(readers.map(({ page }) => whenShown(page, words)));
  await change();
  const changed = Date.now();
  for (const at of await seen) assert.ok(at - changed < 2_000, `${words}: ${at - changed} ms`);
}

/** When the page shows the words, by the clock of this machine; 20 seconds from now unless it does. */
const whenShown = (page: Page, words: string) =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.body.innerText.includes(text)) done();
        };
        const done = () => {
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(done, 20_000);
        look();
      }),
    words,
  );
