import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { SESSION_COOKIE } from '#platform/session-cookie.ts';
import { reader } from '#test/e2e/browser.ts';
import type { Picture } from './pictures.ts';
import { SIZES } from './shot.ts';
import type { Things } from './things.ts';

export type Studio = {
  browser: Browser;
  url: string;
  awayUrl: string;
  now: Date;
  things: Things;
};

// A page that is longer goes on like that.
const TALLEST = { phone: 2_000, desktop: 1_600 };

/** What the reader sees, as a PNG of full size. */
export async function take(studio: Studio, picture: Picture): Promise<Buffer> {
  const { shot, who, size, scheme } = picture;
  const { browser, things } = studio;
  const url = shot.fault === 'away' ? studio.awayUrl : studio.url;
  const token = things.tokens[who];
  const { page } = await reader(browser, url, SIZES[size].width, { colorScheme: scheme });
  const cookies = [
    ...(token ? [`${SESSION_COOKIE}=${token}`] : []),
    ...(shot.cookies?.(things) ?? []),
  ];
  await page.context().addCookies(
    cookies.map((cookie) => {
      const [name = '', value = ''] = cookie.split('=');
      return { name, value, url };
    }),
  );
  try {
    await page.clock.setFixedTime(studio.now);
    const path = shot.path(things);
    await (shot.fault === 'held' || shot.fault === 'broken'
      ? follow(page, { from: shot.from(things), path, fault: shot.fault })
      : page.goto(path));
    await hydrated(page);
    await shot.act?.(page);
    const whole = await page.evaluate(async () => {
      await document.fonts.ready;
      // A bar that stays in sight belongs at the top of the whole page.
      window.scrollTo(0, 0);
      return document.documentElement.scrollHeight;
    });
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    // What waits, and what failed, is one screen.
    const tall = shot.fault ? height : Math.min(Math.max(whole, height), TALLEST[size]);
    return await page.screenshot({
      animations: 'disabled',
      fullPage: tall > height,
      clip: { x: 0, y: 0, width, height: tall },
    });
  } finally {
    await page.context().close();
  }
}

/** Pages that are kept for when there is no network carry no script. */
const hydrated = (page: Page) =>
  page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      ('__reactRouterDataRouter' in window || !document.querySelector('script[type=module]')),
  );

/** Goes on from one page to another whose data never comes, or is no data. */
async function follow(
  page: Page,
  { from, path, fault }: { from: string; path: string; fault: 'held' | 'broken' },
): Promise<void> {
  await page.goto(from);
  await hydrated(page);
  await page.route(/\.data(\?|$)/, (route) =>
    fault === 'broken' ? route.fulfill({ status: 502, body: 'Bad gateway' }) : undefined,
  );
  await page.evaluate((to) => {
    const { __reactRouterDataRouter: router } = window as unknown as {
      __reactRouterDataRouter: { navigate(path: string): void };
    };
    router.navigate(to);
  }, path);
  if (fault === 'broken') await page.getByRole('link', { name: 'Try again' }).waitFor();
  else await page.locator('main[aria-busy=true]').waitFor();
}

/** Small enough for a repository, and still to be read. */
export const small = (png: Buffer, { size }: Picture): Promise<Buffer> =>
  sharp(png).resize({ width: SIZES[size].scaled }).webp({ quality: 50, effort: 6 }).toBuffer();
