import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import * as phones from '#domain/accounts/proved-phone.ts';
import type { Ctx } from '#domain/context.ts';
import { mailboxMailer } from '#domain/notifications/mailbox.ts';
import { sendPush } from '#domain/push/send.ts';
import { transact } from '#platform/db.ts';
import { smtpMailer } from '#platform/mail.ts';
import { noTexts } from '#platform/texts.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { MONDAY, maya, type Person, stranger } from '#test/people.ts';
import { domain } from '../index.ts';
import { delivering } from './deliver.ts';
import { letter } from './letter.ts';
import type { Compose, Post } from './message.ts';
import { notify, sendAccountMail } from './notify.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());
const post: Post = { mailer, texts: noTexts, publicUrl: 'https://vets.example' };

let links = 0;
/** A link as an account mail has it: another one at every try. */
const link: Compose = async (_trx, _ctx, { recipient, data }) =>
  data.withdrawn
    ? null
    : {
        to: `${recipient}@vets.example`,
        ...letter({
          subject: 'Your link',
          title: 'Sign in',
          paragraphs: ['Press <here>.'],
          button: { label: 'Sign in', href: `https://vets.example/link?a=1&token=${++links}` },
          footer: 'You asked for it.',
        }),
      };
const broken: Compose = async () => {
  throw new Error('no words');
};
// The mail that new accounts get is of no interest here.
const verify_email: Compose = async () => null;
const deliverNext = delivering({
  kinds: { link, broken, verify_email },
  textKinds: {},
  ...{ sendPush, phones },
});

/** Delivers whatever is due. */
async function deliver(ctx: Ctx, by = post): Promise<void> {
  while (await deliverNext(ctx, by));
}

const later = (minutes: number) => stranger(db, new Date(MONDAY.getTime() + minutes * 60_000));

async function owed({ ctx, user_id }: Person, event: string, kind = 'link', data = {}) {
  await transact(db, (trx) =>
    notify(trx, ctx, { user_id }, { event, kind, channels: ['email'], data }),
  );
  return message(event);
}

const message = (event: string) =>
  db.selectFrom('notifications').selectAll().where('event', '=', event).executeTakeFirstOrThrow();

describe('a message', () => {
  it('goes out once, however often its event is told and whoever looks', async () => {
    const owner = await maya(db, MONDAY);
    const first = await owed(owner, 'link 1');
    assert.equal((await owed(owner, 'link 1')).id, first.id);
    await Promise.all([1, 2, 3].map(() => deliver(later(0))));
    await deliver(later(5));
    assert.equal(server.taken.length, 1);
    const [mail] = server.taken;
    assert.equal(mail?.messageId, `<${first.id}@vets.example>`);
    assert.equal(mail?.from?.text, '"FindMyVet" <hello@vets.example>');
    assert.match(
      mail?.text ?? '',
      /Press <here>\.[\s\S]*https:\/\/vets\.example\/link\?a=1&token=1\n/,
    );
    assert.match(String(mail?.html), /Press &lt;here&gt;\.[\s\S]*link\?a=1&amp;token=1"/);
    const { state, tries, provider_id } = await message('link 1');
    assert.deepEqual([state, tries, provider_id?.slice(0, 3)], ['sent', 1, '250']);
  });

  it('is not written when what causes it fails', async () => {
    const { ctx, user_id } = await maya(db, MONDAY);
    const failing = transact(db, async (trx) => {
      await notify(trx, ctx, { user_id }, { event: 'undone', kind: 'link', channels: ['email'] });
      throw new Error('after all not');
    });
    await assert.rejects(failing, /after all not/);
    await assert.rejects(message('undone'));
  });

  it('waits longer after each failure, tells a new secret at each try, and is given up at last', async () => {
    await owed(await maya(db, MONDAY), 'link 2');
    server.refuse({ at: 'data', code: 451 });
    let at = 0;
    for (let tries = 1; tries <= 8; tries++) {
      await deliver(later(at));
      const { state, due_at, trouble } = await message('link 2');
      assert.deepEqual([state, trouble], ['waiting', 'EMESSAGE 451']);
      at += 2 ** (tries - 1);
      assert.equal(due_at.getTime(), MONDAY.getTime() + at * 60_000);
      await deliver(later(at - 0.1));
      assert.equal((await message('link 2')).tries, tries, 'not before its time');
    }
    await deliver(later(at));
    assert.equal((await message('link 2')).state, 'dead');
    server.refuse(null);
    await deliver(later(at + 1000));
    assert.equal((await message('link 2')).state, 'dead');
    assert.equal(links, 10);
  });

  it('is given up at once when the server does not know the address', async () => {
    await owed(await maya(db, MONDAY), 'link 3');
    server.refuse({ at: 'recipient', code: 550 });
    await deliver(later(0));
    server.refuse(null);
    assert.equal((await message('link 3')).state, 'dead');
  });

  it('is not sent once it is no longer true', async () => {
    await owed(await maya(db, MONDAY), 'link 4', 'link', { withdrawn: true });
    await deliver(later(0));
    assert.equal((await message('link 4')).state, 'skipped');
  });

  it('does not hold up others when its words cannot be found', async () => {
    await owed(await maya(db, MONDAY), 'broken 1', 'broken');
    await deliver(later(0));
    const { state, tries } = await message('broken 1');
    assert.deepEqual([state, tries], ['waiting', 1]);
  });

  it('is taken up again when who had it is gone, and not before', async () => {
    const { id } = await owed(await maya(db, MONDAY), 'link 5');
    // Killed between claim and record: neither happens.
    await db
      .updateTable('notifications')
      .set({ state: 'sending', tries: 1, lease_until: new Date(MONDAY.getTime() + 120_000) })
      .where('id', '=', id)
      .execute();
    const before = server.taken.length;
    await deliver(later(1));
    assert.equal((await message('link 5')).state, 'sending');
    assert.equal(server.taken.length, before);
    await deliver(later(3));
    assert.equal(server.taken.length, before + 1);
  });
});

it('an account mail goes to an address without an account, each time it is asked for', async () => {
  const { ctx } = await maya(db, MONDAY);
  for (let times = 0; times < 2; times++) {
    await transact(db, (trx) =>
      sendAccountMail(trx, ctx, { email: 'Ana@X.test' }, { kind: 'link' }),
    );
  }
  const owedToAna = await db
    .selectFrom('notifications')
    .select(['user_id', 'channel'])
    .where('recipient', '=', 'ana@x.test')
    .execute();
  assert.deepEqual(owedToAna, Array(2).fill({ user_id: null, channel: 'email' }));
});

it('a demo keeps its e-mail to be looked at', async () => {
  await owed(await maya(db, MONDAY), 'link 6');
  await deliver(later(0), { ...post, mailer: mailboxMailer(db) });
  const [kept] = await domain.notifications.listKept(later(0));
  assert.equal(kept?.subject, 'Your link');
  assert.match((await domain.notifications.getKept(later(0), kept?.id ?? '')).body_html, /Sign in/);
});
