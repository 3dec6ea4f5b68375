import type { Ctx } from '#domain/context.ts';
import type { Db, Trx } from '#platform/db.ts';
import type { Mail, Mailer } from '#platform/mail.ts';
import type { Texts } from '#platform/texts.ts';

export const CHANNELS = ['email', 'sms', 'push', 'in_app'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Facts and IDs that the words need; never a secret. */
export type Facts = Record<string, unknown>;

/** A message in hand, about to be sent. */
export type Message = {
  id: string;
  event: string;
  kind: string;
  channel: Channel;
  /** Null for someone without an account. */
  user_id: string | null;
  recipient: string;
  data: Facts;
  tries: number;
  created_at: Date;
};

/** What a composer makes: the e-mail, all but its Message-ID; `afterwards` is recorded with its being sent. */
export type Letter = Omit<Mail, 'messageId'> & { afterwards?: (trx: Trx) => Promise<unknown> };

/** A line in the person's inbox: its words, and the page that it is about. */
export type InboxWords = { title: string; body: string; path: string };

/**
 * Makes a letter from the state of things at the moment of sending, or null when it is no longer true or wanted. Runs in
 * the transaction that claims the message: a secret that the letter carries is made here, and only its hash is stored.
 */
export type Compose = (
  trx: Trx,
  ctx: Ctx,
  message: Message,
  publicUrl: string,
) => Promise<Letter | null>;

/** What goes to a phone, its number in E.164. */
export type Text = Pick<Letter, 'to' | 'afterwards'> & { body: string };

/** As `Compose`, for what is only ever a text. */
export type ComposeText = (trx: Trx, ctx: Ctx, message: Message) => Promise<Text | null>;

/** Shows a line of the inbox in a person's browsers; answers what took it, or null when there is none any more. */
export type SendPush = (ctx: Ctx, message: Message, publicUrl: string) => Promise<string | null>;

/** Proved phones, as delivery needs them: whose is which, which was told how texts stop, and which said STOP. */
export type Phones = {
  find: (trx: Trx, userId: string) => Promise<{ phone: string; is_first: boolean } | null>;
  introduced: (trx: Trx, userId: string, phone: string, now: Date) => Promise<void>;
  stop: (db: Db, phone: string) => Promise<void>;
};

/** What delivery needs of the world outside. */
export type Post = { mailer: Mailer; texts: Texts; publicUrl: string };
