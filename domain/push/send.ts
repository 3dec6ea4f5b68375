import webPush from 'web-push';
import type { Ctx } from '#domain/context.ts';
import type { InboxWords, SendPush } from '#domain/notifications/message.ts';
import { outgoing } from '#platform/outgoing.ts';
import { pushKeys } from './keys.ts';
import { deleteGone, selectBrowsers } from './sql/subscriptions.ts';
import type { Browser } from './subscription.ts';

// A browser that was off for longer is not told: the inbox has it.
const KEPT_SECONDS = 12 * 3600;

/**
 * Shows a line of the inbox in the browsers of whoever it is for. Rejects when none took it and trying again may help.
 */
export const sendPush: SendPush = async (ctx, message, publicUrl) => {
  const browsers = await selectBrowsers(ctx.db, message.user_id ?? '', ctx.now);
  const words = message.data.inbox as InboxWords;
  let taken = 0;
  let trouble: unknown = null;
  for (const browser of browsers) {
    const answer = await post(ctx, browser, { ...words, tag: message.event }, publicUrl).catch(
      (error) => {
        trouble = error;
      },
    );
    if (answer === 'taken') taken++;
    if (answer === 'gone') await deleteGone(ctx.db, browser.id);
  }
  // Sent to one and not to another it is not sent again: the one would show it twice.
  if (trouble && taken === 0) throw trouble;
  return taken > 0 ? `taken by ${taken}` : null;
};

async function post(
  { db, outgoing: way = outgoing() }: Ctx,
  { endpoint, p256dh, auth }: Browser,
  shown: InboxWords & { tag: string },
  publicUrl: string,
): Promise<'taken' | 'gone'> {
  const { public_key, private_key } = await pushKeys(db);
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(shown),
    {
      vapidDetails: { subject: publicUrl, publicKey: public_key, privateKey: private_key },
      TTL: KEPT_SECONDS,
      urgency: 'normal',
    },
  );
  const { status } = await way.post(endpoint, headers as Record<string, string>, body);
  if (status === 404 || status === 410) return 'gone';
  if (status >= 200 && status < 300) return 'taken';
  throw Object.assign(new Error(`the browser's maker answered ${status}`), {
    code: `EPUSH${status}`,
  });
}
