import type { Ctx } from '#domain/context.ts';
import { type Trx, transact } from '#platform/db.ts';
import { isFinal, type Mail, troubleOf } from '#platform/mail.ts';
import { TextTrouble } from '#platform/texts.ts';
import { lineText } from './line-text.ts';
import type {
  Compose,
  ComposeText,
  InboxWords,
  Letter,
  Message,
  Phones,
  Post,
  SendPush,
  Text,
} from './message.ts';
import { claimNext, markFailed, markSent, markSkipped } from './sql/deliver.ts';

// Longer than a mail server may keep us waiting: nobody else may begin while we still might succeed.
const LEASE_MS = 120_000;
const MOST_TRIES = 9;
const MINUTE_MS = 60_000;

type Kinds = Readonly<Record<string, Compose>>;

type Ways = {
  /** A composer for each kind. */
  kinds: Kinds;
  /** For those that are texts and nothing else. */
  textKinds: Readonly<Record<string, ComposeText>>;
  sendPush: SendPush;
  phones: Phones;
};

/** The words found, and how they are handed over. */
type Ready = Pick<Letter, 'afterwards'> & { hand: () => Promise<string | null> };

/**
 * Delivers the message that has been due longest: claims it, finds its words in the state of that moment, hands it over
 * outside of any transaction, and records what became of it. Whoever dies between leaves a lease that runs out. False when
 * nothing is due. To a browser and to a phone goes the line of the inbox, while that letter is true.
 */
export function delivering(ways: Ways) {
  return async (ctx: Ctx, post: Post): Promise<boolean> => {
    const lease = new Date(ctx.now.getTime() + LEASE_MS);
    const [message] = await claimNext(ctx.db, ctx.now, lease);
    if (!message) return false;
    const { id, channel } = message;
    let ready: Ready | null;
    let taken: string | null = null;
    try {
      ready = await (channel === 'sms' ? readyText : readyLetter)(ways, ctx, post, message);
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
  { kinds, sendPush }: Ways,
  ctx: Ctx,
  { publicUrl, mailer }: Post,
  message: Message,
): Promise<Ready | null> {
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
  ways: Ways,
  ctx: Ctx,
  { publicUrl, texts }: Post,
  message: Message,
): Promise<Ready | null> {
  const { textKinds, phones } = ways;
  const compose = textKinds[message.kind];
  const text = await transact(ctx.db, (trx) =>
    compose ? compose(trx, ctx, message) : composeLine(ways, trx, ctx, message, publicUrl),
  );
  if (!text) return null;
  const { to, body, afterwards } = text;
  return {
    ...(afterwards && { afterwards }),
    hand: () =>
      texts.send(to, body).catch(async (error) => {
        if (error instanceof TextTrouble && error.isStopped) await phones.stop(ctx.db, to);
        throw error;
      }),
  };
}

async function composeLine(
  { kinds, phones }: Ways,
  trx: Trx,
  ctx: Ctx,
  message: Message,
  publicUrl: string,
): Promise<Text | null> {
  const letter = await composerOf(kinds, message)(trx, ctx, message, publicUrl);
  const { user_id, data } = message;
  const known = letter && user_id && (await phones.find(trx, user_id));
  if (!known) return null;
  const { phone: to, is_first: isFirst } = known;
  return {
    to,
    body: lineText(data.inbox as InboxWords, { publicUrl, isFirst }),
    afterwards: async (sent) => {
      await letter.afterwards?.(sent);
      await phones.introduced(sent, user_id, to, ctx.now);
    },
  };
}

function composerOf(kinds: Kinds, { kind }: Message): Compose {
  const composer = kinds[kind];
  if (!composer) throw new Error(`no composer for a message of kind ${kind}`);
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
