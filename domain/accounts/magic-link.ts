import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { transact } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import { type Admitted, admit, orAsk } from './admit.ts';
import { LinkGone } from './errors.ts';
import type { LinkRequest, LinkUse } from './input.ts';
import { proveEmail } from './prove-email.ts';
import { hashToken } from './session.ts';
import { consumeLink, findLink } from './sql/links.ts';
import { countTry } from './tries.ts';

/**
 * Has a link to sign in sent to an address; nothing tells whether it has an account, which only the worker looks up.
 * Errors: 429 too_many_tries.
 */
export async function askForLink(ctx: Ctx, { email, next, browser }: LinkRequest): Promise<void> {
  await countTry(ctx, 'mail', email);
  const data = { next: next ?? null, browser_hash: browser ? hashToken(browser) : null };
  await transact(ctx.db, (trx) =>
    sendAccountMail(trx, ctx, { email }, { kind: 'magic_link', data }),
  );
}

/** Whom a link would sign in and whether this browser asked for it, without using it up; null when it is gone. */
export async function peekLink(
  ctx: Ctx,
  { token, browser }: LinkUse,
): Promise<{ first_name: string; email: string; same_browser: boolean } | null> {
  const found = await findLink(ctx.db, 'magic_link', hashToken(token), ctx.now);
  if (!found) return null;
  const { first_name, email, browser_hash } = found;
  return { first_name, email, same_browser: isSame(browser_hash, browser) };
}

/**
 * Signs in by a link, once. In another browser than the one that asked it has to be confirmed.
 * Errors: 401 second_factor_needed, and the link is used up; 409 link_gone or other_browser.
 */
export async function redeemLink(
  ctx: Ctx,
  { token, browser, confirmed }: LinkUse,
): Promise<Admitted> {
  const hash = hashToken(token);
  const entered = await transact(ctx.db, async (trx) => {
    const found = await findLink(trx, 'magic_link', hash, ctx.now);
    if (!found) throw new LinkGone();
    if (!confirmed && !isSame(found.browser_hash, browser)) throw otherBrowser();
    if (!(await consumeLink(trx, 'magic_link', hash, ctx.now))) throw new LinkGone();
    await proveEmail(trx, ctx, found.user_id);
    return admit(trx, ctx, found.user_id);
  });
  return orAsk(entered);
}

const isSame = (hash: string | null, browser: string | undefined) =>
  hash !== null && browser !== undefined && hash === hashToken(browser);

const otherBrowser = () =>
  new Conflict(
    'other_browser',
    'This link was asked for in another browser. Go on only if you asked for it yourself.',
  );
