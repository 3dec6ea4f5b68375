import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { startApp } from '#test/app.ts';
import { check, comeBack, openBrowser, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { slug, clinicId, desk, admin } = await town(app);
const browser = await openBrowser({ after });

for (const width of WIDTHS) {
  it(`the desk puts up its sign with one press, and owners see it at once, at ${width} px`, async () => {
    const owner = await reader(browser, app.url, width);
    await owner.page.goto('/emergency?where=11201');
    await owner.page.getByText('live', { exact: true }).waitFor();
    const card = owner.page.getByRole('article').filter({ hasText: 'Harbor Street' });
    assert.equal(await card.count(), 0);

    const noor = await reader(browser, app.url, width);
    await comeBack(noor.page, desk);
    await noor.page.goto(`/desk/${slug}`);
    await noor.page.getByRole('link', { name: /Emergency sign/ }).click();
    await check(noor);
    await noor.page.getByRole('button', { name: '30 to 60 min' }).click();
    await noor.page
      .getByRole('link', { name: 'Emergency sign Accepting wait 30 to 60 min' })
      .waitFor();

    await card.getByText('Taking emergencies').waitFor();
    await card.getByText('wait 30 to 60 min').waitFor();
    await check(owner);
    await domain.emergency.setSign({ ...admin.ctx, now: new Date() }, clinicId, {
      flag_type: 'at_capacity',
    });
    await card.getByText('At capacity, call first').waitFor();
    await domain.emergency.takeDownSign({ ...admin.ctx, now: new Date() }, clinicId);
    await card.waitFor({ state: 'detached' });
  });
}

it('the board is read without script, and the desk is asked before its sign lapses', async () => {
  const soon = { flag_type: 'accepting_emergency', expires_in_minutes: 15 } as const;
  await domain.emergency.setSign({ ...admin.ctx, now: new Date() }, clinicId, soon);
  const plain = await reader(browser, app.url, 390, { javaScriptEnabled: false });
  await plain.page.goto('/emergency?where=11201');
  await plain.page.getByText('Taking emergencies').waitFor();
  await check(plain);
  const call = plain.page.getByRole('link', { name: /^Call Harbor Street/ });
  assert.match((await call.getAttribute('href')) ?? '', /^tel:\+1718/);
  await comeBack(plain.page, desk);
  await plain.page.goto(`/desk/${slug}`);
  await plain.page.getByText('The emergency sign lapses in 15 min.').waitFor();
  await plain.page.getByRole('button', { name: 'It still holds' }).click();
  await plain.page.waitForLoadState();
  assert.equal(await plain.page.getByText('The emergency sign lapses').count(), 0);
});
