import { domain } from '#domain/index.ts';
import { mailboxMailer } from '#domain/notifications/mailbox.ts';
import { addDays } from '#platform/local-date.ts';
import { tokenIn } from '#test/letters.ts';
import { deliverDue } from '#test/messages.ts';
import { person } from '#test/people.ts';
import type { Readers } from './readers.ts';
import type { Town } from './town.ts';

type Known = { now: Date; today: string; clinicId: string; biscuit: string };

/** The pages that e-mails lead to, and the latest of the e-mails themselves. */
export async function writeLetters(town: Town, readers: Readers, known: Known) {
  const { db, url } = town;
  const { ana, maya, grace, stranger } = readers;
  const kept = async (recipient: string, subject: string) => {
    await deliverDue(db, mailboxMailer(db), known.now, url);
    return db
      .selectFrom('mailbox')
      .select(['id', 'body_text'])
      .where('recipient', '=', recipient)
      .where('subject', 'ilike', `%${subject}%`)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(() => new Error(`${recipient} has no mail about "${subject}".`));
  };
  const link = async (recipient: string, subject: string): Promise<string> => {
    const { body_text } = await kept(recipient, subject);
    const found = /https?:\/\/\S+/.exec(body_text)?.[0];
    if (!found) throw new Error(`The mail about "${subject}" has no link.`);
    return found.slice(url.length);
  };
  const password = { current_password: 'correct horse battery' };
  await domain.staff.invite(grace, known.clinicId, {
    ...{ email: 'lee@example.test', role: 'receptionist' },
  });
  await domain.household.invite(maya, {
    ...{ email: 'kim@example.test', pet_ids: [known.biscuit], role: 'sitter' },
    ends_on: addDays(known.today, 6),
  });
  await domain.accounts.askForLink(stranger, { email: ana.email });
  await domain.accounts.askForReset(stranger, { email: ana.email });
  await domain.accounts.askToChangeEmail(ana.ctx, { email: 'ana.ruiz@example.test', ...password });
  const robbed = await person(db, 'Ruth', known.now);
  await domain.accounts.askToChangeEmail(robbed.ctx, { email: 'thief@example.test', ...password });
  const token = tokenIn(`${url}${await link('thief@example.test', 'confirm')}`);
  await domain.accounts.confirmEmailChange(robbed.ctx, { token });
  const links = {
    signInLink: await link(ana.email, 'sign in'),
    resetLink: await link(ana.email, 'password'),
    verifyLink: await link(ana.email, 'confirm'),
    newAddressLink: await link('ana.ruiz@example.test', 'confirm'),
    addressBackLink: await link(robbed.email, 'another address'),
    joinLink: await link('lee@example.test', 'join'),
    shareLink: await link('kim@example.test', 'shares'),
    mail: (await kept('kim@example.test', 'shares')).id,
  };
  // Else the mailbox would tell when the pictures were taken.
  await db.updateTable('mailbox').set({ created_at: known.now }).execute();
  return links;
}
