import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { cardOf } from '#test/payments.ts';
import { maya, signedIn, stranger } from '#test/people.ts';
import { support } from '#test/reviews.ts';
import { check, comeBack, openBrowser, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, examId } = await town(app);
const browser = await openBrowser({ after });

for (const width of WIDTHS) {
  it(`the desk bills a visit, and its owner reads, pays and downloads the invoice, at ${width} px`, async () => {
    const owner = await maya(app.db);
    await cardOf(owner.ctx);
    const visit = await completed(owner);
    const staff = await reader(browser, app.url, width);
    await comeBack(staff.page, desk);
    await staff.page.goto(`/desk/${slug}?date=${visit.scheduled_date}&visit=${visit.id}`);
    await staff.page.getByText('Payment, $0 paid').click();
    await staff.page.getByRole('link', { name: 'The bill' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Bill' }).waitFor();
    await staff.page.getByRole('button', { name: 'Draft the bill' }).click();
    await check(staff);
    await staff.page.getByLabel('Line 2, description').fill('Tablets');
    await staff.page.getByLabel('Line 2, quantity').fill('2');
    await staff.page.getByLabel('Line 2, price, $').fill('4.50');
    await staff.page.getByRole('button', { name: 'Save and issue' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Invoice' }).waitFor();
    await check(staff);
    await staff.page.context().close();

    const [bill] = await domain.invoices.ofVisit(owner.ctx, visit.id);
    assert.equal(bill?.total_cents, 7_100);
    await domain.invoices.render(stranger(app.db), bill?.id ?? '');
    const signed = await reader(browser, app.url, width);
    const { page } = signed;
    await comeBack(page, owner);
    await page.goto('/invoices');
    await check(signed);
    await page.getByRole('link', { name: /^Biscuit at Harbor Street/ }).click();
    await page.getByText('Not paid yet').waitFor();
    await check(signed);
    await page.getByRole('link', { name: 'Pay', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Pay $71' }).waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'Pay $71' }).click();
    await page.getByText('Paid', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: /^Invoice INV-/ }).click();
    const link = page.getByRole('link', { name: 'Download PDF' });
    const download = page.waitForEvent('download');
    await link.click();
    assert.match((await download).suggestedFilename(), /^INV-\d{6}\.pdf$/);
    await check(signed);
    await page.context().close();
  });
}

for (const width of WIDTHS) {
  it(`the desk takes cash, finds it in its money, and gives a part back, at ${width} px`, async () => {
    const owner = await maya(app.db);
    const visit = await completed(owner);
    const staff = await signedIn(app.db, desk.token);
    const bill = await domain.invoices.draftFor(staff, visit.id);
    await domain.invoices.issue(staff, bill.id);
    await domain.invoices.render(stranger(app.db), bill.id);
    const signed = await reader(browser, app.url, width);
    const { page } = signed;
    await comeBack(page, desk);
    await page.goto(`/desk/${slug}?date=${visit.scheduled_date}&visit=${visit.id}`);
    await page.getByText('Payment, $0 paid').click();
    await page.getByText('$62 was paid at the desk:').waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'In cash' }).click();
    await page.getByText('For the visit, Cash').waitFor();

    await page.goto(`/desk/${slug}/money`);
    await page
      .getByRole('link', { name: /^PDF of INV-/ })
      .first()
      .waitFor();
    await check(signed);
    await page.getByLabel('Which').selectOption({ label: 'Drafts' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('No bill here').waitFor();
    await check(signed);
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Payments' }).waitFor();
    await check(signed);
    await page
      .getByText(/^Give back/)
      .first()
      .click();
    await page.getByLabel('How much, $').first().fill('12');
    await page.getByLabel('Why, for the credit note').first().fill('Unused tablets');
    await page.getByRole('button', { name: 'Give it back' }).first().click();
    await page.getByText('The money is on its way back').waitFor();
    await page.getByText('$12 given back').first().waitFor();
    const { paid_cents } = await domain.payments.listForVisit(owner.ctx, visit.id);
    assert.equal(paid_cents, 5_000);

    await page.getByRole('link', { name: 'Statement', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Statement' }).waitFor();
    await check(signed);
    const csv = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV for your accountant' }).click();
    assert.match((await csv).suggestedFilename(), /^invoices-.*\.csv$/);
    await page.getByRole('link', { name: 'Maya', exact: false }).first().click();
    await page.getByText('Statement of Harbor Street Animal Clinic').waitFor();
    await check(signed);

    await page.goto(`/desk/${slug}`);
    await page.getByRole('link', { name: 'Analytics' }).click();
    await page.getByRole('heading', { level: 1, name: 'Analytics' }).waitFor();
    await page.getByText('No time was offered.').waitFor();
    await check(signed);
    await page.getByLabel('From', { exact: true }).fill(visit.scheduled_date);
    await page.getByLabel('To', { exact: true }).fill(visit.scheduled_date);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const exams = page.getByRole('region', { name: 'Visits by service' });
    await exams.getByText('General exam').first().waitFor();
    await exams.getByText('Show the figures').click();
    await exams.getByRole('row', { name: /^General exam \d/ }).waitFor();
    await page.getByRole('img', { name: /^Clients by week \d+ new client/ }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Revenue' }).count(), 0);
    await check(signed);
    const figures = page.waitForEvent('download');
    await exams.getByRole('link', { name: 'CSV' }).click();
    assert.match((await figures).suggestedFilename(), /^services-.*\.csv$/);
    await refusedRefund(visit.id);
    await comeBack(page, await support(app.db));
    await page.goto('/support/payments');
    await page.getByText('Refund refused by the provider', { exact: true }).waitFor();
    await page.getByText(/^Try again/).click();
    await check(signed);
    await page.getByLabel('Reason').fill('Maya called about it.');
    await page.getByRole('button', { name: 'Give it back again' }).click();
    await page.getByText('The provider answered, and it is settled').waitFor();
    await page.getByRole('heading', { name: 'No money is stuck' }).waitFor();
    await check(signed);
    await page.context().close();
  });
}

/** A part of what was paid for a visit that could not be given back. */
async function refusedRefund(visit: string) {
  const { id } = await app.db
    .selectFrom('payments')
    .select('id')
    .where('appointment_id', '=', visit)
    .executeTakeFirstOrThrow();
  const refused = { status: 'failed', failure_reason: 'declined' } as const;
  await app.db
    .insertInto('refunds')
    .values({ payment_id: id, amount_cents: 500, ...refused })
    .execute();
}

async function completed(owner: Awaited<ReturnType<typeof maya>>) {
  const staff = await signedIn(app.db, desk.token);
  const slots = await domain.availability.listSlots(owner.ctx, {
    clinic_id: clinicId,
    service_id: examId,
  });
  const visit = await domain.appointments.book(owner.ctx, {
    slot_id: slots[0]?.id,
    pet_id: owner.biscuit.id,
    service_id: examId,
  });
  await domain.appointments.complete(staff, visit.id);
  return visit;
}
