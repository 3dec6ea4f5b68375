import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { maya, signedIn } from '#test/people.ts';
import { check, comeBack, openBrowser, type Reader, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, admin } = await town(app);
const browser = await openBrowser({ after });
const adminCtx = await signedIn(app.db, admin.token);
await domain.payments.setPaymentPolicy(adminCtx, clinicId, { payment_policy: 'deposit' });

for (const width of WIDTHS) {
  it(`an owner enters a card, is declined, confirms at the bank, and the desk gives money back, at ${width} px`, async () => {
    const owner = await maya(app.db);
    const signed = await reader(browser, app.url, width);
    const { page } = signed;
    await comeBack(page, owner);
    await page.goto(`/clinics/${slug}?service=general-exam`);
    await page
      .getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'First, a card' }).waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'Add a card' }).click();
    await enter(signed, '4000 0000 0000 9995');
    await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
    await page.getByText(/asks for a deposit of \$15.50 for each pet/).waitFor();
    await check(signed);
    await page.getByLabel('What should the vet know?').fill('Limping since Sunday.');
    await page.getByRole('button', { name: /^Pay and book / }).click();
    await page.getByText('There is not enough money on the card.').first().waitFor();
    const typed = await page.getByLabel('What should the vet know?').inputValue();
    assert.equal(typed, 'Limping since Sunday.');
    signed.complaints.length = 0;
    await check(signed);

    await addCard(signed, '4000 0000 0000 3220');
    await page.goto(`/clinics/${slug}?service=general-exam`);
    await page
      .getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ })
      .first()
      .click();
    await page.getByLabel('Visa ending in 3220').check();
    await page.getByRole('button', { name: /^Pay and book / }).click();
    await page.getByRole('heading', { level: 1, name: 'Is this you?' }).waitFor();
    await check(signed);
    await page.getByRole('button', { name: 'Yes, pay' }).click();
    await page.getByRole('heading', { level: 1, name: 'Biscuit is booked' }).waitFor();
    await page.getByText('Paid in advance').waitFor();
    await check(signed);
    const [visit] = (await domain.appointments.list(owner.ctx)).data;
    assert.ok(visit);
    await page.context().close();
    await giveBack(width, visit);
    const { paid_cents } = await domain.payments.listForVisit(owner.ctx, visit.id);
    assert.equal(paid_cents, 1_050);
    await domain.appointments.cancel(owner.ctx, visit.id);
  });
}

it('an admin says what booking asks for', async () => {
  const signed = await reader(browser, app.url, 1280);
  const { page } = signed;
  await comeBack(page, admin);
  await page.goto(`/desk/${slug}/schedule?part=payments`);
  await page.getByRole('heading', { level: 2, name: 'Payment when booking' }).waitFor();
  await check(signed);
  await page.getByLabel('Deposit, % of the price').fill('30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  const { deposit_percent } = await domain.payments.getPaymentPolicy(adminCtx, clinicId);
  assert.equal(deposit_percent, 30);
  await page.getByLabel('Percent', { exact: true }).fill('8.875');
  await page.getByRole('button', { name: 'Save the tax' }).click();
  await page.waitForURL(/saved=tax/);
  const { tax_percent } = await domain.invoices.getTax(adminCtx, clinicId);
  assert.equal(tax_percent, 8.875);
});

async function enter({ page }: Reader, number: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Enter a card' }).waitFor();
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Month / year').fill('08/39');
  await page.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: 'Save card' }).click();
}

async function addCard(signed: Reader, number: string): Promise<void> {
  await signed.page.goto('/payment-methods');
  await signed.page.getByRole('button', { name: 'Add a card' }).click();
  await enter(signed, number);
  await signed.page.getByText('Your card is saved').waitFor();
}

/** Noor gives five dollars of the deposit back. */
async function giveBack(width: number, visit: { id: string; scheduled_date: string }) {
  const signed = await reader(browser, app.url, width);
  const { page } = signed;
  await comeBack(page, desk);
  await page.goto(`/desk/${slug}?date=${visit.scheduled_date}&visit=${visit.id}`);
  await page.getByText(/^Payment, \$15.50 paid$/).click();
  await check(signed);
  await page.getByLabel('Give back, $').fill('5');
  await page.getByRole('button', { name: 'Give back' }).click();
  await page.getByText(/^Payment, \$10.50 paid$/).waitFor();
  await page.context().close();
}
