import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { isFinal, type Mail, troubleOf } from '#platform/mail.ts';
import { TextTrouble } from '#platform/texts.ts';
import type { Compose, ComposeText, Letter, Message, Post, SendPush } from './message.ts';
import { claimNext, markFailed, markSent, markSkipped } from './sql/deliver.ts';

// Longer than a mail server may keep us waiting: nobody else may begin while we still might succeed.
const LEASE_MS = 120_000;
const MOST_TRIES = 9;
const MINUTE_MS = 60_000;

type Kinds = Readonly<Record<string, Compose>>;
type TextKinds = Readonly<Record<string, ComposeText>>;

/** The words found, and how they are handed over. */
type Ready = Pick<Letter, 'afterwards'> & { hand: () => Promise<string | null> };

/**
 * Delivers the message that has been due longest: claims it, finds its words in the state of that moment, hands it over
 * outside of any transaction, and records what became of it. Whoever dies between leaves a lease that runs out. False when
 * nothing is due. `kinds` has a composer for each kind, `textKinds` for those that only a phone gets; to a browser goes
 * the line of the inbox, while that letter is true.
 */
export function delivering(kinds: Kinds, textKinds: TextKinds, sendPush: SendPush) {
  return async (ctx: Ctx, post: Post): Promise<boolean> => {
    const lease = new Date(ctx.now.getTime() + LEASE_MS);
    const [message] = await claimNext(ctx.db, ctx.now, lease);
    if (!message) return false;
    const { id, channel } = message;
    let ready: Ready | null;
    let taken: string | null = null;
    try {
      ready =
        channel === 'sms'
          ? await readyText(textKinds, ctx, post, message)
          : await readyLetter(kinds, sendPush, ctx, post, message);
      if (ready) taken = await ready.hand();
    } catch (error) {
      await putBack(ctx, message, error);
      return true;
    }
    await transact(ctx.db, async (trx) => {
      if (!ready || taken === null) return markSkipped(trx, id, 'no longer true or wanted');
      await ready.afterwards?.(trx);
      return markSent(trx, id, taken, ctx.now);
    });
    return true;
  };
}

async function readyLetter(
  kinds: Kinds,
  sendPush: SendPush,
  ctx: Ctx,
  post: Post,
  message: Message,
): Promise<Ready | null> {
  const { publicUrl, mailer } = post;
  const composer = composerOf(kinds, message);
  const found = await transact(ctx.db, (trx) => composer(trx, ctx, message, publicUrl));
  if (!found) return null;
  const { afterwards, ...letter } = found;
  return {
    ...(afterwards && { afterwards }),
    hand: () =>
      message.channel === 'push'
        ? sendPush(ctx, message, publicUrl)
        : mailer.send(mailOf(letter, message, publicUrl)),
  };
}

async function readyText(
  textKinds: TextKinds,
  ctx: Ctx,
  { texts }: Post,
  message: Message,
): Promise<Ready | null> {
  const composer = composerOf(textKinds, message);
  const text = await transact(ctx.db, (trx) => composer(trx, ctx, message));
  return text && { hand: () => texts.send(text.to, text.body) };
}

function composerOf<C>(kinds: Readonly<Record<string, C>>, { kind, channel }: Message): C {
  const composer = kinds[kind];
  if (!composer) throw new Error(`no composer for a message of kind ${kind} by ${channel}`);
  return composer;
}

function mailOf(letter: Omit<Letter, 'afterwards'>, { id }: Message, publicUrl: string): Mail {
  return { ...letter, messageId: `${id}@${new URL(publicUrl).hostname}` };
}

async function putBack(ctx: Ctx, { id, tries }: Message, error: unknown): Promise<void> {
  const isHopeless = error instanceof TextTrouble ? error.isFinal : isFinal(error);
  const dead = tries >= MOST_TRIES || isHopeless;
  // 1, 2, 4 … 128 minutes: four hours in all, in which a mail server comes back or does not.
  const due = dead ? null : new Date(ctx.now.getTime() + MINUTE_MS * 2 ** (tries - 1));
  ctx.log[dead ? 'error' : 'warn']({ message: id, tries, err: error }, 'message not delivered');
  await markFailed(ctx.db, id, troubleOf(error), due);
}
