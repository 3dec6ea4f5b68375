import assert from 'node:assert/strict';
import type { Db } from '#platform/db.ts';
import { smtpMailer } from '#platform/mail.ts';
import type { Scope } from './database.ts';
import { mailServer } from './mail-server.ts';
import { deliverDue } from './messages.ts';

export type Letters = {
  /** Delivers all that is owed by now, and returns the latest letter to the address, if there is any. */
  latest: (email: string, now?: Date) => Promise<{ subject: string; text: string } | undefined>;
  /** The address behind the button of the latest letter. */
  link: (email: string, now?: Date) => Promise<string>;
};

/** A mail server on this machine and the worker's part of delivering to it. */
export async function letters(scope: Scope, db: Db, publicUrl: string): Promise<Letters> {
  const server = await mailServer(scope);
  const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
  scope.after(async () => mailer.close());
  const latest: Letters['latest'] = async (email, now = new Date()) => {
    await deliverDue(db, mailer, now, publicUrl);
    const mine = server.taken.filter(({ to }) => [to].flat().some((one) => one?.text === email));
    const last = mine.at(-1);
    return last && { subject: last.subject ?? '', text: last.text ?? '' };
  };
  const link: Letters['link'] = async (email, now) => {
    const found = /https?:\/\/\S+/.exec((await latest(email, now))?.text ?? '')?.[0];
    assert.ok(found, `no link came to ${email}`);
    return found;
  };
  return { latest, link };
}

/** The token that a link carries. */
export const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? '';
