import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { addDays, dateIn } from '#platform/local-date.ts';
import { domain, startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { dog, maya, person, signedIn } from '#test/people.ts';
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
  const { page, complaints } = noors;
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
  complaints.length = 0;
});

it('a visit is dragged to an open time, put back by Undo, and moved by the keys alone', async () => {
  const { page } = noors;
  const { card, visit } = await visitAt('13:00');
  const { boxed, at } = await grip(card);
  await page.mouse.move(...at);
  await page.mouse.down();
  await page.mouse.move(...(await boxed(open(page, '2:00 PM'))), { steps: 5 });
  await page.getByText('Rex here').filter({ visible: true }).waitFor();
  await check(noors);
  await page.mouse.up();
  await page.getByRole('status').getByText('Rex moved to 2:00 PM.').waitFor();
  assert.equal((await visit()).scheduled_start, '14:00');
  await check(noors);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Rex moved to 1:00 PM.').waitFor();
  assert.equal((await visit()).scheduled_start, '13:00');

  await card.focus();
  await page.keyboard.press('m');
  await page.getByText(/^Rex is picked up and can go to \d places/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Rex is back where it was.').waitFor();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.getByText('2:00 PM, Any vet', { exact: true }).waitFor();
  await check(noors);
  await page.keyboard.press('Enter');
  await page.getByText('Rex moved to 2:00 PM.').waitFor();
  assert.equal((await visit()).scheduled_start, '14:00');
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /^Rex/);
});

it('a drag from where the visit no longer is is refused in words, and nothing is changed', async () => {
  const { page, complaints } = noors;
  const { card, visit, id } = await visitAt('15:00', 'Juno');
  // Noor picks up what she sees; meanwhile Lee moves it.
  const { boxed, at } = await grip(card);
  await page.mouse.move(...at);
  await page.mouse.down();
  await page.mouse.move(...(await boxed(open(page, '1:00 PM'))), { steps: 5 });
  await page.getByText('Juno here').filter({ visible: true }).waitFor();
  const moved = await timeAt('9:00');
  await domain.appointments.reschedule(await signedIn(app.db, lee.token), id, {
    slot_id: moved.id,
  });
  await page.mouse.up();
  await page
    .getByRole('alert')
    .getByText('Juno was moved to 9:00 AM by Lee Torres a moment ago. Nothing was changed')
    .waitFor();
  complaints.length = 0;
  await check(noors);
  assert.equal((await visit()).scheduled_start, '09:00');
});

it('a finger that rests on a visit drags it, and one that moves scrolls', async () => {
  const { page } = lees;
  await page.goto(`/desk/${slug}?date=${tomorrow}`);
  await page.getByText('live', { exact: true }).waitFor();
  const card = page.getByRole('link', { name: /^Juno/ }).filter({ visible: true });
  const { boxed, at } = await grip(card);
  const touch = await fingerOn(page);
  await touch('touchStart', at);
  await page.getByText('Juno', { exact: true }).filter({ visible: true }).nth(1).waitFor();
  await touch('touchMove', await boxed(open(page, '1:00 PM')));
  await page.getByText('Juno here').filter({ visible: true }).waitFor();
  await touch('touchEnd');
  await page.getByText('Juno moved to 1:00 PM.').waitFor();
  await check(lees);
});

it('the week follows as well, by vet or all, and leads to the day', async () => {
  for (const signed of [noors, lees]) {
    const { page } = signed;
    await page.goto(`/desk/${slug}/week?date=${tomorrow}`);
    await page.getByText('live', { exact: true }).waitFor();
    await check(signed);
  }
  await seenSoon([noors, lees], 'Pepper', async () => {
    const owner = await person(app.db, 'Kim');
    const pet = await dog(owner.ctx, 'Pepper');
    const slot_id = (await timeAt('15:00')).id;
    await domain.appointments.book(owner.ctx, { slot_id, pet_id: pet.id, service_id: examId });
  });
  const { page } = lees;
  await page.getByRole('link', { name: /Pepper/ }).click();
  await page.getByRole('complementary', { name: 'Pepper' }).waitFor();
  await noors.page.getByRole('link', { name: 'The week after' }).click();
  await noors.page.getByText('0 visits booked').waitFor();
  await noors.page.getByRole('link', { name: 'This week' }).click();
});

const open = (page: Page, time: string) =>
  page.getByRole('link', { name: `Open at ${time}` }).filter({ visible: true });

/** Where to take hold of something on the page, and where to put it. */
async function grip(card: Locator) {
  // With what is around it, and clear of the edges, at which the page scrolls.
  await card.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const boxed = async (of: Locator): Promise<[number, number]> => {
    const box = await of.boundingBox();
    assert.ok(box);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  return { boxed, at: await boxed(card) };
}

async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: [number, number]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [{ x: at[0], y: at[1] }] : [],
    });
}

/** A visit of tomorrow at an hour, once Noor's page shows it. */
async function visitAt(hour: string, name = 'Rex') {
  const owner = await person(app.db, 'Ana');
  const pet = await dog(owner.ctx, name);
  const slot_id = (await timeAt(hour)).id;
  const order = { slot_id, pet_id: pet.id, service_id: examId };
  const { id } = await domain.appointments.book(owner.ctx, order);
  const card = noors.page.getByRole('link', { name: new RegExp(`^${name}`) });
  await card.filter({ visible: true }).waitFor();
  return {
    id,
    card: card.filter({ visible: true }),
    visit: async () => domain.appointments.get(await staff(), id),
  };
}

async function atDesk(email: string, width: number): Promise<Reader> {
  const signed = await reader(browser, app.url, width, { hasTouch: width < 600 });
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
