import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { letters } from '#test/letters.ts';
import { maya } from '#test/people.ts';
import { check, comeBack, openBrowser, reader } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { clinicId, examId } = await town(app);
const browser = await openBrowser({ after });
const post = await letters({ after }, app.db, app.url);

const READERS = [
  { width: 390, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
];

for (const { width, javaScriptEnabled } of READERS) {
  it(`a pet is shared, looked after, and taken back, at ${width} px, script ${javaScriptEnabled}`, async () => {
    const owner = await maya(app.db);
    const [slot] = await domain.availability.listSlots(owner.ctx, {
      clinic_id: clinicId,
      service_id: examId,
    });
    const order = { slot_id: slot?.id ?? '', pet_id: owner.biscuit.id, service_id: examId };
    const visit = await domain.appointments.book(owner.ctx, order);

    const mayas = await reader(browser, app.url, width, { javaScriptEnabled });
    await comeBack(mayas.page, owner);
    await mayas.page.goto(`/pets/${owner.biscuit.id}`);
    await mayas.page.getByRole('link', { name: 'Share Biscuit' }).click();
    await mayas.page.getByRole('heading', { level: 1, name: 'Your household' }).waitFor();
    await check(mayas);
    const email = `kim-${width}@example.test`;
    await mayas.page.getByLabel('E-mail').fill(email);
    await mayas.page.getByLabel('As', { exact: true }).selectOption('sitter');
    await mayas.page.getByRole('button', { name: 'Send the invitation' }).click();
    await mayas.page.getByText('Last day is required for a sitter').waitFor();
    // The browser notes that the form was refused.
    mayas.complaints.length = 0;
    await check(mayas);
    await mayas.page.getByLabel('Last day').fill(visit.scheduled_date);
    await mayas.page.getByRole('button', { name: 'Send the invitation' }).click();
    await mayas.page.getByText('The invitation is on its way').waitFor();
    await check(mayas);

    const kims = await reader(browser, app.url, width, { javaScriptEnabled });
    await kims.page.goto(await post.link(email));
    await kims.page.getByRole('heading', { level: 1, name: 'Look after Biscuit' }).waitFor();
    await check(kims);
    await kims.page.getByRole('link', { name: 'Make an account' }).click();
    await kims.page.getByLabel('First name').fill('Kim');
    await kims.page.getByLabel('Last name').fill('Park');
    await kims.page.getByLabel('E-mail').fill(email);
    await kims.page.getByLabel('Password').fill('a horse and a pony');
    await kims.page.getByRole('button', { name: 'Make my account' }).click();
    await kims.page.getByRole('button', { name: 'Yes, I do' }).click();
    await kims.page.getByText('You are in').waitFor();
    await check(kims);
    await kims.page.getByRole('link', { name: 'Biscuit' }).click();
    await kims.page.getByText('In your care').waitFor();
    await check(kims);
    assert.equal(await kims.page.getByLabel('Name').count(), 0);
    await kims.page.goto(`/visits/${visit.id}`);
    await kims.page.getByText('Booked by', { exact: true }).waitFor();
    await check(kims);
    assert.doesNotMatch(await kims.page.locator('main').innerText(), /\$/);

    await mayas.page.goto('/household');
    const row = mayas.page.getByRole('listitem').filter({ hasText: 'Kim Park' });
    await row.locator('summary').click();
    await row.getByLabel('As', { exact: true }).selectOption('co_owner');
    await row.getByRole('button', { name: 'Save' }).click();
    await mayas.page.getByText('Saved', { exact: true }).waitFor();
    await check(mayas);
    await kims.page.goto(`/visits/${visit.id}`);
    await kims.page.getByRole('link', { name: 'Cancel' }).waitFor();
    await row.getByRole('button', { name: 'Take off' }).first().click();
    await row.getByRole('dialog').getByRole('button', { name: 'Take off' }).click();
    await mayas.page.getByText('That is over').waitFor();
    await check(mayas);
    await kims.page.goto(`/visits/${visit.id}`);
    await kims.page.getByRole('heading', { level: 1, name: /not here/i }).waitFor();

    const refused = await domain.household.invite(owner.ctx, {
      email: `lee-${width}@example.test`,
      pet_ids: [owner.biscuit.id],
      role: 'co_owner',
    });
    await mayas.page.goto(await post.link(refused.email));
    await mayas.page.getByRole('button', { name: 'No, thank you' }).click();
    await mayas.page.getByRole('heading', { level: 1, name: 'All right' }).waitFor();
    await check(mayas);
    for (const { page } of [mayas, kims]) await page.context().close();
  });
}
