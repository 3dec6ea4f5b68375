import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { isFinal, type Mail, troubleOf } from '#platform/mail.ts';
import type { Compose, Letter, Message, Post, SendPush } from './message.ts';
import { claimNext, markFailed, markSent, markSkipped } from './sql/deliver.ts';

// Longer than a mail server may keep us waiting: nobody else may begin while we still might succeed.
const LEASE_MS = 120_000;
const MOST_TRIES = 9;
const MINUTE_MS = 60_000;

/**
 * Delivers the message that has been due longest: claims it, finds its words in the state of that moment, hands it over
 * outside of any transaction, and records what became of it. Whoever dies between leaves a lease that runs out. False when
 * nothing is due. `kinds` has a composer for each kind; to a browser goes the line of the inbox, while that letter is true.
 */
export function delivering(kinds: Readonly<Record<string, Compose>>, sendPush: SendPush) {
  return async (ctx: Ctx, post: Post): Promise<boolean> => {
    const lease = new Date(ctx.now.getTime() + LEASE_MS);
    const [message] = await claimNext(ctx.db, ctx.now, lease);
    if (!message) return false;
    const { id } = message;
    let letter: Letter | null;
    let taken: string | null = null;
    try {
      letter = await compose(kinds, ctx, post, message);
      if (letter) {
        taken =
          message.channel === 'push'
            ? await sendPush(ctx, message, post.publicUrl)
            : await post.mailer.send(mailOf(letter, message, post));
      }
    } catch (error) {
      await putBack(ctx, message, error);
      return true;
    }
    await transact(ctx.db, async (trx) => {
      if (!letter || taken === null) return markSkipped(trx, id, 'no longer true or wanted');
      await letter.afterwards?.(trx);
      return markSent(trx, id, taken, ctx.now);
    });
    return true;
  };
}

async function compose(
  kinds: Readonly<Record<string, Compose>>,
  ctx: Ctx,
  { publicUrl }: Post,
  message: Message,
): Promise<Letter | null> {
  const composer = kinds[message.kind];
  if (!composer) throw new Error(`no composer for a message of kind ${message.kind}`);
  return transact(ctx.db, (trx) => composer(trx, ctx, message, publicUrl));
}

function mailOf({ afterwards: _, ...letter }: Letter, { id }: Message, { publicUrl }: Post): Mail {
  return { ...letter, messageId: `${id}@${new URL(publicUrl).hostname}` };
}

async function putBack(ctx: Ctx, { id, tries }: Message, error: unknown): Promise<void> {
  const dead = tries >= MOST_TRIES || isFinal(error);
  // 1, 2, 4 … 128 minutes: four hours in all, in which a mail server comes back or does not.
  const due = dead ? null : new Date(ctx.now.getTime() + MINUTE_MS * 2 ** (tries - 1));
  ctx.log[dead ? 'error' : 'warn']({ message: id, tries, err: error }, 'message not delivered');
  await markFailed(ctx.db, id, troubleOf(error), due);
}
