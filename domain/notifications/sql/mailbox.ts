import { statement } from '#platform/db.ts';
import type { KeptMail } from '../mailbox.ts';

export const insertKept = statement<
  { id: string },
  [
    messageId: string,
    to: string,
    subject: string,
    text: string,
    html: string,
    calendar: string | null,
  ]
>(
  'keep_mail',
  `INSERT INTO mailbox (message_id, recipient, subject, body_text, body_html, calendar)
   VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
);

const KEPT = `id, recipient, subject, body_text, body_html, calendar, rfc3339(created_at, 'UTC') AS created_at`;

export const selectKept = statement<KeptMail, [most: number]>(
  'kept_mails',
  `SELECT ${KEPT} FROM mailbox ORDER BY id DESC LIMIT $1`,
);

export const selectOneKept = statement<KeptMail, [id: string]>(
  'kept_mail',
  `SELECT ${KEPT} FROM mailbox WHERE id = $1`,
);
