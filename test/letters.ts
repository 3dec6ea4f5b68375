import assert from 'node:assert/strict';
import type { Db } from '#platform/db.ts';
import { smtpMailer } from '#platform/mail.ts';
import { noTexts } from '#platform/texts.ts';
import type { Scope } from './database.ts';
import { mailServer } from './mail-server.ts';
import { deliverDue } from './messages.ts';

export type Letters = {
  /** Delivers all that is owed by now, and returns the latest letter to the address, if there is any. */
  latest: (email: string, now?: Date) => Promise<{ subject: string; text: string } | undefined>;
  /** The same, and all letters to the address. */
  all: (email: string, now?: Date) => Promise<{ subject: string; text: string }[]>;
  /** The address behind the button of the latest letter. */
  link: (email: string, now?: Date) => Promise<string>;
};

/** A mail server on this machine and the worker's part of delivering to it. */
export async function letters(
  scope: Scope,
  db: Db,
  publicUrl: string,
  texts = noTexts,
): Promise<Letters> {
  const server = await mailServer(scope);
  const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
  scope.after(async () => mailer.close());
  const all: Letters['all'] = async (email, now = new Date()) => {
    await deliverDue(db, mailer, now, publicUrl, texts);
    return server.taken
      .filter(({ to }) => [to].flat().some((one) => one?.text === email))
      .map(({ subject = '', text = '' }) => ({ subject, text }));
  };
  const latest: Letters['latest'] = async (email, now) => (await all(email, now)).at(-1);
  const link: Letters['link'] = async (email, now) => {
    const found = /https?:\/\/\S+/.exec((await latest(email, now))?.text ?? '')?.[0];
    assert.ok(found, `no link came to ${email}`);
    return found;
  };
  return { all, latest, link };
}

/** The token that a link carries. */
export const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? '';
