import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { check, openBrowser, type Reader, reader, signIn, WIDTHS } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { desk, slug } = await town(app);
const browser = await openBrowser({ after });

for (const javaScriptEnabled of [true, false]) {
  for (const width of WIDTHS) {
    describe(`an owner books at ${width} px ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      it('from the first page to the code, and the desk sees the visit', async () => {
        const email = `ana-${width}-${javaScriptEnabled}@example.test`;
        const owner = await reader(browser, app.url, width, { javaScriptEnabled });
        const code = await book(owner, email);
        await owner.page.context().close();
        await seeAtDesk(await reader(browser, app.url, width, { javaScriptEnabled }), code);
      });
    });
  }
}

/** A stranger searches, picks the first time, registers, adds a pet and books; returns the code and the day. */
async function book(owner: Reader, email: string): Promise<{ code: string; date: string }> {
  const { page } = owner;
  await page.goto('/');
  await check(owner);
  await page.getByLabel('Where').fill('11201');
  await page.getByLabel('What for').selectOption({ label: 'General exam' });
  await page.getByLabel('Who is it for').selectOption({ label: 'Dog' });
  await page.getByRole('button', { name: 'Find times' }).click();

  await page.getByRole('heading', { level: 1, name: /can see your dog/ }).waitFor();
  await check(owner);
  const card = page.getByRole('article').filter({ hasText: 'Harbor Street Animal Clinic' });
  const times = card.getByRole('button', { name: /\d{1,2}:\d{2} [AP]M/ });
  assert.equal(await times.count(), 3);
  await times.first().click();

  await page.getByRole('heading', { level: 1, name: 'First, who is booking?' }).waitFor();
  await page.getByText(/^Kept for you until /).waitFor();
  const chosen = await page.getByRole('complementary', { name: 'The visit' }).textContent();
  await check(owner);
  await page.getByLabel('First name').fill('Ana');
  await page.getByLabel('Last name').fill('Ruiz');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('heading', { level: 1, name: 'Who is the visit for?' }).waitFor();
  const kept = await page.getByRole('complementary', { name: 'The visit' }).textContent();
  assert.equal(kept, chosen, 'the choice outlives registering');
  await page.getByText(/^Kept for you until /).waitFor();
  await check(owner);
  await page.getByLabel('Name', { exact: true }).fill('Biscuit');
  await page.getByLabel('Kind of animal').selectOption({ label: 'Dog' });
  await page.getByLabel('What should the vet know?').fill('Limping since Sunday.');
  await page.getByRole('button', { name: /^Book / }).click();

  await page.getByRole('heading', { level: 1, name: 'Biscuit is booked' }).waitFor();
  await check(owner);
  const shown = await page.getByRole('main').textContent();
  const code = /Your code\s*([0-9A-Z]{8})/.exec(shown ?? '')?.[1];
  assert.ok(code, 'a code is shown');

  await page.getByRole('link', { name: 'Your visits' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Your visits' }).waitFor();
  await check(owner);
  await page.getByRole('link', { name: /^Biscuit, / }).click();
  await page
    .getByText(code ?? '')
    .first()
    .waitFor();
  await check(owner);
  return { code, date: dayOf(chosen ?? '') };
}

/** 'Tuesday, December 1, ...' as 2026-12-01: of this year, or of the next when it would be long past. */
function dayOf(words: string): string {
  const [, month, day] = /\w+day, (\w+) (\d+)/.exec(words) ?? [];
  const now = Date.now();
  const years = [0, 1].map((more) => new Date(now).getUTCFullYear() + more);
  const dates = years.map((year) => new Date(`${month} ${day}, ${year} 12:00 UTC`));
  const date = dates.find((one) => one.getTime() > now - 7 * 86_400_000);
  assert.ok(date, words);
  return date.toISOString().slice(0, 10);
}

async function seeAtDesk(
  staff: Reader,
  { code, date }: { code: string; date: string },
): Promise<void> {
  const { page } = staff;
  await signIn(page, desk.email, PASSWORD);
  await page.waitForURL(`**/desk/${slug}`);
  await check(staff);
  await page.goto(`/desk/${slug}?date=${date}`);
  await page
    .getByRole('link', { name: /Biscuit, Ana Ruiz/ })
    .first()
    .waitFor();
  await check(staff);
  // More than one Biscuit comes that day: the code tells which.
  const names = page.getByRole('link', { name: /Biscuit, Ana Ruiz/ }).filter({ visible: true });
  const codes: string[] = [];
  for (let index = 0; index < (await names.count()); index++) {
    await names.nth(index).click();
    const panel = page.getByRole('complementary', { name: 'Biscuit' });
    await panel.waitFor();
    codes.push(/Code\s*([0-9A-Z]{8})/.exec((await panel.textContent()) ?? '')?.[1] ?? '');
    await check(staff);
    await panel.getByRole('link', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
  }
  assert.ok(codes.includes(code), `${code} is among ${codes}`);
  await page.context().close();
}
