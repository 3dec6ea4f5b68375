import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { SESSION_COOKIE } from '#platform/session-cookie.ts';
import { domain, startApp } from '#test/app.ts';
import { signedIn, stranger } from '#test/people.ts';
import { completedVisits } from '#test/reviews.ts';
import { openBrowser, reader, WIDTHS } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { clinicId, admin, examId } = await town(app);
const browser = await openBrowser({ after });
// A price for cancelling late, so that there is one to be shown.
await domain.schedule.setBookingRules(await signedIn(app.db, admin.token), clinicId, {
  cancellation_terms: [{ hours_before: 1, fee_cents: 2_500 }],
});

const MOST_STOPS = 150;

for (const width of WIDTHS) {
  it(`an owner goes the whole way by keyboard alone, at ${width} px`, async () => {
    const { page, complaints } = await reader(browser, app.url, width);
    const main = page.getByRole('main');
    const title = (name: string | RegExp) =>
      page.getByRole('heading', { level: 1, name }).waitFor();

    await page.goto('/');
    await type(page, main.getByLabel('Where'), '11201');
    await choose(page, main.getByLabel('What for'), 'General exam');
    await choose(page, main.getByLabel('Who is it for'), 'Dog');
    await press(page, main.getByRole('button', { name: 'Find times' }));

    await title(/can see your dog/);
    const card = page.getByRole('article').filter({ hasText: 'Harbor Street Animal Clinic' });
    await press(page, card.getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ }).first());

    await title('First, who is booking?');
    const visit = page.getByRole('complementary', { name: 'The visit' });
    const chosen = await visit.textContent();
    await type(page, page.getByLabel('First name'), 'Ana');
    await type(page, page.getByLabel('Last name'), 'Ruiz');
    await type(page, page.getByLabel('E-mail'), `keys-${width}@example.test`);
    await type(page, page.getByLabel('Password'), PASSWORD);
    await press(page, page.getByRole('button', { name: 'Continue' }));

    await title('Who is the visit for?');
    assert.equal(await visit.textContent(), chosen, 'the choice outlives registering');
    await type(page, page.getByLabel('Name', { exact: true }), 'Biscuit');
    await choose(page, page.getByLabel('Kind of animal'), 'Dog');
    await type(page, page.getByLabel('What should the vet know?'), 'Limping.');
    await press(page, page.getByRole('button', { name: /^Book / }));

    await title('Biscuit is booked');
    await press(page, main.getByRole('link', { name: 'Your visits' }).first());
    await title('Your visits');
    await press(page, page.getByRole('link', { name: /^Biscuit, / }));
    await press(page, page.getByRole('link', { name: 'Move', exact: true }));
    await title("Move Biscuit's visit");
    await press(page, main.getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ }).nth(2));
    await page.getByText('Moved', { exact: true }).first().waitFor();

    await page
      .getByText(/^Free to cancel until .+, then \$25$/)
      .first()
      .waitFor();
    await press(page, page.getByRole('link', { name: 'Cancel', exact: true }));
    await title("Cancel Biscuit's visit?");
    await page
      .getByText(/^Free to cancel until .+, then \$25$/)
      .first()
      .waitFor();
    await type(page, page.getByLabel('Why?'), 'He is well again.');
    await press(page, page.getByRole('button', { name: 'Cancel the visit' }));
    await page.getByText('You cancelled', { exact: true }).first().waitFor();

    await seenLastWeek(page);
    await page.goto('/visits');
    await press(page, page.getByRole('link', { name: /^Review Biscuit, / }));
    await title(/^How was Harbor Street/);
    const stars = page.getByRole('group', { name: 'How was it?' }).getByRole('radio');
    await reach(page, stars.first());
    await page.keyboard.press('Space');
    for (let star = 1; star < 4; star++) await page.keyboard.press('ArrowRight');
    assert.ok(await stars.nth(3).isChecked());
    await type(page, page.getByLabel('In a few words'), 'Gentle hands.');
    await press(page, page.getByRole('button', { name: 'Publish the review' }));
    await page.getByText('Thank you. Your review helps the next owner').waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

/** A visit of the reader's pet that is over, for the way goes on from there. */
async function seenLastWeek(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
  const ctx = await signedIn(app.db, token);
  const [biscuit] = await domain.pets.list(ctx);
  assert.ok(biscuit && ctx.actor);
  const clinic = await domain.clinics.get(stranger(app.db), clinicId);
  await completedVisits(app.db, {
    town: { clinic, grace: admin, examId, dentalId: 0 },
    owner: { ctx, token, user_id: ctx.actor.user_id, email: '', biscuit },
    vets: [],
    count: 1,
    now: new Date(),
  });
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.type(words);
}

async function choose(page: Page, field: Locator, label: string): Promise<void> {
  await reach(page, field);
  const steps = await field.evaluate((select: HTMLSelectElement, wanted) => {
    const labels = [...select.options].map((option) => option.label);
    return labels.indexOf(wanted) - select.selectedIndex;
  }, label);
  for (let step = 0; step < Math.abs(steps); step++) {
    await page.keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown');
  }
  const option = field.locator('option:checked');
  assert.equal(await option.textContent(), label);
}

/** Tab by Tab to an element; at every stop on the way the reader sees where they are. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const wanted = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await page.evaluate((element) => element === document.activeElement, wanted)) return;
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(faultOfFocus);
    assert.equal(fault, null, `${new URL(page.url()).pathname}: ${fault}`);
  }
  assert.fail(`${target} was not reached`);
}

/** What is wrong with where the focus is: no ring around it or its label, off the screen, or behind something. Runs in the page. */
function faultOfFocus(): string | null {
  const element = document.activeElement;
  // The last stop of a page leads out of it, to the browser's own bar.
  if (!element || element === document.body) return null;
  const name = element.outerHTML.slice(0, 200);
  const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
  const hasRing = (one: Element | null) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const ringed = [element, label, element.nextElementSibling, element.parentElement].find(hasRing);
  if (!ringed) return `no ring around ${name}`;
  const { left, right, top, bottom } = ringed.getBoundingClientRect();
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight)
    return `off the screen: ${name}`;
  const above = document.elementFromPoint(x, y);
  const isSeen =
    above && (ringed.contains(above) || above.contains(ringed) || label?.contains(above));
  return isSeen ? null : `${name} is behind ${above?.outerHTML.slice(0, 200)}`;
}
