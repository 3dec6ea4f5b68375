import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { transact } from '#platform/db.ts';
import { noMailer } from '#platform/mail.ts';
import { twilioTexts } from '#platform/twilio.ts';
import { testDatabase } from '#test/database.ts';
import { deliverDue } from '#test/messages.ts';
import { MONDAY, type Person, person } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { twilioServer } from '#test/twilio-server.ts';
import { anonymise } from './anonymise.ts';

const { db } = await testDatabase({ after });
const twilio = await twilioServer({ after });
const texts = twilioTexts(twilio.settings);
const { accounts } = domain;

const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000);
const at = ({ ctx }: Person, count = 0) => ({ ...ctx, now: minutes(count), sendsTexts: true });
const deliver = (count = 0) => deliverDue(db, noMailer, minutes(count), undefined, texts);

let numbers = 0;
/** Somebody with a number of their own, written as people write them. */
async function withPhone(name: string) {
  const owner = await person(db, name, MONDAY);
  const last = String(++numbers).padStart(2, '0');
  await accounts.updateMe(owner.ctx, { phone: `+1 (718) 555-01${last}` });
  return { owner, number: `+171855501${last}` };
}

/** The code in the latest text to a number. */
const codeAt = (number: string) => /^\d{6}/.exec(twilio.sentTo(number).at(-1) ?? '')?.[0] ?? '';
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const codeOf = async (asking: Promise<unknown>) => (await refusal(asking)).code;

const asked = (who: Person, count = 0) =>
  accounts.askForPhoneCode(at(who, count)).then(
    () => 'asked',
    ({ status, extra }) => `${status} ${extra.retry_after}`,
  );

describe('proving a phone number', () => {
  it('takes the code of a text, once, and keeps the number as carriers know it', async () => {
    const { owner, number } = await withPhone('Maya');
    const waiting = await accounts.askForPhoneCode(at(owner));
    assert.deepEqual([waiting.phone, waiting.verified_at], [number, null]);
    assert.equal(waiting.code_expires_at, '2026-11-30T14:10:00+00:00');
    await deliver();
    const code = codeAt(number);
    const { code_hash } = await db
      .selectFrom('phone_verifications')
      .select('code_hash')
      .where('user_id', '=', owner.user_id)
      .executeTakeFirstOrThrow();
    assert.match(code_hash ?? '', /^\$argon2id\$/);
    const proved = await accounts.confirmPhone(at(owner, 9), {
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
    });
    assert.deepEqual(
      [proved.verified_at, proved.code_expires_at],
      ['2026-11-30T14:09:00+00:00', null],
    );
    assert.equal(await codeOf(accounts.confirmPhone(at(owner, 9), { code })), 'code_gone');
    await accounts.askForPhoneCode(at(owner, 9));
    await deliver(9);
    assert.equal(twilio.sentTo(number).length, 1, 'what is proved is not asked for again');
    await accounts.updateMe(owner.ctx, { phone: '+1 718 555 0199' });
    assert.equal((await accounts.getPhoneVerification(at(owner))).verified_at, null);
  });

  it('is refused without a number, without a country, and where no texts are sent', async () => {
    const owner = await person(db, 'Lee', MONDAY);
    assert.equal(await codeOf(accounts.askForPhoneCode(at(owner))), 'no_phone');
    await accounts.updateMe(owner.ctx, { phone: '718 555 0142' });
    const { errors } = await refusal(accounts.askForPhoneCode(at(owner)));
    assert.equal(errors?.[0]?.path, 'phone');
    assert.equal(await codeOf(accounts.askForPhoneCode(owner.ctx)), 'no_texts');
    assert.equal((await accounts.getPhoneVerification(owner.ctx)).is_offered, false);
  });

  it('stops at five wrong codes, at ten minutes, and with another number', async () => {
    const { owner, number } = await withPhone('Dev');
    await accounts.askForPhoneCode(at(owner));
    await deliver();
    const code = codeAt(number);
    const five = Array.from({ length: 8 }, () =>
      codeOf(accounts.confirmPhone(at(owner), { code: wrong(code) })),
    );
    const answers = await Promise.all(five);
    assert.equal(answers.filter((one) => one === 'invalid_input').length, 5);
    assert.equal(await codeOf(accounts.confirmPhone(at(owner), { code })), 'code_gone');

    await accounts.askForPhoneCode(at(owner, 1));
    await deliver(1);
    const second = codeAt(number);
    assert.equal(await codeOf(accounts.confirmPhone(at(owner, 11), { code: second })), 'code_gone');
    await accounts.updateMe(owner.ctx, { phone: '+1 718 555 0188' });
    assert.equal(await codeOf(accounts.confirmPhone(at(owner, 2), { code: second })), 'code_gone');
  });

  it('takes the latest code alone, and sends none for what was asked for before', async () => {
    const { owner, number } = await withPhone('Ida');
    await accounts.askForPhoneCode(at(owner));
    await accounts.askForPhoneCode(at(owner));
    await deliver();
    assert.equal(twilio.sentTo(number).length, 1);
    const first = codeAt(number);
    await accounts.askForPhoneCode(at(owner, 1));
    assert.equal(await codeOf(accounts.confirmPhone(at(owner, 1), { code: first })), 'code_gone');
  });

  it('lets one of two at once succeed', async () => {
    const { owner, number } = await withPhone('Noor');
    await accounts.askForPhoneCode(at(owner));
    await deliver();
    const code = codeAt(number);
    const both = [0, 1].map(() =>
      accounts.confirmPhone(at(owner), { code }).then(
        () => 'proved',
        ({ code: refused }) => refused,
      ),
    );
    assert.deepEqual((await Promise.all(both)).sort(), ['code_gone', 'proved']);
  });

  it('costs five texts an hour at most to one number, whoever asks at once', async () => {
    const { owner, number } = await withPhone('Max');
    const others = await Promise.all(
      ['Eve', 'Uma', 'Bo', 'Kit', 'Ann', 'Jo'].map(async (name) => {
        const other = await person(db, name, MONDAY);
        await accounts.updateMe(other.ctx, { phone: number });
        return other;
      }),
    );
    const asking = [owner, ...others].map((who) => asked(who));
    const answers = (await Promise.all(asking)).sort();
    assert.deepEqual(answers, ['429 3600', '429 3600', ...Array(5).fill('asked')]);
    assert.equal(await asked(owner, 61), 'asked');
  });

  it('costs five texts an hour at most to one account, whatever its number', async () => {
    const { owner } = await withPhone('Ola');
    for (let nr = 0; nr < 6; nr++) {
      await accounts.updateMe(owner.ctx, { phone: `+1718555020${nr}` });
      assert.equal(await asked(owner, nr), nr < 5 ? 'asked' : '429 3300');
    }
  });

  it('is given up at once for a number that is none, and tried again when Twilio is away', async () => {
    const { owner, number } = await withPhone('Ana');
    twilio.answer({ status: 503, code: 20503 });
    await accounts.askForPhoneCode(at(owner));
    await deliver();
    twilio.answer({ status: 201 });
    await deliver(1);
    const [first, second] = twilio.sentTo(number);
    assert.equal(twilio.sentTo(number).length, 2);
    assert.notEqual(first, second, 'a second try draws another code');
    await accounts.confirmPhone(at(owner, 2), { code: codeAt(number) });

    const { owner: typo } = await withPhone('Ben');
    twilio.answer({ status: 400, code: 21211 });
    await accounts.askForPhoneCode(at(typo));
    await deliver();
    twilio.answer({ status: 201 });
    const { state, trouble } = await db
      .selectFrom('notifications')
      .select(['state', 'trouble'])
      .where('user_id', '=', typo.user_id)
      .where('channel', '=', 'sms')
      .executeTakeFirstOrThrow();
    assert.deepEqual([state, trouble], ['dead', 'ETEXT 21211']);
  });

  it('leaves nothing of an account that is closed', async () => {
    const { owner, number } = await withPhone('Zoe');
    await accounts.askForPhoneCode(at(owner));
    await transact(db, (trx) => anonymise(trx, owner.user_id, MONDAY));
    await deliver();
    assert.deepEqual(twilio.sentTo(number), []);
    const left = await db
      .selectFrom('phone_verifications')
      .selectAll()
      .where('user_id', '=', owner.user_id)
      .execute();
    assert.deepEqual(left, []);
  });
});
