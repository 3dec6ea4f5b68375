import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { addDays, dateIn } from '#platform/local-date.ts';
import { domain, startApp } from '#test/app.ts';
import { maya, signedIn } from '#test/people.ts';
import { check, comeBack, openBrowser, type Reader, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, admin, examId } = await town(app);
const browser = await openBrowser({ after });
const today = dateIn('America/New_York', new Date());
const tomorrow = addDays(today, 1);

for (const width of WIDTHS) {
  const hour = width < 600 ? '17' : '18';

  it(`a receptionist checks in, starts, completes and undoes at ${width} px`, async () => {
    const { signed, visit } = await deskWithVisit(width, hour);
    const { page } = signed;
    await check(signed);
    await press(signed, 'Check in', 'Start');
    await press(signed, 'Start', 'Complete');
    await check(signed);
    await press(signed, 'Complete', 'Undo complete');
    assert.equal((await domain.appointments.get(await staff(), visit)).status, 'completed');
    await check(signed);
    await press(signed, 'Undo complete', 'Complete');
    assert.equal((await domain.appointments.get(await staff(), visit)).status, 'booked');
    await page.getByText('Our notes').click();
    await page.getByLabel('Only the clinic sees these').fill('Bites.');
    await page.getByRole('button', { name: 'Save notes' }).click();
    await page.getByRole('definition').getByText('Bites.').waitFor();
    await page.context().close();
  });

  it(`a visit is moved to an open time of its day, and cancelled with a reason, at ${width} px`, async () => {
    const { signed, visit } = await deskWithVisit(width, hour === '17' ? '19' : '20');
    const { page } = signed;
    await page.getByText('Move', { exact: true }).first().click();
    await page
      .getByLabel('To an open time of this day')
      .selectOption({ label: '11:00 AM, any vet' });
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText(/11:00 AM to 11:30 AM/).waitFor();
    await check(signed);
    await page.getByText('Cancel for the clinic').click();
    await page.getByLabel('Reason').fill('The vet is ill.');
    await page.getByRole('button', { name: 'Cancel this visit' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    const cancelled = await domain.appointments.get(await staff(), visit);
    assert.equal(cancelled.status, 'cancelled_by_clinic');
    assert.equal(cancelled.cancellation_reason, 'The vet is ill.');
    await page.context().close();
  });

  it(`a walk-in is booked and checked in at ${width} px`, async () => {
    const signed = await atDesk(width);
    const { page } = signed;
    await page.getByRole('link', { name: 'Walk-in' }).click();
    await page.getByLabel("Owner's name, pet's name or phone").fill('Nobody');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Nobody of that name or number has been here.').waitFor();
    await check(signed);
    await page.getByRole('link', { name: 'New client' }).click();
    await page.getByLabel('First name').fill('Ines');
    await page.getByLabel('Last name').fill(`Alvarez-${width}`);
    await page.getByLabel("Pet's name").fill(`Rosie-${width}`);
    await page.getByLabel('Kind of animal').selectOption({ label: 'Dog' });
    await page.getByLabel('Service').selectOption({ label: 'General exam, 30 min' });
    await check(signed);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    const panel = page.getByRole('complementary', { name: `Rosie-${width}` });
    await panel.getByRole('button', { name: 'Start' }).waitFor();
    await panel.getByText(/^checked in \d/).waitFor();
    await check(signed);

    await page.goto(`/desk/${slug}/book?q=Rosie-${width}`);
    await page.getByRole('link', { name: `Rosie-${width} dog` }).click();
    await page.getByText('At a time').click();
    await page.getByLabel('Day').fill(tomorrow);
    await page.getByLabel('Time', { exact: true }).fill(`${hour}:45`);
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Check in' }).waitFor();
    assert.match(page.url(), new RegExp(tomorrow));
    await page.context().close();
  });

  it(`a time is added, blocked, unblocked and deleted at ${width} px`, async () => {
    const signed = await atDesk(width, tomorrow);
    const { page } = signed;
    await page.getByRole('link', { name: 'Add or block' }).click();
    await page.getByLabel('From').first().fill('21:00');
    await page.getByLabel('To', { exact: true }).first().fill('21:30');
    await check(signed);
    await page.getByRole('button', { name: 'Add this time' }).click();
    const time = page.getByRole('link', { name: /at 9:00 PM/ }).filter({ visible: true });
    await time.click();
    await page.getByRole('heading', { name: 'Open time' }).waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('heading', { name: 'Blocked time' }).waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'Unblock' }).click();
    await page.getByRole('heading', { name: 'Open time' }).waitFor();
    await page.getByRole('button', { name: 'Delete this time' }).click();
    await time.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it(`intake is paused for four hours and resumed at ${width} px`, async () => {
    const signed = await atDesk(width);
    const { page } = signed;
    await page.getByRole('link', { name: 'Pause intake' }).click();
    await page.getByText(/Nobody can book a time online that begins within these hours/).waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'For 4 hours' }).click();
    await page.getByText(/^Intake is paused until /).waitFor();
    await check(signed);
    const until = (await domain.schedule.getBookingRules(await staff(), clinicId))
      .intake_paused_until;
    const hours = (Date.parse(until ?? '') - Date.now()) / 3_600_000;
    assert.ok(hours > 3.9 && hours <= 4, String(hours));
    await page.getByRole('button', { name: 'Resume intake' }).click();
    await page.getByRole('link', { name: 'Pause intake' }).waitFor();
    await page.context().close();
  });

  it(`an admin changes the hours and sees the visits outside, at ${width} px`, async () => {
    const { signed: receptionist, visit } = await deskWithVisit(width, hour === '17' ? '22' : '23');
    await receptionist.page.goto(`/desk/${slug}/schedule`);
    await receptionist.page.getByText(/Only an admin of the clinic/).waitFor();
    assert.equal(await receptionist.page.getByRole('button', { name: 'Save hours' }).count(), 0);
    await check(receptionist);
    await receptionist.page.context().close();

    const signed = await reader(browser, app.url, width);
    const { page } = signed;
    await comeBack(page, admin);
    for (const part of ['vets', 'closures', 'rules', 'hours']) {
      await page.goto(`/desk/${slug}/schedule?part=${part}`);
      await check(signed);
    }
    const day = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(`${tomorrow}T12:00:00Z`),
    );
    await page.getByLabel(`${day} opens`).fill('08:00');
    await page.getByLabel(`${day} closes`).fill('16:30');
    await page.getByRole('button', { name: 'Save hours' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const outside = page.getByRole('region', { name: /outside the schedule/ });
    await outside
      .getByText(/outside the hours/)
      .first()
      .waitFor();
    await check(signed);
    const { hours } = await domain.clinics.get(await staff(), clinicId);
    assert.ok(hours.some(({ close_time }) => close_time === '16:30'));
    const found = await domain.schedule.visitsOutsideHours(await staff(), clinicId);
    assert.ok(found.some(({ id }) => id === visit));
    assert.equal(await outside.getByRole('link', { name: /^Move/ }).count(), found.length);
    await outside.getByRole('link', { name: /^Move/ }).first().click();
    await page.getByRole('complementary').waitFor();

    await page.goto(`/desk/${slug}/schedule`);
    await page.getByLabel(`${day} opens`).fill('00:00');
    await page.getByLabel(`${day} closes`).fill('00:00');
    await page.getByRole('button', { name: 'Save hours' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText(/outside the hours/).waitFor({ state: 'detached' });
    await page.context().close();
  });
}

it('the desk works without script', async () => {
  const { signed, visit } = await deskWithVisit(1280, '16', false);
  const { page } = signed;
  await page.getByRole('button', { name: 'Check in' }).click();
  await page.getByRole('button', { name: 'Start' }).waitFor();
  assert.ok((await domain.appointments.get(await staff(), visit)).checked_in_at);
  await page.goto(`/desk/${slug}?panel=pause`);
  await page.getByRole('button', { name: 'For 1 hour' }).click();
  await page.getByRole('button', { name: 'Resume intake' }).first().click();
  await page.getByRole('link', { name: 'Pause intake' }).waitFor();
});

it('two people at the desk: the later press is told what the visit is now', async () => {
  const { signed, visit } = await deskWithVisit(1280, '12');
  const { page, complaints } = signed;
  // Cut off from what others do, as within the second before it is told.
  await page.route('**/day/stream*', (route) => route.abort());
  await page.reload();
  await domain.appointments.cancel(await staff(), visit, {});
  await page.getByRole('button', { name: 'Check in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByText('The panel shows the visit as it is now.').waitFor();
  complaints.length = 0;
  await check(signed);
});

const staff = () => signedIn(app.db, desk.token);

/** Presses a button and waits for the one that the visit's next state shows. */
async function press({ page }: Reader, name: string, next: string): Promise<void> {
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name, exact: true }).click();
  await panel.getByRole('button', { name: next, exact: true }).waitFor();
}

async function atDesk(width: number, date?: string, javaScriptEnabled = true): Promise<Reader> {
  const signed = await reader(browser, app.url, width, { javaScriptEnabled });
  await comeBack(signed.page, desk);
  await signed.page.goto(`/desk/${slug}${date ? `?date=${date}` : ''}`);
  return signed;
}

/** Noor at the desk with the panel of Biscuit's visit of tomorrow open. */
async function deskWithVisit(width: number, hour: string, javaScriptEnabled = true) {
  const owner = await maya(app.db);
  const slot = await domain.availability.addSlot(await staff(), {
    clinic_id: clinicId,
    slot_date: tomorrow,
    start_time: `${hour}:00`,
    end_time: `${hour}:30`,
  });
  const { id } = await domain.appointments.book(owner.ctx, {
    slot_id: slot.id,
    pet_id: owner.biscuit.id,
    service_id: examId,
  });
  const signed = await atDesk(width, `${tomorrow}&visit=${id}`, javaScriptEnabled);
  await signed.page.getByRole('complementary', { name: 'Biscuit' }).waitFor();
  return { signed, visit: id };
}
