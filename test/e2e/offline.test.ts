import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { domain, startApp } from '#test/app.ts';
import { maya } from '#test/people.ts';
import { check, openBrowser, reader, signIn, WIDTHS } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { clinicId, examId, admin } = await town(app);
const browser = await openBrowser({ after });
await domain.emergency.setSign({ ...admin.ctx, now: new Date() }, clinicId, {
  flag_type: 'accepting_emergency',
});

/** Whether the browser keeps a page of somebody's visits, once its worker has done what it is at. */
const keeps = (page: Page, code: string | null) =>
  page.waitForFunction(async (wanted) => {
    const kept = await caches.match('/visits/kept', { ignoreVary: true });
    return wanted === null ? !kept : (await kept?.text())?.includes(wanted);
  }, code);

async function booked() {
  const owner = await maya(app.db);
  const slots = await domain.availability.listSlots(owner.ctx, {
    clinic_id: clinicId,
    service_id: examId,
  });
  const visit = await domain.appointments.book(owner.ctx, {
    slot_id: slots[0]?.id,
    pet_id: owner.biscuit.id,
    service_id: examId,
  });
  return { owner, code: visit.confirmation_code, visit };
}

for (const width of WIDTHS) {
  it(`coming visits are there without a network until their owner signs out, at ${width} px`, async () => {
    const [mine, another] = [await booked(), await booked()];
    const signed = await reader(browser, app.url, width, { serviceWorkers: 'allow' });
    const { page } = signed;
    const context = page.context();
    await page.goto('/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await signIn(page, mine.owner.email, PASSWORD);
    await page.goto('/visits');
    await keeps(page, mine.code);
    await check(signed);
    await page.goto('/emergency?where=11201');
    await page.getByRole('link', { name: /^Call Harbor Street/ }).waitFor();
    await page.waitForFunction(async () =>
      (await (await caches.match('/offline', { ignoreVary: true }))?.text())?.includes(
        'Harbor Street',
      ),
    );

    await context.setOffline(true);
    for (const path of ['/visits', `/visits/${mine.visit.id}`]) {
      await page.goto(path);
      await page.getByText(/^You are offline\. As of .* [AP]M\.$/).waitFor();
      await page.getByText(mine.code).waitFor();
      await page.getByText(/^214 Harbor Street/).waitFor();
      await page.getByRole('link', { name: 'Call (718) 555-0142' }).waitFor();
      await page.getByRole('link', { name: 'Directions' }).waitFor();
    }
    signed.complaints.length = 0;
    await check(signed);
    await page.goto('/pets');
    await page.getByRole('heading', { level: 1, name: 'This page needs a network' }).waitFor();
    await page.getByRole('link', { name: /Harbor Street.*\(718\) 555-0142/ }).waitFor();
    assert.equal(await page.getByText(mine.code).count(), 0);
    signed.complaints.length = 0;
    await check(signed);

    // Back on the network the page itself comes, not what was kept.
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Your visits' }).click();
    await page.getByRole('heading', { name: 'Next' }).waitFor();
    assert.equal(await page.getByText('You are offline').count(), 0);
    await keeps(page, mine.code);

    // Led there by the script, and the network gone meanwhile.
    await context.setOffline(true);
    await page
      .getByRole('link', { name: /^Biscuit/ })
      .first()
      .click();
    await page.getByText(/^You are offline\. As of/).waitFor();
    await context.setOffline(false);

    await page.goto('/visits');
    await page.locator('summary', { hasText: 'Maya' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await keeps(page, null);
    await context.setOffline(true);
    await page.goto('/visits');
    await page.getByRole('heading', { level: 1, name: 'This page needs a network' }).waitFor();
    await context.setOffline(false);

    await signIn(page, another.owner.email, PASSWORD);
    await page.goto('/visits');
    await keeps(page, another.code);
    await context.setOffline(true);
    await page.goto('/visits');
    await page.getByText(another.code).waitFor();
    assert.equal(await page.getByText(mine.code).count(), 0);
    await context.close();
  });
}

it('it can be put on a home screen', async () => {
  const manifest = await (await fetch(`${app.url}/manifest.webmanifest`)).json();
  assert.deepEqual(
    manifest.shortcuts.map(({ url }: { url: string }) => url),
    ['/emergency', '/visits'],
  );
  for (const { src, sizes } of manifest.icons) {
    const icon = await fetch(`${app.url}${src}`);
    assert.equal(icon.status, 200, src);
    if (sizes === 'any') continue;
    const bytes = Buffer.from(await icon.arrayBuffer());
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
});
