import { randomUUID } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import type { Db } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { Mailer } from '#platform/mail.ts';
import type { Texts } from '#platform/texts.ts';
import { insertKept, selectKept, selectOneKept } from './sql/mailbox.ts';

export type KeptMail = {
  id: string;
  recipient: string;
  subject: string;
  body_text: string;
  /** Empty for a text. */
  body_html: string;
  calendar: string | null;
  created_at: string;
};

const SHOWN = 100;

/** Keeps e-mail in the database instead of sending it: for a demo that has no mail server. */
export function mailboxMailer(db: Db): Mailer {
  return {
    send: async ({ messageId, to, subject, text, html, calendar }) => {
      const content = calendar?.content ?? null;
      const [row] = await insertKept(db, messageId, to, subject, text, html, content);
      return `kept as ${row?.id}`;
    },
    close: () => {},
  };
}

/** Keeps texts beside the e-mail. */
export function mailboxTexts(db: Db): Texts {
  return {
    send: async (to, body) => {
      const [row] = await insertKept(db, randomUUID(), to, 'Text message', body, '', null);
      return `kept as ${row?.id}`;
    },
  };
}

/** What a demo's mailbox holds, latest first. Whether anybody may look is the face's to know: it exists in a demo only. */
export const listKept = (ctx: Ctx): Promise<KeptMail[]> => selectKept(ctx.db, SHOWN);

/** One e-mail of a demo's mailbox. Errors: 404. */
export async function getKept(ctx: Ctx, id: string): Promise<KeptMail> {
  const [mail] = await selectOneKept(ctx.db, id);
  if (!mail) throw new NotFound('e-mail');
  return mail;
}
