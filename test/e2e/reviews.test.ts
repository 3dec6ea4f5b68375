import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { maya, type Person, person, stranger } from '#test/people.ts';
import { completedVisits, support } from '#test/reviews.ts';
import { check, comeBack, openBrowser, reader, WIDTHS } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const place = await town(app);
const { slug, clinicId, desk, examId } = place;
const browser = await openBrowser({ after });
const clinic = await domain.clinics.get(stranger(app.db), clinicId);
const past = { clinic, grace: place.admin, examId, dentalId: 0 };

const signed = async (who: Person, width: number, javaScriptEnabled = true) => {
  const one = await reader(browser, app.url, width, { javaScriptEnabled });
  await comeBack(one.page, who);
  return one;
};

for (const [width, javaScriptEnabled] of [
  ...WIDTHS.map((width) => [width, true] as const),
  [390, false] as const,
]) {
  it(`an owner reviews a visit, the desk answers, support takes it down, at ${width} px, script ${javaScriptEnabled}`, async () => {
    const owner = await maya(app.db);
    const now = new Date();
    const [visit = ''] = await completedVisits(app.db, {
      ...{ town: past, owner, now },
      vets: [],
      count: 1,
    });
    const words = `Gentle hands ${width} ${javaScriptEnabled}`;
    const own = await signed(owner, width, javaScriptEnabled);
    await own.page.goto('/visits');
    await check(own);
    await own.page.getByRole('link', { name: /^Review Biscuit, / }).click();
    await own.page.getByRole('heading', { level: 1, name: /^How was Harbor Street/ }).waitFor();
    await check(own);
    const stars = (label: string, name: string) =>
      own.page.getByRole('group', { name: label }).getByRole('radio', { name }).check();
    await stars('How was it?', '4 of 5, good');
    await stars('The wait', '2 of 5, poor');
    await own.page.getByLabel('In a few words').fill(words);
    await own.page.getByRole('button', { name: 'Publish the review' }).click();
    await own.page.getByText('Thank you. Your review helps the next owner').waitFor();
    await check(own);
    await own.page.getByRole('link', { name: 'Your review' }).click();
    await own.page.getByText(/^You can change it until /).waitFor();
    await own.page.context().close();

    const noor = await signed(desk, width, javaScriptEnabled);
    await noor.page.goto(`/desk/${slug}/reviews`);
    await check(noor);
    const item = noor.page.getByRole('listitem').filter({ hasText: words });
    await item.getByText('Reply', { exact: false }).first().click();
    await item.getByLabel('Your reply').fill('Thank you, Maya.');
    await item.getByRole('button', { name: 'Publish the reply' }).click();
    await noor.page.getByText('Your reply is published').waitFor();
    await noor.page.context().close();

    const ana = await signed(await person(app.db, 'Ana'), width, javaScriptEnabled);
    await ana.page.goto(`/clinics/${slug}/reviews?stars=4`);
    await ana.page.getByText('Thank you, Maya.').first().waitFor();
    await check(ana);
    await ana.page
      .getByRole('listitem')
      .filter({ hasText: words })
      .getByRole('link', { name: /^Report/ })
      .click();
    await ana.page.getByRole('heading', { level: 1, name: 'Report a review' }).waitFor();
    await check(ana);
    await ana.page.getByLabel('It is advertising').check();
    await ana.page.getByRole('button', { name: 'Send the report' }).click();
    await ana.page.getByText('Thank you, we will look at it').waitFor();
    await ana.page.context().close();

    const sam = await signed(await support(app.db), width, javaScriptEnabled);
    await sam.page.goto('/support/reviews');
    await check(sam);
    const card = sam.page.getByRole('article').filter({ hasText: words }).first();
    await card.getByText('Unpublish', { exact: false }).first().click();
    await card.getByLabel('To the author').fill('Say it without the shop.');
    await card.getByRole('button', { name: 'Unpublish it' }).click();
    await sam.page.getByText('The review is unpublished').waitFor();
    assert.equal((await domain.reviews.ofVisit(owner.ctx, visit)).is_published, false);
    await sam.page.goto('/support/reviews?status=unpublished');
    await sam.page
      .getByRole('article')
      .filter({ hasText: words })
      .first()
      .getByRole('link', { name: 'History' })
      .click();
    await sam.page.getByText('unpublished', { exact: true }).first().waitFor();
    await check(sam);
    await sam.page.context().close();
  });
}
