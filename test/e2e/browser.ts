import assert from 'node:assert/strict';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { SESSION_COOKIE } from '#platform/session-cookie.ts';
import type { Scope } from '#test/database.ts';

export const WIDTHS = [390, 1280] as const;

const AXE: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Telling what is right about a page takes longer than looking at it.
  resultTypes: ['violations'],
};

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(scope: Scope): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  assert.ok(executablePath, 'CHROME_PATH is unset: run this file through `npm test`.');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  scope.after(() => browser.close());
  return browser;
}

/** Somebody at a screen of that width; whatever the browser complains about is kept. */
export type Reader = { page: Page; complaints: string[]; script: boolean };

export async function reader(
  browser: Browser,
  baseURL: string,
  width: number,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: width < 600 ? 844 : 860 },
    reducedMotion: 'reduce',
    // A worker would stand between a test and what the page asks for; the tests of the worker let it.
    serviceWorkers: 'block',
    timezoneId: 'America/New_York',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  // Refused content, failed hydration and broken assets all end up here.
  page.on('console', (message) => {
    const isBlock = message.text().startsWith('Service Worker registration blocked');
    if (!isBlock && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, script: options.javaScriptEnabled !== false };
}

/** Fails on serious accessibility faults in either colour scheme, on sideways scrolling and on complaints. */
export async function check({ page, complaints, script }: Reader): Promise<void> {
  const where = new URL(page.url()).pathname;
  assert.deepEqual(complaints, [], `${where}: the browser complained`);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${where} has one h1`);
  // The checks below are scripts themselves.
  if (!script) return;
  // So that looking at the page itself is enough.
  assert.equal(page.frames().length, 1, `${where} has no frames`);
  // Once a document, not once a look: reading axe takes as long as its looking.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await page.evaluate(graveFaults, AXE), [], `${where}, ${colorScheme}`);
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(sideways, 0, `${where} is wider than the screen`);
  assert.deepEqual(complaints, [], `${where}: the browser complained`);
}

/** The same at every width that matters, on the page as it stands. */
export async function checkBoth(reader: Reader): Promise<void> {
  const own = reader.page.viewportSize();
  for (const width of WIDTHS) {
    await reader.page.setViewportSize({ width, height: own?.height ?? 844 });
    await check(reader);
  }
  if (own) await reader.page.setViewportSize(own);
}

/** Runs in the page, so that no more than the faults found has to leave it. */
async function graveFaults(options: axe.RunOptions): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, target }) => `${target} ${html}`).join('\n  ')}`,
  );
}

/** Somebody whom this browser still knows: signing in by the form is for the tests that are about it. */
export async function comeBack(page: Page, { token }: { token: string }): Promise<void> {
  const cookie = { name: SESSION_COOKIE, value: token, domain: '127.0.0.1', path: '/' };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }]);
}

/** Signs in on the page and waits until it has led on. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
