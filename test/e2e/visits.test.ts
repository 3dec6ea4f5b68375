import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { addDays, dateIn } from '#platform/local-date.ts';
import { domain, startApp } from '#test/app.ts';
import { dog, maya, type Person, person, signedIn, stranger } from '#test/people.ts';
import { check, comeBack, openBrowser, type Reader, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, admin, examId } = await town(app);
const browser = await openBrowser({ after });
const tomorrow = addDays(dateIn('America/New_York', new Date()), 1);

/** With and without script at both widths: every flow of an owner. */
const READERS = [
  ...WIDTHS.map((width) => ({ width, javaScriptEnabled: true })),
  { width: 390, javaScriptEnabled: false },
];

for (const { width, javaScriptEnabled } of READERS) {
  const at = `at ${width} px, script ${javaScriptEnabled}`;

  it(`an owner moves a visit and cancels it at the price shown, ${at}`, async () => {
    const owner = await maya(app.db);
    const signed = await signedInReader(owner, width, javaScriptEnabled);
    const { page } = signed;
    await terms(1);
    const visit = await booked(owner, await newTime('08:00', '08:30'));
    const target = await newTime('12:00', '12:30');
    await page.goto('/visits');
    const card = page.getByRole('article').filter({ hasText: 'Biscuit' });
    await card.getByText(/^Free to cancel until .+, then \$25$/).waitFor();
    await check(signed);
    await card.getByRole('link', { name: /^Biscuit, / }).click();
    await page.getByRole('link', { name: 'Move', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: "Move Biscuit's visit" }).waitFor();
    await check(signed);
    await page
      .getByRole('button', { name: /^12:00 PM/ })
      .first()
      .click();
    await page.getByText('Moved', { exact: true }).first().waitFor();
    const moved = await domain.appointments.get(owner.ctx, visit);
    assert.deepEqual([moved.status, moved.slot_id], ['rescheduled', target]);
    await check(signed);

    await terms(24 * 20);
    const late = await booked(owner, await newTime('08:00', '08:30'));
    await page.goto(`/visits/${late}`);
    await page.getByText('Cancelling now costs $25').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Move', exact: true }).isDisabled());
    await page.getByText(/It is too late to move online/).waitFor();
    await check(signed);
    await page.getByRole('link', { name: 'Cancel', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: "Cancel Biscuit's visit?" }).waitFor();
    await page.getByText('Cancelling now costs $25').waitFor();
    await check(signed);
    await page.getByLabel('Why?').fill('He is well again.');
    await page.getByRole('button', { name: 'Cancel for $25' }).click();
    await page.getByText('Cancelling cost $25').waitFor();
    await page.getByText('You cancelled', { exact: true }).first().waitFor();
    const cancelled = await domain.appointments.get(owner.ctx, late);
    assert.equal(cancelled.cancellation_fee_cents, 2_500);
    assert.equal(cancelled.cancellation_reason, 'He is well again.');
    await check(signed);
    await domain.appointments.cancel(owner.ctx, visit, {});
    await page.context().close();
  });

  it(`two pets come in one visit, with a code each, ${at}`, async () => {
    await terms(1);
    const owner = await maya(app.db);
    await dog(owner.ctx, 'Olive');
    const signed = await signedInReader(owner, width, javaScriptEnabled);
    const { page } = signed;
    const first = await newTime('06:00', '06:30');
    const second = await newTime('06:30', '07:00');
    await page.goto(`/book/${first}?service=general-exam`);
    await page.getByRole('heading', { level: 1, name: 'Is this the time?' }).waitFor();
    await check(signed);
    await page.getByRole('button', { name: /^Take / }).click();
    await page.getByRole('checkbox', { name: /Biscuit/ }).check();
    await page.getByRole('checkbox', { name: /Olive/ }).check();
    await check(signed);
    await page.getByRole('button', { name: /^Book / }).click();
    await page.getByRole('heading', { level: 1, name: 'Biscuit and Olive are booked' }).waitFor();
    await check(signed);
    const { data } = await domain.appointments.list(owner.ctx);
    assert.deepEqual(
      data.map(({ slot_id }) => slot_id),
      [first, second],
    );
    for (const { confirmation_code } of data) {
      await page.getByText(confirmation_code).first().waitFor();
    }
    await page.goto('/visits');
    assert.equal(await page.getByRole('article').count(), 1);
    await page.getByRole('link', { name: /^Biscuit and Olive, / }).click();
    await page.getByRole('link', { name: 'Cancel', exact: true }).click();
    await page.getByRole('checkbox', { name: /Biscuit/ }).uncheck();
    await check(signed);
    await page.getByRole('button', { name: 'Cancel the visit' }).click();
    await page.getByText('Cancelled', { exact: true }).waitFor();
    const left = await domain.appointments.list(owner.ctx);
    assert.deepEqual(
      left.data.map(({ pet }) => pet.name),
      ['Biscuit'],
    );
    await domain.appointments.cancel(owner.ctx, left.data[0]?.id ?? '', {});
    await page.context().close();
  });

  it(`an owner waits for an earlier time, and accepts the one that opens, ${at}`, async () => {
    await terms(1);
    const owner = await maya(app.db);
    const other = await person(app.db, 'Kim');
    const pepper = await dog(other.ctx, 'Pepper');
    const early = await newTime('07:00', '07:30');
    const taken = await domain.appointments.book(other.ctx, {
      slot_id: early,
      pet_id: pepper.id,
      service_id: examId,
    });
    const visit = await booked(owner, await newTime('20:00', '20:30'));
    const signed = await signedInReader(owner, width, javaScriptEnabled);
    const { page } = signed;
    await page.goto(`/visits/${visit}`);
    await page.getByRole('link', { name: 'Wait for an earlier time' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wait for an earlier time' }).waitFor();
    await check(signed);
    await page.getByLabel('Before').selectOption('08:00');
    await page.getByRole('button', { name: 'Get in line' }).click();
    await page.getByText('You are in line for an earlier time').waitFor();
    await page.goto('/visits');
    await page.getByText(/You are next in line/).waitFor();
    await check(signed);

    await domain.appointments.cancel(other.ctx, taken.id, {});
    await domain.waitlist.offerFreed(stranger(app.db), [early]);
    await page.goto('/visits');
    const offer = page.getByRole('article').filter({ hasText: 'An earlier time opened' });
    await offer
      .getByText(javaScriptEnabled ? /^Yours for 1\d:\d\d more$/ : /^Yours until /)
      .waitFor();
    await check(signed);
    await offer.getByRole('button', { name: 'Accept and move the visit' }).click();
    await page.getByText('Moved', { exact: true }).first().waitFor();
    const moved = await domain.appointments.get(owner.ctx, visit);
    assert.equal(moved.slot_id, early);
    await check(signed);
    await domain.appointments.cancel(owner.ctx, visit, {});
    await page.context().close();
  });
}

it('a place in line at a clinic is joined with a pet and left again', async () => {
  const owner = await maya(app.db);
  const signed = await signedInReader(owner, 390, true);
  const { page } = signed;
  await page.goto(`/clinics/${slug}?service=general-exam`);
  await page.getByRole('link', { name: 'Tell me when an earlier time opens' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wait for an earlier time' }).waitFor();
  await check(signed);
  await page.getByRole('button', { name: 'Get in line' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your visits' }).waitFor();
  await page.getByRole('button', { name: /^Leave the line for Biscuit/ }).click();
  await page.getByRole('button', { name: /^Leave the line/ }).waitFor({ state: 'detached' });
  assert.deepEqual(await domain.waitlist.list(owner.ctx), []);
});

it('a press keeps a time from everybody else, "Choose another time" gives it back, and reading takes none', async () => {
  const slot = await newTime('05:00', '05:30');
  const places = async () => {
    const { current_bookings } = await domain.availability.getSlot(stranger(app.db), slot);
    return current_bookings;
  };
  const visitor = await reader(browser, app.url, 390);
  const { page } = visitor;
  await page.goto(`/book/${slot}?service=general-exam`);
  assert.equal(await places(), 0, 'a GET holds nothing');
  await page.getByRole('button', { name: /^Take / }).click();
  await page.getByText(/^Kept for you until /).waitFor();
  await page.getByText(/^(10:00|9:\d\d) left$/).waitFor();
  assert.equal(await places(), 1);
  const cookies = await page.context().cookies(`${app.url}/book/x`);
  const cookie = cookies.find(({ name }) => name === 'fmv_hold');
  assert.ok(cookie?.httpOnly);
  assert.equal(cookie?.path, '/book');
  await page.getByRole('button', { name: 'Choose another time' }).click();
  await page.getByRole('heading', { level: 2, name: 'Book a visit' }).waitFor();
  assert.equal(await places(), 0);
  await domain.availability.removeSlot(await staff(), slot);
});

it('a hold that has run out says so and is taken again', async () => {
  const slot = await newTime('05:00', '05:30');
  const visitor = await reader(browser, app.url, 390);
  const { page } = visitor;
  await page.goto(`/book/${slot}?service=general-exam`);
  await page.getByRole('button', { name: /^Take / }).click();
  await page.getByText(/^Kept for you until /).waitFor();
  await domain.holds.releaseAllExpired({
    ...stranger(app.db),
    now: new Date(Date.now() + 3_600_000),
  });
  await page.reload();
  await page.getByText('We stopped keeping this time for you').waitFor();
  await check(visitor);
  await page.getByRole('button', { name: 'Keep it again' }).click();
  await page.getByText(/^Kept for you until /).waitFor();
});

const staff = () => signedIn(app.db, desk.token);

async function signedInReader(
  owner: Person,
  width: number,
  javaScriptEnabled: boolean,
): Promise<Reader> {
  const signed = await reader(browser, app.url, width, { javaScriptEnabled });
  await comeBack(signed.page, owner);
  return signed;
}

/** One open time tomorrow; whatever an earlier test left there goes first. */
async function newTime(start_time: string, end_time: string): Promise<string> {
  const ctx = await staff();
  const { open_slots } = await domain.appointments.clinicDay(ctx, {
    clinic_id: clinicId,
    date: tomorrow,
  });
  for (const old of open_slots.filter((slot) => slot.start_time === start_time)) {
    await domain.availability.removeSlot(ctx, old.id);
  }
  const slot = { clinic_id: clinicId, slot_date: tomorrow, start_time, end_time };
  return (await domain.availability.addSlot(ctx, slot)).id;
}

async function booked(owner: Person & { biscuit: { id: string } }, slot_id: string) {
  const order = { slot_id, pet_id: owner.biscuit.id, service_id: examId };
  return (await domain.appointments.book(owner.ctx, order)).id;
}

/** From now on cancelling later than so many hours before costs $25. */
async function terms(hours_before: number): Promise<void> {
  const ctx = await signedIn(app.db, admin.token);
  await domain.schedule.setBookingRules(ctx, clinicId, {
    cancellation_terms: [{ hours_before, fee_cents: 2_500 }],
  });
}
