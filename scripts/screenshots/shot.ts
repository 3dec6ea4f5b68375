import type { Page } from 'playwright-core';
import type { Things } from './things.ts';

export const STATES = ['full', 'empty', 'loading', 'error'] as const;
export type State = (typeof STATES)[number];

/** Widths of a phone and of a desk, and what a picture of them is scaled to. */
export const SIZES = { phone: { width: 390, scaled: 390 }, desktop: { width: 1280, scaled: 720 } };
export type Size = keyof typeof SIZES;

/** Who looks: nobody known, Maya, Ana who is new, Noor at the desk, Dr. Osei, Grace, Dev whose clinic is new, support. */
export type Who = 'stranger' | 'maya' | 'ana' | 'noor' | 'osei' | 'grace' | 'dev' | 'support';

export type Shot = {
  who?: Who;
  path?: (things: Things) => string;
  sizes?: Size[];
  /** In the dark as well. */
  dark?: boolean;
  /** What is pressed before the picture is taken. It must leave the records as they are: others look at them too. */
  act?: (page: Page) => Promise<unknown>;
  /** What the browser keeps besides who is signed in, as `name=value`. */
  cookies?: (things: Things) => string[];
  /**
   * `away`: the records cannot be reached. `broken`: the answer is none. `held`: the reader waits on `from` for a page that
   * does not come.
   */
  fault?: 'away' | 'broken' | 'held';
  /** Where the reader comes from. */
  from?: (things: Things) => string;
};

/**
 * A page of `web/routes` in its four states: as a picture, or as the sentence that says why there is none. `more` are
 * others worth seeing, whose names begin with the state they belong to.
 */
export type PageShots = {
  who: Who;
  path: (things: Things) => string;
  sizes?: Size[];
  dark?: boolean;
  full?: Shot | string;
  empty: Shot | string;
  loading?: Shot | string;
  error: Shot | string;
  more?: Record<`${State}-${string}`, Shot>;
};

/** The records cannot be reached. */
export const away: Shot = { fault: 'away' };

/** Why a page that only an e-mail or a provider leads to is never waited for. */
export const OPENED = 'Opened from outside of the site, so the browser itself shows that it waits.';

/** Sends the form of the button, though the browser would have kept it back. */
export const send = (button: string | RegExp, fill: Record<string, string> = {}) =>
  async function act(page: Page): Promise<void> {
    for (const [label, value] of Object.entries(fill)) {
      await page.getByRole('main').getByLabel(label).first().fill(value);
    }
    const pressed = page
      .getByRole('main')
      .getByRole('button', { name: button, includeHidden: true })
      .first();
    await pressed.evaluate((it) => {
      it.closest('details')?.setAttribute('open', '');
      it.closest('form')?.setAttribute('novalidate', '');
    });
    await pressed.click();
    await page
      .locator('main [aria-invalid=true], main [role=alert], main [id$="-error"]')
      .first()
      .waitFor();
  };
